const MEGABYTE = 1024 * 1024;

/** What reading one file may cost. */
export type ReadingLimits = {
  readonly fileBytes: number;
  /** Bytes unpacked all together, and of one part. */
  readonly unpackedBytes: number;
  readonly partBytes: number;
  readonly parts: number;
  /** Files in files in files. */
  readonly depth: number;
  readonly characters: number;
  /** From the moment a reader starts on the file. */
  readonly milliseconds: number;
  /** Heap of the reading thread. */
  readonly heapMegabytes: number;
};

export const READING_LIMITS: ReadingLimits = {
  fileBytes: 20 * MEGABYTE,
  unpackedBytes: 64 * MEGABYTE,
  partBytes: 16 * MEGABYTE,
  parts: 5_000,
  depth: 3,
  characters: 2_000_000,
  milliseconds: 10_000,
  heapMegabytes: 160,
};
