/** A JPEG of nothing but its notes, which say where it was taken: 35°14'24" N, 113°14'24" E. */
const entry = (tag: number, type: number, count: number, value: number): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  bytes.writeUInt32BE(value, 8);
  return bytes;
};
const table = (...entries: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0, entries.length]), ...entries, Buffer.alloc(4)]);
const degrees = (...parts: readonly number[]): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      const bytes = Buffer.alloc(8);
      bytes.writeUInt32BE(part, 0);
      bytes.writeUInt32BE(1, 4);
      return bytes;
    })
  );

const BYTE = 1;
const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;

const notes = (): Buffer => {
  const head = Buffer.from('4d4d002a00000008', 'hex');
  const first = table(entry(0x8825, LONG, 1, 26));
  const gps = table(
    entry(0, BYTE, 4, 0x02030000),
    entry(1, ASCII, 2, 0x4e000000),
    entry(2, RATIONAL, 3, 26 + 66),
    entry(3, ASCII, 2, 0x45000000),
    entry(4, RATIONAL, 3, 26 + 66 + 24)
  );
  return Buffer.concat([head, first, gps, degrees(35, 14, 24), degrees(113, 14, 24)]);
};

export const placedPicture = (): Buffer => {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), notes()]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), length, exif, Buffer.from('ffd9', 'hex')]);
};
