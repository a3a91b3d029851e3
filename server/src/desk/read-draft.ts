import type { ScreeningVerdict, Target } from '../../../src/approval';
import type { CanonicalDocument } from '../../../src/content';
import { verdicts } from '../../../src/screening';
import type { Finding } from '../../../src/screening';
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

/**
 * Reads and screens a draft; null where there is none. Done before the transaction, since attachments take time to read:
 * whoever decides on it compares the digest again under the lock.
 */
export const readDraft = async (
  desk: DeskContext,
  target: Target,
  summary: string
): Promise<DraftReading | null> => {
  const draft = await desk.store.documents.read(target, 'draft');
  if (!draft) return null;
  const findings = await desk.screen({ target, draft, summary });
  return {
    draft,
    digest: desk.store.documents.digest(draft),
    channel: channelOf(desk.configuration, draft),
    title: desk.store.documents.titleOf(target.uid, draft.fields),
    findings,
    verdicts: verdicts(findings),
  };
};

/** Whether the draft still is what was read. */
export const isUnchanged = async (desk: DeskContext, target: Target, digest: string): Promise<boolean> => {
  const draft = await desk.store.documents.read(target, 'draft');
  return draft !== null && desk.store.documents.digest(draft) === digest;
};
