import type { Ending } from '../register';
import type { Result } from '../result';
import { accept, refuse } from '../result';
import type { WithdrawCode } from './refusals';

/** How the page of something withdrawn stands now; `successor` is the key of what is in its place. */
export type EndedPage = {
  readonly ended: Ending['as'] | null;
  readonly successor: string | null;
  readonly notice: string | null;
};

/**
 * What became of the page of something withdrawn may be decided anew, and is registered each time: a page no longer in force is taken off for
 * good, a mistake leads to what replaced it, a notice is worded otherwise. Only a page that stayed can stay: of the others nothing is kept.
 */
export const mayChangeEnding = (
  page: EndedPage | null,
  asked: { readonly ending: Ending | undefined; readonly successor: string | null }
): Result<null, WithdrawCode> => {
  const { ending, successor } = asked;
  if (!page || (!ending && page.ended !== 'lapsed')) return refuse('publication.not-online');
  if (!ending) return accept(null);
  if (ending.as === 'lapsed' && page.ended !== 'lapsed') return refuse('publication.page-gone');
  const isSame =
    ending.as === page.ended &&
    (ending.as !== 'lapsed' || ending.notice.trim() === (page.notice ?? '')) &&
    (ending.as !== 'replaced' || successor === page.successor);
  return isSame ? refuse('publication.ending-same') : accept(null);
};
