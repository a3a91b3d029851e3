export type GeoPlace = { readonly latitude: number; readonly longitude: number };

const ascii = (bytes: Uint8Array, from: number, until: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, until)));
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Segments of a JPEG file up to its picture: marker, and where its content lies. */
export const segmentsOf = (
  bytes: Uint8Array
): { readonly marker: number; readonly start: number; readonly end: number }[] => {
  const found = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda || marker === 0xd9) break;
    const end = at + 2 + viewOf(bytes).getUint16(at + 2);
    found.push({ marker, start: at + 4, end });
    at = end;
  }
  return found;
};

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;
const isPng = (bytes: Uint8Array): boolean => ascii(bytes, 1, 4) === 'PNG';

/** Chunks of a PNG (length before name) or of a WebP (length behind it): the one of a name, or null. */
const chunkOf = (bytes: Uint8Array, name: 'eXIf' | 'EXIF'): Uint8Array | null => {
  const view = viewOf(bytes);
  const isBig = name === 'eXIf';
  for (let at = isBig ? 8 : 12; at + 8 <= bytes.length;) {
    const length = isBig ? view.getUint32(at) : view.getUint32(at + 4, true);
    const called = isBig ? ascii(bytes, at + 4, at + 8) : ascii(bytes, at, at + 4);
    if (called === name) return bytes.subarray(at + 8, at + 8 + length);
    at += isBig ? length + 12 : 8 + length + (length % 2);
  }
  return null;
};

/** Where the camera's notes (TIFF) begin in a JPEG, PNG or WebP file; a TIFF file is nothing but such notes. */
const notesIn = (bytes: Uint8Array): Uint8Array | null => {
  if (isJpeg(bytes)) {
    const app1 = segmentsOf(bytes).find(
      ({ marker, start }) => marker === 0xe1 && ascii(bytes, start, start + 4) === 'Exif'
    );
    return app1 ? bytes.subarray(app1.start + 6, app1.end) : null;
  }
  if (['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4))) return bytes;
  const isWebp = ascii(bytes, 8, 12) === 'WEBP';
  const content = isPng(bytes) ? chunkOf(bytes, 'eXIf') : isWebp ? chunkOf(bytes, 'EXIF') : null;
  return content && ascii(content, 0, 4) === 'Exif' ? content.subarray(6) : content;
};

const GPS = 0x8825;
/** Bytes of one value, by the type TIFF gives it. */
const SIZES = [1, 1, 2, 4, 8, 1, 1, 2, 4, 8];

const readerOf = (tiff: Uint8Array) => {
  const view = viewOf(tiff);
  const isLittle = ascii(tiff, 0, 2) === 'II';
  const u16 = (at: number): number => view.getUint16(at, isLittle);
  const u32 = (at: number): number => view.getUint32(at, isLittle);
  /** Entries of a table of fields: where each begins. */
  const entries = (at: number): readonly number[] =>
    Array.from({ length: Math.min(u16(at), 200) }, (_, i) => at + 2 + 12 * i);
  const tableOfPlace = (): { readonly pointer: number; readonly table: number } | null => {
    const pointer = entries(u32(4)).find((entry) => u16(entry) === GPS);
    return pointer === undefined ? null : { pointer, table: u32(pointer + 8) };
  };
  return { u16, u32, entries, tableOfPlace };
};

/** Where a picture says it was taken (EXIF), in degrees; null where it does not say, or cannot be read. */
export const placeOf = (bytes: Uint8Array): GeoPlace | null => {
  try {
    const tiff = notesIn(bytes);
    if (!tiff) return null;
    const { u16, u32, entries, tableOfPlace } = readerOf(tiff);
    const gps = tableOfPlace();
    if (!gps) return null;
    const fields = new Map(entries(gps.table).map((entry) => [u16(entry), entry + 8]));
    const degrees = (tag: number, sign: number): number | null => {
      const at = fields.get(tag);
      if (at === undefined) return null;
      const parts = [0, 8, 16].map((offset) => u32(u32(at) + offset) / (u32(u32(at) + offset + 4) || 1));
      const reference = fields.get(sign);
      const letter = reference === undefined ? '' : ascii(tiff, reference, reference + 1);
      return (parts[0]! + parts[1]! / 60 + parts[2]! / 3600) * (/[SW]/.test(letter) ? -1 : 1);
    };
    const [latitude, longitude] = [degrees(2, 1), degrees(4, 3)];
    if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return null;
    return { latitude, longitude };
  } catch {
    // Notes that point outside of themselves tell no place.
    return null;
  }
};

/** The picture without its place, every other byte as it was; null where it has none. */
export const withoutPlace = (bytes: Uint8Array): Uint8Array | null => {
  if (placeOf(bytes) === null) return null;
  // Not `slice`, which on a Buffer is a window on the same bytes.
  const copy = Uint8Array.from(bytes);
  const tiff = notesIn(copy)!;
  const { u16, u32, entries, tableOfPlace } = readerOf(tiff);
  const { pointer, table } = tableOfPlace()!;
  for (const field of entries(table)) {
    const length = (SIZES[u16(field + 2) - 1] ?? 1) * u32(field + 4);
    if (length > 4) tiff.fill(0, u32(field + 8), Math.min(u32(field + 8) + length, tiff.length));
    tiff.fill(0, field, field + 12);
  }
  // The pointer itself becomes a field nobody reads.
  tiff.fill(0, pointer, pointer + 12);
  return copy;
};
