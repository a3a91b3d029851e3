import type { PersonRef, Target } from '../approval';

export const ENTRY_KINDS = ['publication', 'revision', 'withdrawal', 'existing'] as const;
/** `publication`: first time online; `revision`: published again with other content; `withdrawal`: taken down; `existing`: online before the desk was (既有信息). */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What is written when something goes online or comes down (Art. 10). Instants are ISO 8601 UTC. */
export type EntryDraft = {
  readonly kind: EntryKind;
  readonly target: Target;
  readonly form: string | null;
  readonly title: string;
  readonly department: string | null;
  readonly category: string | null;
  readonly channel: string | null;
  /** Digest approved and published; null for a withdrawal. */
  readonly digest: string | null;
  /** Digest of the published row as stored, for the drift report; null for a withdrawal. */
  readonly publishedDigest: string | null;
  readonly at: string;
  /** Null for the system: a timer, a token, a job. */
  readonly by: PersonRef | null;
  readonly reason: string | null;
};

/** A register entry (登记表): numbered from 1 without gaps, hashed together with the entry before it. */
export type RegisterEntry = EntryDraft & {
  readonly sequence: number;
  /** Instant of the entry before, where this one says it is earlier: the clock went back, or it was entered afterwards. */
  readonly clockBack?: string;
  readonly previousHash: string;
  readonly hash: string;
};
