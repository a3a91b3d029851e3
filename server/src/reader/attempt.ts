import type { Place, UnreadableReason } from '../../../src/screening/finding/unreadable';
import type { Notebook } from './notebook';
import { UnreadableError } from './unreadable-error';

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
