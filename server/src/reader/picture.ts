import { segmentsOf } from '../../../src/screening/picture-place';

export type Size = { readonly width: number; readonly height: number };

const isPng = (bytes: Buffer): boolean => bytes.toString('latin1', 1, 4) === 'PNG';

/** Width and height of a JPEG, PNG, GIF or BMP; null for others. */
export const sizeOf = (bytes: Buffer): Size | null => {
  try {
    if (isPng(bytes)) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    if (bytes.toString('latin1', 0, 3) === 'GIF')
      return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
    if (bytes.toString('latin1', 0, 2) === 'BM')
      return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) };
    const frame = segmentsOf(bytes).find(
      ({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    );
    return frame
      ? { height: bytes.readUInt16BE(frame.start + 1), width: bytes.readUInt16BE(frame.start + 3) }
      : null;
  } catch {
    return null;
  }
};

/** As large as a scanned page and of its shape (A4: 1 to 1.414): more than a photograph, whose sides are 3 to 4 or 2 to 3. */
export const isPageLike = (size: Size | null): boolean => {
  if (!size) return false;
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  return short >= 700 && long / short > 1.38 && long / short < 1.45;
};
