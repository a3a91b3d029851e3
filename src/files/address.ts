const UPLOADS = 'uploads/';

/** An uploaded file or one of its sizes, as Strapi keeps it. */
export type StoredAddress = { readonly url?: unknown; readonly hash?: unknown; readonly ext?: unknown };

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is no address that any file answers to.
    return null;
  }
};

/** Some disks do not tell capitals apart, and some compose accents anew: one name for all of them. */
const asKey = (name: string): string => name.normalize('NFC').toLowerCase().slice(-255);

/** Without empty parts and dots, as a disk would walk it. */
const walked = (path: string): readonly string[] =>
  path.split(/[/\\]+/).reduce<readonly string[]>((parts, part) => {
    if (part === '' || part === '.') return parts;
    return part === '..' ? parts.slice(0, -1) : [...parts, part];
  }, []);

/** The name under which a request's path finds an uploaded file, however it is spelled (`/%75ploads//a.png`); null for other paths. */
export const objectOfPath = (path: string): string | null => {
  if (!/uploads|%/i.test(path)) return null;
  const plain = decoded(path);
  if (plain === null) return null;
  const whole = asKey(walked(plain).join('/'));
  return whole.startsWith(UPLOADS) ? whole.slice(UPLOADS.length) : null;
};

/** The name of a stored file's bytes: what comes after `/uploads/`, or its hash and ending where a provider keeps it elsewhere. */
export const objectOf = ({ url, hash, ext }: StoredAddress): string =>
  (typeof url === 'string' && url.startsWith('/') ? objectOfPath(url) : null) ??
  asKey(`${String(hash ?? '')}${String(ext ?? '')}`);

/** The last part of a stored address, as a text that points there would have it. */
export const nameOfAddress = ({ url }: StoredAddress): string => {
  const [path = ''] = String(url ?? '').split(/[?#]/);
  return asKey(decoded(path.split('/').at(-1) ?? '') ?? '');
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  sol: '/',
  period: '.',
  lowbar: '_',
  percnt: '%',
  colon: ':',
};

/** What a browser reads in an attribute: entities, escapes of Markdown and JSON, and line breaks inside an address taken out. */
const asBrowsersRead = (text: string): string =>
  text
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);?/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

const ENDS = /[\s"'<>()[\]{}|^`,;?#=]+/;
/** Strapi names what it stores `…_` and ten hexadecimal digits. */
const STORED = /[\w.~%-]*_[\da-f]{10}(?:\.\w{1,10})?/gi;
const MOST = 2_000;

const lastPart = (token: string): string => (decoded(token) ?? token).split(/[/\\]/).at(-1) ?? '';

/**
 * Names that a text may point at: the last part of everything in it that looks like an address. Blocks, Markdown, HTML,
 * Tiptap and custom fields alike, since all of them are texts with addresses inside.
 */
export const namesInText = (text: string): readonly string[] => {
  const read = asBrowsersRead(text);
  const tokens = /[/\\]|%2f/i.test(read) ? read.split(ENDS).filter((token) => /[/\\]|%2f/i.test(token)) : [];
  const stored = read.replace(/[\t\n\r]/g, '').match(STORED) ?? [];
  const names = [...tokens, ...stored].map((token) => lastPart(token).normalize('NFC'));
  return [...new Set(names)].filter((name) => name.length > 3 && name.length <= 255).slice(0, MOST);
};

/** The names in every text of a value, however deep; `isLeft` says which parts belong to something else. */
export const namesInValue = (
  value: unknown,
  isLeft: (part: object) => boolean = () => false
): readonly string[] => {
  if (typeof value === 'string') return namesInText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date || isLeft(value)) return [];
  return [...new Set(Object.values(value).flatMap((part) => namesInValue(part, isLeft)))];
};

/** Hashes under which a file with such a name may be kept: the name without its ending, and without the size before it. */
export const hashesOf = (names: readonly string[]): readonly string[] => [
  ...new Set(
    names.flatMap((name) => {
      const stem = name.replace(/\.[^.]*$/, '');
      return [stem, stem.replace(/^[^_]*_/, '')];
    })
  ),
];

export const isNamed = (names: ReadonlySet<string>, address: StoredAddress): boolean =>
  names.has(nameOfAddress(address));

export const keyOfName = asKey;
