const MEGABYTE = 1024 * 1024;

/** What reading one attachment may cost: bytes of the file, bytes unpacked, parts of a package, characters of text, milliseconds. */
export type ReadingLimits = {
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  readonly parts: number;
  readonly characters: number;
  readonly milliseconds: number;
  /** Heap of the reading thread. */
  readonly heapMegabytes: number;
};

export const READING_LIMITS: ReadingLimits = {
  fileBytes: 20 * MEGABYTE,
  unpackedBytes: 100 * MEGABYTE,
  parts: 5_000,
  characters: 2_000_000,
  milliseconds: 20_000,
  heapMegabytes: 1024,
};
