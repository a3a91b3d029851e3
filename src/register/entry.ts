import type { PersonRef, Target } from '../approval';

export const ENTRY_KINDS = [
  'publication',
  'revision',
  'withdrawal',
  'existing',
  'filing',
  'correction',
  'entered',
  'earlier',
  'credit',
] as const;
/**
 * `publication`: first time online; `revision`: published again with other content; `withdrawal`: taken down; `existing`: online before the
 * desk was (既有信息). `entered` (补登) and `earlier` (往期补登): something published on paper or before, with the day it was published as its
 * instant; the first counts in its month, the second in none. `filing` (备案) and `correction` (更正) speak of another entry, which stays as it was written; so does `credit` (加分): points besides those of the item it names.
 */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What an entry that speaks of another one has as its target: the entry, by its number in the chain. */
export const ENTRY_UID = 'plugin::publication-desk.register-entry';

/** A signature as the register shows it: who, for whom, at which stage and when. */
export type RegisteredSignature = {
  readonly name: string;
  readonly position: string;
  readonly at: string;
  readonly standingInFor?: string;
};

export const ENDINGS = ['error', 'replaced', 'lapsed'] as const;
/**
 * What becomes of the page of something withdrawn. `error` (撤销): it was published in error and is gone. `replaced` (被取代): its
 * address leads to what stands in its place. `lapsed` (失效留存): it is no longer in force; its page stays, with a notice and the day.
 */
export type Ending =
  | { readonly as: 'error' }
  | { readonly as: 'replaced'; readonly successor: Target; readonly title?: string }
  | { readonly as: 'lapsed'; readonly notice: string };

/** What Annex 2 and the register ask besides (Art. 10); what is not known is left out. */
export type EntryRecord = {
  readonly source?: string;
  /** For whom the one who made the entry (经办人) did it: 孙办 away, 吴站 publishes, and the register names both. */
  readonly standingInFor?: string;
  /** 信息员: who handed it in. */
  readonly officer?: string;
  readonly signers?: readonly RegisteredSignature[];
  readonly address?: string;
  readonly attachments?: readonly { readonly name: string; readonly digest: string }[];
  readonly onlineFrom?: string;
  readonly onlineUntil?: string;
  readonly remark?: string;
  /** 原创 or 转载, where its type says so. */
  readonly origin?: 'original' | 'reprint';
  /** Of its text, blanks apart. */
  readonly characters?: number;
  /** 加分: counted in the month of this day. A site of a higher office took the item over, or the office gives hundredths of points. */
  readonly credit?: { readonly on: string; readonly outlet?: string; readonly hundredths?: number };
  /** Of a withdrawal: what becomes of the page. Absent where nobody was asked. */
  readonly ended?: Ending;
  /** When it was entered, of something that was published before. */
  readonly enteredAt?: string;
  /** The entry it files, corrects or ends. */
  readonly names?: number;
  /** 备案: with whom, on which day, under which number. */
  readonly filing?: { readonly with: string; readonly on: string; readonly number?: string };
  /** 更正: what the named entry should have said, field by field. */
  readonly corrected?: Readonly<Partial<Record<CorrectedField, string>>>;
};

export const CORRECTED_FIELDS = ['title', 'department', 'category', 'channel', 'source', 'remark'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

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
  /** Absent in entries of before it was kept. */
  readonly record?: EntryRecord;
};

/** A register entry (登记表): numbered from 1 without gaps, hashed together with the entry before it. */
export type RegisterEntry = EntryDraft & {
  readonly sequence: number;
  /** 登记编号 `2026-0117`, counted by year; absent in entries of before there was one. */
  readonly number?: string;
  /** Instant of the entry before, where this one says it is earlier: the clock went back, or it was entered afterwards. */
  readonly clockBack?: string;
  readonly previousHash: string;
  readonly hash: string;
};
