/** A table as a file has it: rows of cells, all of them texts. */
export type Table = readonly (readonly string[])[];

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

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

/** Reads a .txt, .csv or .xlsx by what it is, not by its name; throws where it is none of them. Its readers load when they are needed. */
export const readTable = async (file: File): Promise<Table> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) {
    const { readSheet } = await import('read-excel-file/browser');
    return (await readSheet(file)).map((row) => row.map(cellText));
  }
  if (
    bytes
      .subarray(0, 4_096)
      .some((byte, at) => byte === 0 && !(bytes[0] === 0xff || bytes[0] === 0xfe) && at > 0)
  )
    throw new Error('No text');
  const { default: papa } = await import('papaparse');
  return papa.parse<string[]>(textOf(bytes).replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
};
