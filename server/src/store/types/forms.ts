import type { FormHead } from '../../../../src/ledger';
import type { Form, FormEvent, FormState, KeptForm, LoggedEvent, Target } from '../../../../src/approval';
import type { CountedSubmissions, KeptSubmission } from '../../../../src/ranking';
import type { MonthRun } from './register';

/** What is kept with a form for counting, and what should be. */
export type FormCount = {
  readonly number: string;
  readonly kept: KeptSubmission;
  readonly due: KeptSubmission;
  /** Whether it comes after its document's form before it by its number as by its row. */
  readonly isInOrder: boolean;
};

export type FormStore = {
  /** Whether no form was ever submitted: the office is still setting up. */
  isFirstToCome(): Promise<boolean>;
  /** Null where there is none. */
  find(number: string): Promise<Form | null>;
  /** Locks the form until the transaction ends and reads it. SQLite has one writer and needs no lock. */
  lock(number: string): Promise<Form | null>;
  /** The one form in an open state for this document and locale. */
  findOpen(target: Target): Promise<Form | null>;
  lockOpen(target: Target): Promise<Form | null>;
  /** The newest form of the document, whatever its state. */
  findLatest(target: Target): Promise<Form | null>;
  /**
   * The documents of a type whose newest form is like this, as a query within another; `state` null: in whatever state, `locale` left out:
   * in whatever language, `visibleTo` null: whoever asks sees every form.
   */
  documentsListed(of: {
    readonly uid: string;
    readonly locale?: string | null;
    readonly state: FormState | null;
    readonly position: string | null;
    readonly visibleTo: FormQuery['visibleTo'] | null;
  }): object;
  /** The newest form of each locale of many documents, the newest first, keyed by documentId. */
  newestOf(uid: string, documentIds: readonly string[]): Promise<ReadonlyMap<string, readonly Form[]>>;
  /** Forms whose submission names `target` as companion, newest first. */
  findByCompanion(target: Target): Promise<readonly Form[]>;
  /** Every form of a document in whatever locale, locked in order, newest first. */
  lockAll(uid: string, documentId: string): Promise<readonly Form[]>;
  /** Whether some form of the document, in whatever locale, is in review or approved. */
  hasBound(uid: string, documentId: string): Promise<boolean>;
  /** Forms in review whose stage was due before a civil day, oldest first. */
  findOverdue(today: string): Promise<readonly Form[]>;
  /** Approved forms whose scheduled time has come, the longest waiting first; at most 100. */
  findDue(now: string): Promise<readonly Form[]>;
  /**
   * How many documents were first handed in in each month of a run, both ends included, each once however many forms and languages it
   * took, in one statement; of these departments only, where they are named.
   */
  submissionCounts(
    run: MonthRun & { readonly departments?: readonly string[] }
  ): Promise<readonly (CountedSubmissions & { readonly month: string })[]>;
  /** The first forms of the documents a department handed in in a month, oldest first; a title only of what was published. */
  submissionsOf(of: { readonly month: string; readonly department: string }): Promise<readonly CountedForm[]>;
  /** The logs of the forms first submitted in [from, to), so many at a time. */
  walkLogs(
    span: { readonly from: string; readonly to: string },
    batchSize: number
  ): AsyncIterable<readonly { readonly number: string; readonly events: readonly FormEvent[] }[]>;
  /** When these forms were first submitted, by number. */
  submittedAt(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Every form with what is kept with it for counting, so many documents at a time. */
  walkCounts(batchSize: number): AsyncIterable<readonly FormCount[]>;
  /** The instant of the first submission of any form; null where there is none. */
  firstAt(): Promise<string | null>;
  list(query: FormQuery): Promise<{ readonly forms: readonly Form[]; readonly total: number }>;
  /**
   * Writes events with their numbers and hashes, and the form they make. Throws StaleForm where the form is at another
   * version than `form.version` by now.
   */
  append(form: Form | null, events: readonly FormEvent[]): Promise<Form>;
  events(number: string): Promise<readonly LoggedEvent[]>;
  /** How many a list would have, unpaged. */
  count(query: Omit<FormQuery, 'page' | 'pageSize'>): Promise<number>;
  /** The same of several lists, in one statement. */
  countEach(queries: readonly Omit<FormQuery, 'page' | 'pageSize'>[]): Promise<readonly number[]>;
  /** Writes into events of before 0.2.0 whose account each is, so many rows at a time; false once none is left. */
  nameActors(batch: number): Promise<boolean>;
  /** A number that grows with every event of any form. */
  lastEvent(): Promise<number>;
  /** The last event up to `event` that somebody sees on their desk (null: whoever sees everything), 0 for none lately. */
  lastEventFor(event: number, asking: NonNullable<FormQuery['visibleTo']> | null): Promise<number>;
  /** Forms as their rows and their logs have them, by number; what has no row is left out. */
  kept(numbers: readonly string[]): Promise<ReadonlyMap<string, KeptForm>>;
  /** The same of one form; one that was locked is not read again, its log alone. */
  keptAs(form: Form): Promise<KeptForm | null>;
  /**
   * Every number that a form or a line of a log bears, a batch at a time; a number may come twice. A form whose row was
   * deleted by SQL is found so.
   */
  walkNumbers(batchSize: number): AsyncIterable<readonly string[]>;
  /** Numbers of the forms to which something happened after an event, by its row id. */
  walkNumbersSince(event: number, batchSize: number): AsyncIterable<readonly string[]>;
  /** Where the logs end to which one of the next `limit` events after `event` belongs; `upTo`: the last of these, null where there is none. */
  endsAfter(
    event: number,
    limit: number
  ): Promise<{ readonly heads: readonly FormHead[]; readonly upTo: number | null }>;
  /** The hash of every event of these forms, by number and place in the log. */
  hashesAmong(numbers: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>>;
  /** Numbers that an entry says something was published with, and whose log says nothing of it; a stretch of the register at a time. */
  unpublished(): AsyncIterable<readonly string[]>;
};

export type FormQuery = {
  readonly states?: readonly FormState[];
  /** Forms whose present stage is one of these seats (department null: any). */
  readonly seats?: readonly { readonly position: string; readonly department: string | null }[];
  /** Together with `seats`: also forms whose present stage was reassigned to this person. */
  readonly reassignedTo?: number;
  readonly submittedBy?: number;
  readonly departments?: readonly string[];
  /** Forms one may see without an organization-wide seat: of these departments, or submitted by this person, or reassigned to them. */
  readonly visibleTo?: { readonly person: number; readonly departments: readonly string[] };
  readonly categories?: readonly string[];
  /** Forms this person signed, returned, rejected or raised. */
  readonly signedBy?: number;
  /** Forms of this person or of these departments. */
  readonly ofPersonOrDepartments?: { readonly person: number; readonly departments: readonly string[] };
  /** Approved forms with a time to go online, or without. */
  readonly scheduled?: boolean;
  /** Forms whose present stage was due before that civil day. */
  readonly dueBefore?: string;
  /** Forms submitted in [from, to): ISO instants. */
  readonly submittedFrom?: string;
  readonly submittedTo?: string;
  readonly search?: string;
  readonly page: number;
  readonly pageSize: number;
};

/** A form as it counts as a submission. `title` is null while nothing of it was published: a draft is not for everybody. */
export type CountedForm = {
  readonly number: string;
  readonly title: string | null;
  readonly submittedAt: string;
  readonly category: string | null;
  readonly adopted: boolean;
};
