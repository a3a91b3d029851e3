import type { ScreeningVerdict, Target } from '../../../src/approval';
import type { CanonicalDocument } from '../../../src/content';
import { refuse } from '../../../src/result';
import type { Result } from '../../../src/result';
import { verdicts } from '../../../src/screening';
import type { Finding } from '../../../src/screening';
import type { Screened } from '../screening';
import { channelOf } from './channel-of';
import type { DeskContext } from './desk';

/** A draft as it was when it was looked through. */
export type DraftReading = {
  readonly draft: CanonicalDocument;
  readonly digest: string;
  readonly title: string;
  /** The channel's documentId, or its word where it is one; null for none. */
  readonly channel: string | null;
  readonly findings: readonly Finding[];
  readonly verdicts: readonly ScreeningVerdict[];
};

const readingOf = (
  desk: DeskContext,
  { target, draft }: Screened,
  findings: readonly Finding[]
): DraftReading => ({
  draft,
  digest: desk.store.documents.digest(draft),
  channel: channelOf(desk.configuration, draft),
  title: desk.store.documents.titleOf(target.uid, draft.fields),
  findings,
  verdicts: verdicts(findings),
});

/** Reads a draft and looks through it, for a screen that shows it; null where there is none. */
export const readDraft = async (
  desk: DeskContext,
  target: Target,
  summary: string
): Promise<DraftReading | null> => {
  const draft = await desk.store.documents.read(target, 'draft');
  if (!draft) return null;
  const given = { target, draft, summary };
  return readingOf(desk, given, await desk.screen(given));
};

/** Carries a draft that nobody looked through yet out of the transaction that met it. */
class Unscreened extends Error {
  constructor(readonly given: Screened) {
    super('The draft is to be looked through first');
  }
}

/** The same under the lock, for a decision within `withScreening`; a draft nobody looked through yet begins that anew. */
export const readScreenedDraft = async (
  desk: DeskContext,
  target: Target,
  summary: string
): Promise<DraftReading | null> => {
  const draft = await desk.store.documents.read(target, 'draft');
  if (!draft) return null;
  const given = { target, draft, summary };
  const findings = await desk.screened(given);
  if (!findings) throw new Unscreened(given);
  return readingOf(desk, given, findings);
};

/** A draft that is saved again each time it was looked through is refused after so many. */
const TURNS = 3;

/**
 * Runs `work` in a transaction that decides on a draft. A draft nobody looked through yet undoes it, is looked through with no lock
 * held, and the work begins anew. Example: a form is submitted with forty attachments; reading them takes seconds, and within the
 * transaction every other writer of an SQLite portal would wait for them. Who opened the form's page before had it read already.
 */
export const withScreening = async <T>(
  desk: DeskContext,
  work: () => Promise<Result<T>>
): Promise<Result<T>> => {
  for (let turn = 0; turn < TURNS; turn += 1) {
    try {
      return await desk.store.transaction(work);
    } catch (error) {
      if (!(error instanceof Unscreened)) throw error;
      await desk.screen(error.given);
    }
  }
  return refuse('form.draft-moving');
};
