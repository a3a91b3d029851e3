import type {
  FileReading,
  Gap,
  Place,
  Section,
  UnreadableReason,
} from '../../../src/screening/finding/unreadable';
import type { ReadingLimits } from './limits';
import { UnreadableError } from './unreadable-error';

/** Ends the reading as a whole: what a limit ends in one part is not begun again in the next. */
export class SpentError extends UnreadableError {}

/**
 * What is written down while a file is read, and what reading may still cost. The time of a notebook ends a little before the thread
 * is ended from outside, so that what was read by then is kept.
 */
export type Notebook = {
  readonly limits: ReadingLimits;
  write(section: Section): void;
  miss(reason: UnreadableReason, place: readonly Place[]): void;
  /** Throws where there is no time left. */
  checkTime(): void;
  /** Throws where so many bytes more may not be unpacked. */
  spendBytes(bytes: number): void;
  spendPart(): void;
  hasGaps(): boolean;
  reading(): FileReading;
};

const samePlace = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length === b.length && a.every(({ kind, name }, i) => kind === b[i]!.kind && name === b[i]!.name);

export const createNotebook = (limits: ReadingLimits, now: () => number = Date.now): Notebook => {
  const sections: Section[] = [];
  const gaps: Gap[] = [];
  const until = now() + limits.milliseconds * 0.8;
  let [characters, bytes, parts] = [0, 0, 0];
  const checkTime = (): void => {
    if (now() > until) throw new SpentError('too-slow');
  };
  return {
    limits,
    checkTime,
    write: (section) => {
      if (section.text.trim() === '') return;
      const left = limits.characters - characters;
      if (left <= 0) throw new SpentError('too-much-text');
      const text = section.text.slice(0, left);
      characters += text.length;
      sections.push({ ...section, text });
      if (text.length < section.text.length) throw new SpentError('too-much-text');
    },
    miss: (reason, place) => {
      const isKnown = gaps.some((gap) => gap.reason === reason && samePlace(gap.place, place));
      if (!isKnown && gaps.length < 500) gaps.push({ reason, place });
    },
    spendBytes: (more) => {
      checkTime();
      bytes += more;
      if (bytes > limits.unpackedBytes) throw new SpentError('too-large');
    },
    spendPart: () => {
      checkTime();
      parts += 1;
      if (parts > limits.parts) throw new SpentError('too-many-parts');
    },
    hasGaps: () => gaps.length > 0,
    reading: () => ({ sections, gaps }),
  };
};

const reasonOf = (error: unknown): UnreadableReason => {
  if (error instanceof UnreadableError) return error.reason;
  // Raised by unpacking past the limit of a .gz, which does not declare its size.
  return (error as NodeJS.ErrnoException)?.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'corrupt';
};

/** Runs the reading of one part: what is wrong with it is written down, and the others are read all the same. */
export const attempt = (notebook: Notebook, place: readonly Place[], work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (error instanceof UnreadableError && error.constructor !== UnreadableError) throw error;
    notebook.miss(reasonOf(error), place);
  }
};
