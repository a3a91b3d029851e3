import type { Place } from '../../../src/screening/finding/unreadable';

export type Where = {
  readonly place: readonly Place[];
  readonly depth: number;
  readonly name: string;
  /** A part of an office package: bytes of no known kind are named rather than taken for text by their name. */
  readonly isPart?: boolean;
};

export type ReadBytes = (bytes: Buffer, where: Where) => void;
