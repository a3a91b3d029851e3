import type { Target } from '../approval';
import type { Ending } from '../register';
import type { Result } from '../result';
import { accept, refuse } from '../result';
import type { WithdrawCode } from './refusals';

/**
 * What is replaced (被取代) names another document of its type that is online: its address leads there, and nobody is led nowhere.
 * `title` is what the successor is called online; null where it is not online.
 */
export const mayEnd = (
  ending: Ending | undefined,
  { target, title }: { readonly target: Target; readonly title: string | null }
): Result<Ending | null, WithdrawCode> => {
  if (!ending) return accept(null);
  if (ending.as !== 'replaced')
    return accept(ending.as === 'lapsed' ? { ...ending, notice: ending.notice.trim() } : ending);
  const { successor } = ending;
  const isItself = successor.documentId === target.documentId;
  if (isItself || successor.uid !== target.uid || title === null) return refuse('publication.no-successor');
  return accept({ ...ending, title });
};
