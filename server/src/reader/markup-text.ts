import { attributesOf, scanMarkup, type Tag } from './markup';

/** What a page of XML or HTML says. `asides`: what is not read in line with the rest (attributes, deleted text, fields, comments). */
export type MarkupText = {
  readonly text: string;
  readonly asides: string;
  readonly rows: readonly (readonly string[])[];
  /** The page declares entities of its own, which no office program writes. */
  readonly hasEntities: boolean;
};

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const LINES = set(
  'p h h1 h2 h3 h4 h5 h6 br cr tr row table-row li div si title hr ul ol dl dt dd pre table caption section article header footer ' +
    'blockquote line-break page sheet comment note annotation list-item option textarea figcaption address body text-box sp'
);
/** Closing one of these that held a text parts nothing: a word runs on over them. */
const INLINE = set(
  't span a b i u s em strong font small big sub sup mark del ins label code q cite abbr strike textcode r w tt bdo bdi kbd var samp'
);
const CELLS = set('tc td th table-cell covered-table-cell');
const ROWS = set('tr table-row');
/** What stands in the middle of a sentence without being of it. */
const ASIDE = set(
  'deltext instrtext delinstrtext txbxcontent rt rph ruby-text script style annotation footnote endnote tracked-changes'
);

/** Stars of the symbol fonts Word sets them in. */
const isStar = (code: string): boolean => /(?:A[B-F]|B[0-6])$/i.test(code);
const symbolOf = (tag: Tag): string => {
  const code = attributesOf(tag.source).find(({ name }) => name === 'char')?.value ?? '';
  if (isStar(code)) return '★';
  const value = parseInt(code, 16);
  return value >= 0x20 && value < 0xf000 ? String.fromCharCode(value) : '';
};

const IGNORED = /^(?:xmlns|rsid|paraId|textId|durableId|uid|id$|guid|uri$)/i;
const SAYS = /[^\x00-\xff★]|\d(?:[\s.\-]?\d){9,}/;

const sayings = (tag: Tag): string[] =>
  /[^\x00-\x7f]|&#|\d[\d\s.\-]{9,}/.test(tag.source)
    ? attributesOf(tag.source)
        .filter(({ name, value }) => !IGNORED.test(name) && (SAYS.test(value) || value.includes('★')))
        .map(({ value }) => value)
    : [];

const blankOf = (tag: Tag): string => {
  if (tag.name === 'tab' || tag.name === 'ptab') return '\t';
  if (tag.name === 'nobreakhyphen') return '-';
  if (tag.name === 'sym') return symbolOf(tag);
  return LINES.has(tag.name) ? '\n' : '';
};

const cellText = (pieces: readonly string[]): string => pieces.join('').replace(/\s+/g, ' ').trim();

/** Gathers a page as its tags and texts come. */
const createGatherer = () => {
  const main: string[] = [];
  const aside: string[] = [];
  const rows: string[][] = [];
  const open: { row: string[]; cell: number }[] = [];
  const asides: string[] = [];
  let [held, hasEntities] = [false, false];
  const put = (text: string): void => {
    (asides.length > 0 ? aside : main).push(text);
  };

  const opens = (tag: Tag): void => {
    if (ASIDE.has(tag.name) && !tag.isEmpty) aside.push(asides.push(tag.name) > 0 ? '\n' : '');
    aside.push(...sayings(tag).map((value) => `\n${value}\n`));
    put(blankOf(tag));
    if (ROWS.has(tag.name) && !tag.isEmpty) open.push({ row: [], cell: main.length });
    if (CELLS.has(tag.name) && open.length > 0) open.at(-1)!.cell = main.length;
    held = false;
  };

  const closes = (tag: Tag): void => {
    if (asides.at(-1) === tag.name) {
      aside.push('\n');
      asides.pop();
      return;
    }
    const table = open.at(-1);
    if (CELLS.has(tag.name) && table) {
      table.row.push(cellText(main.slice(table.cell)));
      put('\n');
    } else if (ROWS.has(tag.name) && table) {
      if (table.row.length > 1) rows.push(table.row);
      open.pop();
    }
    if (LINES.has(tag.name) || (held && !INLINE.has(tag.name))) put('\n');
    held = false;
  };

  return {
    tag: (tag: Tag): void => (tag.isEnd ? closes(tag) : opens(tag)),
    text: (text: string): void => {
      put(text);
      if (text.trim() !== '') held = true;
    },
    other: (source: string): void => {
      if (/<!ENTITY/i.test(source)) hasEntities = true;
      if (!/^xml\s/.test(source)) aside.push(`\n${source}\n`);
    },
    done: (): MarkupText => ({ text: main.join(''), asides: aside.join(''), rows, hasEntities }),
  };
};

/** What a page of XML or HTML says, in one pass. */
export const textOfMarkup = (page: string, { isHtml = false } = {}): MarkupText => {
  const gatherer = createGatherer();
  scanMarkup(page, {
    ...gatherer,
    // Line breaks inside a sentence of HTML are spaces; between the tags of XML they are its printer's.
    text: (text) => gatherer.text(isHtml ? text.replace(/\s+/g, ' ') : /^\s*\n\s*$/.test(text) ? '' : text),
  });
  return gatherer.done();
};
