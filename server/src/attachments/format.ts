import { isPlainText } from './plain-text';

/** How an attachment is read: by a reader, not at all (`old`, `other`), or null where there is no text to look for. */
export type Format = 'docx' | 'xlsx' | 'pdf' | 'txt' | 'old' | 'other';

const BY_ENDING: readonly [Format, RegExp][] = [
  ['docx', /\.do(?:cx|cm|tx)$/i],
  ['xlsx', /\.xls[xm]$/i],
  ['pdf', /\.pdf$/i],
  ['txt', /\.(?:txt|csv|tsv|md)$/i],
  ['old', /\.(?:doc|dot|xls|xlt|ppt|pps|wps|wpt|et|ett|dps)$/i],
  [
    'other',
    /\.(?:pptx|ppsx|rtf|odt|ods|odp|ofd|xlsb|pages|numbers|key|html?|mht|eml|epub|ceb|caj|zip|rar|7z|tar|gz|t?bz2?|xz)$/i,
  ],
];

const BY_MIME: readonly [Format, RegExp][] = [
  ['docx', /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml/],
  ['xlsx', /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml/],
  ['pdf', /^application\/pdf$/],
  ['txt', /^text\/(?:plain|csv|markdown)/],
  ['old', /^application\/(?:msword|vnd\.ms-(?:excel|powerpoint))$/],
];

/** The first bytes of an OLE compound file: old office formats, and new ones with a password. */
export const isCompoundFile = (bytes: Buffer): boolean =>
  bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1';

const isPackage = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';

/** A PDF starts with its name within the first kilobyte. */
const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-');

/** Decided by the file's ending, then by its type; an ending that says nothing leaves it to the first bytes. */
export const formatOf = ({
  name,
  mime,
  bytes,
}: {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}): Format | null => {
  const byEnding = BY_ENDING.find(([, ending]) => ending.test(name.trim()));
  if (byEnding) return byEnding[0];
  const byMime = BY_MIME.find(([, type]) => type.test(mime.toLowerCase()));
  if (byMime) return byMime[0];
  if (/^(?:image|audio|video|font)\//i.test(mime)) return null;
  if (isPdf(bytes)) return 'pdf';
  if (isCompoundFile(bytes)) return 'old';
  return !isPackage(bytes) && isPlainText(bytes) ? 'txt' : 'other';
};
