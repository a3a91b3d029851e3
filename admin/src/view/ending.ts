import type { Target } from '../../../src/approval';
import type { Ending } from '../../../src/register';

/** What a window of withdrawal asks about the page: which of three, and what stands in its place or what is said on it. */
export type EndingValues = {
  readonly ending?: string;
  readonly successor?: string;
  readonly notice?: string;
};

/** As the server takes it; null while something is missing. A successor is a document of the same type and language. */
export const endingIn = ({ ending, successor, notice }: EndingValues, target: Target): Ending | null => {
  if (ending === 'error') return { as: ending };
  if (ending === 'lapsed') return { as: ending, notice: (notice ?? '').trim() };
  return ending === 'replaced' && successor
    ? { as: ending, successor: { ...target, documentId: successor } }
    : null;
};
