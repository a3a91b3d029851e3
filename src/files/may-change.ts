import type { Result } from '../result';
import { accept, refuse } from '../result';
import type { FileCode } from './refusals';

/** One document that holds a file as it is. `title` is null where the person asking may not see the document. */
export type Holding = {
  readonly by: 'online' | 'approved' | 'scan';
  readonly title: string | null;
};

const SHOWN = 3;
const CODES: Readonly<Record<Holding['by'], FileCode>> = {
  online: 'file.online',
  approved: 'file.approved',
  scan: 'file.scan',
};

const HIDDEN = { zh: '您无权查看的内容', en: 'content you may not see' } as const;
const BETWEEN = { zh: '、', en: ', ' } as const;

/** The documents by their titles, the first few; those that the person asking may not see without theirs. */
const titlesOf = (holdings: readonly Holding[], language: 'zh' | 'en'): string => {
  const titles = [...new Set(holdings.flatMap(({ title }) => title ?? []))];
  const others = titles.length - SHOWN;
  const more = others > 0 ? [language === 'zh' ? `另外 ${others} 篇` : `${others} more`] : [];
  const hidden = holdings.some(({ title }) => title === null) ? [HIDDEN[language]] : [];
  return [
    ...titles.slice(0, SHOWN).map((title) => (language === 'zh' ? `《${title}》` : `“${title}”`)),
    ...more,
    ...hidden,
  ].join(BETWEEN[language]);
};

const paramsOf = (name: string, holdings: readonly Holding[]) => ({
  file: name,
  documentsZh: titlesOf(holdings, 'zh'),
  documentsEn: titlesOf(holdings, 'en'),
});

/**
 * What is online or approved was signed with its files, to the last byte: such a file is not replaced, deleted, renamed or
 * given another description. A replacement is a new file in the draft, under the next approval.
 */
export const mayChangeFile = (name: string, holdings: readonly Holding[]): Result<void, FileCode> => {
  const by = (['online', 'approved', 'scan'] as const).find((one) =>
    holdings.some((holding) => holding.by === one)
  );
  if (!by) return accept(undefined);
  const named = holdings.filter((holding) => holding.by === by);
  return refuse(CODES[by], paramsOf(name, named));
};

/** What the public reads carries no signatures of people: a file that is online is not taken for the scan of a paper form. */
export const mayBeScan = (name: string, online: readonly string[]): Result<void, FileCode> =>
  online.length === 0
    ? accept(undefined)
    : refuse(
        'file.scan-online',
        paramsOf(
          name,
          online.map((title) => ({ by: 'online', title }))
        )
      );

/** What a page shows or the public reads of a file. Where it lies in the library, and who touched it, is nobody's content. */
const CONTENT = [
  'name',
  'alternativeText',
  'caption',
  'focalPoint',
  'width',
  'height',
  'formats',
  'hash',
  'ext',
  'mime',
  'size',
  'url',
  'previewUrl',
  'provider',
  'provider_metadata',
] as const;

const comparable = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)))
    return String(Number(value));
  if (typeof value !== 'string') return JSON.stringify(value, (_, part: unknown) => sorted(part));
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' ? comparable(parsed) : value;
  } catch {
    return value;
  }
};

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Whether writing `data` to a file's row changes anything a page shows; putting it into another folder does not. */
export const changesContent = (
  row: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>>
): boolean =>
  data.related !== undefined ||
  CONTENT.some(
    (name) => name in data && data[name] !== undefined && comparable(data[name]) !== comparable(row[name])
  );
