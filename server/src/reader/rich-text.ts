/** Groups of RTF that hold no words: fonts, colours, styles, pictures, embedded data. */
const SILENT = new Set(
  (
    'fonttbl colortbl stylesheet pict themedata colorschememapping datastore latentstyles rsidtbl listtable listoverridetable generator ' +
    'xmlnstbl mmathPr revtbl objdata blipuid panose falt'
  ).split(' ')
);
const BLANKS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  cell: '\n',
  nestcell: '\n',
  nestrow: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};
/** Groups that stand in the middle of a sentence without being of it. */
const ASIDE = new Set(
  'fldinst deleted annotation footnote header footer headerl headerr headerf footerl footerr footerf shptxt info bkmkstart bkmkend'.split(
    ' '
  )
);

type Group = { readonly silent: boolean; readonly aside: boolean; readonly skip: number };
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/gi;

const codePage = (rtf: string): string => {
  const page = /\\ansicpg(\d+)/.exec(rtf)?.[1] ?? '936';
  return { '936': 'gb18030', '950': 'big5', '1252': 'gb18030', '65001': 'utf-8' }[page] ?? 'gb18030';
};

/** `objects`: embedded data in hexadecimal, to be read as files. */
export type RichText = {
  readonly text: string;
  readonly asides: string;
  readonly objects: readonly string[];
};

const createPen = (encoding: string) => {
  const main: string[] = [];
  const aside: string[] = [];
  const objects: string[] = [];
  let bytes: number[] = [];
  let pending: string[] = main;
  const flush = (): void => {
    if (bytes.length > 0) pending.push(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  return {
    byte: (value: number, to: Group): void => {
      pending = to.aside ? aside : main;
      bytes.push(value);
    },
    text: (text: string, to: Group): void => {
      flush();
      (to.aside ? aside : main).push(text);
    },
    object: (hex: string): void => void objects.push(hex),
    done: (): RichText => {
      flush();
      return { text: main.join(''), asides: aside.join(''), objects };
    },
  };
};

/** The words of an RTF file: body, headers, notes, comments, properties and deleted text. */
export const readRichText = (rtf: string): RichText => {
  const pen = createPen(codePage(rtf));
  let group: Group = { silent: false, aside: false, skip: 1 };
  const outer: Group[] = [];
  let [left, inObject] = [0, false];
  for (const [whole, word, number, hex, sign, brace] of rtf.matchAll(TOKEN)) {
    if (brace === '{') outer.push(group);
    else if (brace === '}') {
      if (group.aside && !outer.at(-1)?.aside) pen.text('\n', group);
      group = outer.pop() ?? group;
      inObject = false;
    } else if (word) {
      if (word === 'objdata') inObject = true;
      if (SILENT.has(word)) group = { ...group, silent: true };
      else if ((ASIDE.has(word) || word === 'v') && number !== '0') {
        if (!group.aside) pen.text('\n', { ...group, aside: true });
        group = { ...group, aside: true };
      } else if (word === 'deleted' || word === 'v')
        group = { ...group, aside: outer.at(-1)?.aside ?? false };
      else if (word === 'uc') group = { ...group, skip: Number(number ?? 1) };
      else if (group.silent) continue;
      else if (word === 'u') {
        pen.text(String.fromCharCode((Number(number) + 65536) % 65536), group);
        left = group.skip;
      } else if (BLANKS[word]) pen.text(BLANKS[word], group);
    } else if (inObject && !hex && !sign) pen.object(whole);
    else if (group.silent) continue;
    else if (hex) {
      if (left > 0) left -= 1;
      else pen.byte(parseInt(hex, 16), group);
    } else if (sign) {
      if ('{}\\'.includes(sign)) pen.text(sign, group);
      else if (sign === '~') pen.text(' ', group);
      else if (sign === '_') pen.text('-', group);
    } else if (!/^[\r\n]+$/.test(whole)) {
      const taken = Math.min(left, whole.length);
      left -= taken;
      // GBK's second byte may be a plain letter: what stands beside written bytes is read with them.
      for (const one of whole.slice(taken)) {
        if (one.charCodeAt(0) < 256) pen.byte(one.charCodeAt(0), group);
        else pen.text(one, group);
      }
    }
  }
  return pen.done();
};
