/** A table as a file has it: rows of cells, all of them texts. */
export type Table = readonly (readonly string[])[];

/** Why a file is no table to read: nothing in it, too large, an .xls of before 2007 or one with a password, or none of the kinds that are read. */
export type TableFault = 'empty' | 'too-large' | 'old-excel' | 'wrong';

export class TableFileError extends Error {
  constructor(readonly reason: TableFault) {
    super(reason);
  }
}

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 20 * MEGABYTE;
/** A workbook of a million rows unpacks to more than this, and so does one made to fill a memory. */
const MOST_UNPACKED = 100 * MEGABYTE;

/** What Excel wrote before 2007, and what it makes of a workbook with a password. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const isOldExcel = (bytes: Uint8Array): boolean => OLD_EXCEL.every((byte, at) => bytes[at] === byte);

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** How much a workbook says it unpacks to; nothing of it is unpacked here. */
const unpackedSize = async (bytes: Uint8Array): Promise<number> => {
  const { unzipSync } = await import('fflate');
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
};

/** UTF-8, or UTF-16 where it says so, or what Chinese spreadsheets save as: GBK. */
const textOf = (bytes: Uint8Array): string => {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

const readWorkbook = async (file: File, bytes: Uint8Array): Promise<Table> => {
  if ((await unpackedSize(bytes)) > MOST_UNPACKED) throw new TableFileError('too-large');
  const { readSheet } = await import('read-excel-file/browser');
  return (await readSheet(file)).map((row) => row.map(cellText));
};

/** Reads a .txt, .csv or .xlsx by what it is, not by its name; throws where it is none of them. Its readers load when they are needed. */
export const readTable = async (file: File): Promise<Table> => {
  if (file.size > MOST_BYTES) throw new TableFileError('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new TableFileError('empty');
  if (isOldExcel(bytes)) throw new TableFileError('old-excel');
  if (isZip(bytes)) return readWorkbook(file, bytes);
  if (
    bytes
      .subarray(0, 4_096)
      .some((byte, at) => byte === 0 && !(bytes[0] === 0xff || bytes[0] === 0xfe) && at > 0)
  )
    throw new TableFileError('wrong');
  const { default: papa } = await import('papaparse');
  return papa.parse<string[]>(textOf(bytes).replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
};
