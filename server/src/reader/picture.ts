export type Size = { readonly width: number; readonly height: number };
export type GeoPlace = { readonly latitude: number; readonly longitude: number };

/** Segments of a JPEG file up to its picture: marker, and where its content lies. */
const segments = (
  bytes: Buffer
): { readonly marker: number; readonly start: number; readonly end: number }[] => {
  const found = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda || marker === 0xd9) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    found.push({ marker, start: at + 4, end });
    at = end;
  }
  return found;
};

const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;
const isPng = (bytes: Buffer): boolean => bytes.toString('latin1', 1, 4) === 'PNG';

/** Width and height of a JPEG, PNG, GIF or BMP; null for others. */
export const sizeOf = (bytes: Buffer): Size | null => {
  try {
    if (isPng(bytes)) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    if (bytes.toString('latin1', 0, 3) === 'GIF')
      return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
    if (bytes.toString('latin1', 0, 2) === 'BM')
      return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) };
    const frame = segments(bytes).find(
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

/** Where the camera's notes (TIFF) begin in a JPEG, PNG or WebP file. */
const exifIn = (bytes: Buffer): Buffer | null => {
  if (isJpeg(bytes)) {
    const app1 = segments(bytes).find(
      ({ marker, start }) => marker === 0xe1 && bytes.toString('latin1', start, start + 4) === 'Exif'
    );
    return app1 ? bytes.subarray(app1.start + 6, app1.end) : null;
  }
  const chunk = isPng(bytes) ? bytes.indexOf('eXIf') + 4 : bytes.indexOf('EXIF') + 8;
  const isWebp = bytes.toString('latin1', 8, 12) === 'WEBP';
  if ((!isPng(bytes) && !isWebp) || chunk < 9) return null;
  const content = bytes.subarray(chunk);
  return content.toString('latin1', 0, 4) === 'Exif' ? content.subarray(6) : content;
};

const GPS = 0x8825;

/** Where a picture says it was taken; null where it does not say. */
export const placeOf = (bytes: Buffer): GeoPlace | null => {
  try {
    const tiff = exifIn(bytes);
    if (!tiff) return null;
    const isLittle = tiff.toString('latin1', 0, 2) === 'II';
    const u16 = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const u32 = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    const entries = (at: number) =>
      Array.from({ length: Math.min(u16(at), 200) }, (_, i) => at + 2 + 12 * i).map((entry) => ({
        tag: u16(entry),
        value: entry + 8,
      }));
    const gps = entries(u32(4)).find(({ tag }) => tag === GPS);
    if (!gps) return null;
    const fields = new Map(entries(u32(gps.value)).map(({ tag, value }) => [tag, value]));
    const degrees = (tag: number, sign: number): number | null => {
      const at = fields.get(tag);
      if (at === undefined) return null;
      const parts = [0, 8, 16].map((offset) => u32(u32(at) + offset) / (u32(u32(at) + offset + 4) || 1));
      const reference = fields.get(sign);
      const letter = reference === undefined ? '' : tiff.toString('latin1', reference, reference + 1);
      return (parts[0]! + parts[1]! / 60 + parts[2]! / 3600) * (/[SW]/.test(letter) ? -1 : 1);
    };
    const [latitude, longitude] = [degrees(2, 1), degrees(4, 3)];
    return latitude === null || longitude === null || (latitude === 0 && longitude === 0)
      ? null
      : { latitude, longitude };
  } catch {
    return null;
  }
};

/** The picture without the camera's notes, every other byte as it was; null where there are none to leave out, or no way known. */
export const withoutPlace = (bytes: Buffer): Buffer | null => {
  if (placeOf(bytes) === null) return null;
  const tiff = exifIn(bytes);
  if (!tiff) return null;
  const copy = Buffer.from(bytes);
  const start = tiff.byteOffset - bytes.byteOffset;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = u32(4);
  for (let i = 0; i < u16(first); i++) {
    const entry = first + 2 + 12 * i;
    if (u16(entry) !== GPS) continue;
    const table = u32(entry + 8);
    for (let k = 0; k < u16(table); k++) {
      const field = table + 2 + 12 * k;
      const size = [1, 1, 2, 4, 8, 1, 1, 2, 4, 8][u16(field + 2) - 1] ?? 1;
      const length = size * u32(field + 4);
      if (length > 4)
        copy.fill(0, start + u32(field + 8), Math.min(start + u32(field + 8) + length, start + tiff.length));
      copy.fill(0, start + field, start + field + 12);
    }
    // The pointer itself becomes a tag nobody reads.
    copy.fill(0, start + entry, start + entry + 12);
  }
  return copy;
};
