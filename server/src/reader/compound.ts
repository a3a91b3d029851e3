/** One stream of a compound file (OLE): the container of the old office formats. */
export type Stream = { readonly name: string; readonly bytes: Buffer };

const END = 0xfffffffe;
const FREE = 0xffffffff;

/** Sectors of a chain, at most as many as the file can hold: a chain that bites its tail ends too. */
const chainOf = (start: number, table: readonly number[]): number[] => {
  const chain: number[] = [];
  for (
    let at = start;
    at !== END && at !== FREE && at < table.length && chain.length <= table.length;
    at = table[at]!
  )
    chain.push(at);
  return chain;
};

const words = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(4 * i));

/** Every stream of a compound file by its name. Throws (RangeError) where the file is not what it says. */
export const streamsOf = (bytes: Buffer): readonly Stream[] => {
  const size = 1 << bytes.readUInt16LE(30);
  const sector = (number: number): Buffer => bytes.subarray((number + 1) * size, (number + 2) * size);
  const sectors = words(bytes.subarray(76, 512)).filter((one) => one !== FREE);
  for (let next = bytes.readUInt32LE(68), i = 0; next !== END && next !== FREE && i < 10_000; i++) {
    const more = words(sector(next));
    sectors.push(...more.slice(0, -1).filter((one) => one !== FREE));
    next = more.at(-1) ?? END;
  }
  const table = sectors.flatMap((number) => words(sector(number)));
  const read = (start: number): Buffer => Buffer.concat(chainOf(start, table).map(sector));
  const directory = read(bytes.readUInt32LE(48));
  const entries = Array.from({ length: Math.min(Math.floor(directory.length / 128), 4_096) }, (_, i) =>
    directory.subarray(128 * i, 128 * i + 128)
  );
  const root = entries[0];
  const mini = root ? read(root.readUInt32LE(116)) : Buffer.alloc(0);
  const miniTable = words(read(bytes.readUInt32LE(60)));
  return entries
    .filter((entry) => entry[66] === 2)
    .map((entry) => {
      const name = entry.toString('utf16le', 0, Math.max(0, entry.readUInt16LE(64) - 2));
      const length = entry.readUInt32LE(120);
      const start = entry.readUInt32LE(116);
      const content =
        length < 4096
          ? Buffer.concat(
              chainOf(start, miniTable).map((number) => mini.subarray(64 * number, 64 * number + 64))
            )
          : read(start);
      return { name, bytes: content.subarray(0, length) };
    });
};
