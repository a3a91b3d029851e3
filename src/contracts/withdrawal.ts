import type { Target } from '../approval';
import type { HalfChoice } from '../publication';
import type { Ending } from '../register';

/** What became of the page of what was withdrawn, and since when. */
export type WithdrawnPage = {
  readonly at: string;
  readonly ended: Ending['as'] | null;
  readonly notice: string | null;
};

/** POST /publication-desk/documents/:uid/:documentId/withdraw — takes down what is online, with or without a form, or has another become of the page of what was taken down. */
export type WithdrawDocumentRequest = {
  readonly locale: string | null;
  readonly reason: string;
  /** Asked for where a policy document online names this one as its interpretation. */
  readonly pair?: HalfChoice;
  readonly ending?: Ending;
};
export type WithdrawDocumentResponse = { readonly target: Target };
