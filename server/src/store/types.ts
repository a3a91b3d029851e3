import type { Actor, ApprovalSettings, Form, FormEvent, FormState, Holder, PersonRef, RecordedEvent, Route, RouteKey, Target } from '../../../src/approval';
import type { Calendar } from '../../../src/calendar';
import type { CanonicalDocument } from '../../../src/content';
import type { RankingSettings } from '../../../src/ranking';
import type { EntryDraft, EntryKind, RegisterEntry } from '../../../src/register';

/** Everything kept in the database, behind one door. Every function joins the transaction it is called in. */
export type Store = {
  /** Runs `work` in one transaction; joins an open one; the outermost is tried again (3 times) after a deadlock or a lost compare-and-set. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `effect` once the open transaction has committed (at once where there is none). */
  afterCommit(effect: () => void | Promise<void>): void;
  forms: {
    /** Null where there is none. */
    find(number: string): Promise<Form | null>;
    /** Locks the row until the transaction ends (a no-op on SQLite, whose writers are one). */
    lock(number: string): Promise<Form | null>;
    /** The one form in an open state for this document and locale. */
    findOpen(target: Target): Promise<Form | null>;
    lockOpen(target: Target): Promise<Form | null>;
    /** The newest form of the document, whatever its state. */
    findLatest(target: Target): Promise<Form | null>;
    /** Open forms of many documents at once, keyed by documentId. */
    findOpenMany(uid: string, documentIds: readonly string[], locale: string | null): Promise<ReadonlyMap<string, Form>>;
    /** Forms whose submission names `target` as companion, newest first. */
    findByCompanion(target: Target): Promise<readonly Form[]>;
    list(query: FormQuery): Promise<{ readonly forms: readonly Form[]; readonly total: number }>;
    /** Evolves, numbers and hashes the events, inserts them and updates the row where it still has `form.version`; throws StaleForm otherwise. */
    append(form: Form | null, events: readonly FormEvent[]): Promise<Form>;
    events(number: string): Promise<readonly RecordedEvent[]>;
  };
  /** The next number of a series, without gaps: taken under a row lock in the open transaction. First is 1. */
  nextNumber(series: string): Promise<number>;
  register: {
    /** Numbers, chains and writes one entry; the chain's head is locked until the transaction ends. */
    append(draft: EntryDraft): Promise<RegisterEntry>;
    /** The sequence the next append will get, under the same lock. */
    reserve(): Promise<number>;
    /** The newest entry of the document if it is not a withdrawal. */
    findLive(target: Target): Promise<RegisterEntry | null>;
    list(query: RegisterQuery): Promise<{ readonly entries: readonly RegisterEntry[]; readonly total: number }>;
    /** All entries in order, a batch at a time. */
    walk(batchSize: number): AsyncIterable<readonly RegisterEntry[]>;
    head(): Promise<{ readonly sequence: number; readonly hash: string }>;
  };
  organization: {
    departments(): Promise<readonly Department[]>;
    channels(): Promise<readonly Channel[]>;
    /** Every seat of every active admin user on a civil day, delegations included. */
    holders(today: string): Promise<readonly Holder[]>;
    /** The admin user with the duties held on that day; null where the user is unknown or blocked. */
    actor(userId: number, today: string): Promise<Actor | null>;
    people(): Promise<readonly PersonRef[]>;
  };
  settings: {
    approval(): Promise<ApprovalSettings>;
    ranking(): Promise<RankingSettings>;
    saveRoute(key: RouteKey, stages: Route['stages']): Promise<Route>;
    saveOptions(options: Record<string, unknown>): Promise<void>;
    calendar(): Promise<Calendar>;
    saveCalendarYear(year: number, days: { readonly holidays: readonly string[]; readonly makeUpDays: readonly string[] }): Promise<void>;
    terms(): Promise<readonly string[]>;
  };
  documents: {
    /** The canonical form of one row of a document; null where it does not exist. */
    read(target: Target, version: 'draft' | 'published'): Promise<CanonicalDocument | null>;
    digest(canonical: CanonicalDocument): string;
    /** Keeps the canonical form under its digest, once. */
    keepSnapshot(canonical: CanonicalDocument): Promise<string>;
    findSnapshot(digest: string): Promise<CanonicalDocument | null>;
    /** Who last edited the draft. */
    lastEditor(target: Target): Promise<PersonRef | null>;
    /** The draft as the document service gives it, populated, for screens. */
    load(target: Target, version: 'draft' | 'published'): Promise<Record<string, unknown> | null>;
    titleOf(uid: string, document: Record<string, unknown>): string;
  };
};

export type FormQuery = {
  readonly states?: readonly FormState[];
  /** Forms whose present stage is one of these seats (department null: any). */
  readonly seats?: readonly { readonly position: string; readonly department: string | null }[];
  readonly submittedBy?: number;
  readonly departments?: readonly string[];
  readonly search?: string;
  readonly page: number;
  readonly pageSize: number;
};

export type RegisterQuery = {
  readonly from?: string;
  readonly to?: string;
  readonly department?: string;
  readonly kinds?: readonly EntryKind[];
  readonly search?: string;
  readonly page: number;
  readonly pageSize: number;
};

export type Department = { readonly key: string; readonly name: string; readonly class: string; readonly order: number; readonly activeFrom: string | null; readonly activeUntil: string | null };
export type Channel = { readonly key: string; readonly name: string; readonly slug: string; readonly order: number };
