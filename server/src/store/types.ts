import type {
  Actor,
  ApprovalSettings,
  Form,
  FormEvent,
  FormState,
  Holder,
  KeptForm,
  PersonRef,
  RecordedEvent,
  RouteVersion,
  Target,
} from '../../../src/approval';
import type { Calendar } from '../../../src/calendar';
import type { CanonicalDocument, Models } from '../../../src/content';
import type { Owner, RowName } from './documents/owners';
import type { SignedBefore } from './documents/signed-before';
import type { UsedFiles } from './documents/used-files';
import type { FileUses } from './files/file-uses';
import type { Consequence, RankingSettings, SubmissionFact } from '../../../src/ranking';
import type { EntryDraft, EntryKind, RegisterEntry } from '../../../src/register';
import type { BookVersion, RuleBook } from '../../../src/rules';
import type { NumberedChange, SettingChange, SettingKind } from '../../../src/organization';
import type { ScreeningRule, Term } from '../../../src/screening';
import type { PublicDocuments } from './public/public-documents';
import type { Notices } from './notices/notices';
import type { Outbox } from './notices/outbox';
import type { Preferences } from './notices/preferences';
import type { Telling } from './notices/tell';

/** A version of the rule book: who put it in force and when (ISO instant); `by` is null for the portal's own code. */
export type RuleVersion = { readonly version: number; readonly by: PersonRef | null; readonly at: string };

/** Everything kept in the database, behind one door. Every function joins the transaction it is called in. */
export type Store = {
  /** Runs `work` in one transaction; joins an open one; the outermost is tried again (3 times) after a deadlock or a lost compare-and-set. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `effect` once the open transaction has committed (at once where there is none). */
  afterCommit(effect: () => void | Promise<void>): void;
  forms: {
    /** Whether no form was ever submitted: the office is still setting up. */
    isFirstToCome(): Promise<boolean>;
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
    findOpenMany(
      uid: string,
      documentIds: readonly string[],
      locale: string | null
    ): Promise<ReadonlyMap<string, Form>>;
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
    /** Documents first handed in within [from, to), ISO instants, each once however many forms and languages it took. */
    itemsSubmitted(period: {
      readonly from: string;
      readonly to: string;
    }): Promise<readonly SubmissionFact[]>;
    list(query: FormQuery): Promise<{ readonly forms: readonly Form[]; readonly total: number }>;
    /** Evolves, numbers and hashes the events, inserts them and updates the row where it still has `form.version`; throws StaleForm otherwise. */
    append(form: Form | null, events: readonly FormEvent[]): Promise<Form>;
    events(number: string): Promise<readonly RecordedEvent[]>;
    /** How many a list would have, unpaged. */
    count(query: Omit<FormQuery, 'page' | 'pageSize'>): Promise<number>;
    /** Names whose each event is, in rows from before that was kept: so many rows a time; false once none is left. */
    nameActors(batch: number): Promise<boolean>;
    /** A number that grows with every event of any form. */
    lastEvent(): Promise<number>;
    /** Forms as their rows and their logs have them, by number; what has no row is left out. */
    kept(numbers: readonly string[]): Promise<ReadonlyMap<string, KeptForm>>;
    /** Every number a form or a log bears, a batch at a time, some twice. */
    walkNumbers(batchSize: number): AsyncIterable<readonly string[]>;
  };
  /** The next number of a series, without gaps: taken under a row lock in the open transaction. First is 1. */
  nextNumber(series: string): Promise<number>;
  /** The last number taken of every series that begins so. */
  lastNumbers(prefix: string): Promise<ReadonlyMap<string, number>>;
  register: {
    /** Numbers, chains and writes one entry; the chain's head is locked until the transaction ends. */
    append(draft: EntryDraft): Promise<RegisterEntry>;
    /** The same for many documents at once, each of them once. */
    appendMany(drafts: readonly EntryDraft[]): Promise<readonly RegisterEntry[]>;
    /** The sequence the next append will get, under the same lock. */
    reserve(): Promise<number>;
    /** The newest entry of the document if it is not a withdrawal. */
    findLive(target: Target): Promise<RegisterEntry | null>;
    /** Sequences of the entries that put these documents online first, in whatever language. */
    firstEntries(targets: readonly Target[]): Promise<ReadonlySet<number>>;
    /** Live entries of many documents at once, keyed by `uid|documentId|locale`. */
    findLiveMany(targets: readonly Target[]): Promise<ReadonlyMap<string, RegisterEntry>>;
    /** The document's last entry, a withdrawal too; null where there is none. */
    newest(target: Target): Promise<RegisterEntry | null>;
    /** Every entry of one document in order. */
    history(target: Target): Promise<readonly RegisterEntry[]>;
    list(
      query: RegisterQuery
    ): Promise<{ readonly entries: readonly RegisterEntry[]; readonly total: number }>;
    /** Whether some entry has this hash. */
    hasHash(hash: string): Promise<boolean>;
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
    /** Gives seats and delegations from before accounts were kept the accounts that bear their numbers now; once. */
    keepIdentities(): Promise<void>;
    /** Also those who left: whoever has an account, in use or not. */
    everybody(): Promise<readonly PersonRef[]>;
    /** The desk's permissions (`forms.sign`) of every admin user's roles, by user. */
    rights(): Promise<ReadonlyMap<number, ReadonlySet<string>>>;
  };
  settings: {
    /** The rule book in force, and its version. */
    rules(): Promise<BookVersion>;
    /** The book of a version; of a form from before there was one, the first. */
    rulesOf(version: number | undefined): Promise<RuleBook>;
    /** Versions of the book, newest first, with who made each and when. */
    ruleVersions(): Promise<readonly RuleVersion[]>;
    /** Keeps the book's next version; throws Stale where another was kept meanwhile. */
    saveRules(next: BookVersion, made: Omit<RuleVersion, 'version'>): Promise<void>;
    approval(): Promise<ApprovalSettings>;
    ranking(): Promise<RankingSettings>;
    /** Keeps the route's next version, and who made it; throws Stale where the route is at another one by now. */
    saveRoute(version: RouteVersion): Promise<void>;
    /** Versions of routes that the office made, newest first. */
    routeVersions(): Promise<readonly RouteVersion[]>;
    /** Options of the book, at its next version; the same ones change nothing. */
    saveOptions(options: Record<string, unknown>, made: Omit<RuleVersion, 'version'>): Promise<void>;
    calendar(): Promise<Calendar>;
    /** Keeps one year of what `next` makes of the calendar as it stands under the lock; answers both calendars. */
    changeCalendarYear(
      year: number,
      next: (calendar: Calendar) => Calendar
    ): Promise<{ readonly before: Calendar; readonly after: Calendar }>;
    /** Years the office imported or corrected itself. */
    importedYears(): Promise<readonly number[]>;
    /** The office's terms with what belongs to them; read in batches, so that nobody waits for a long list. */
    terms(): Promise<readonly Term[]>;
    /** Another text whenever a term was added, changed or removed. */
    termsVersion(): Promise<string>;
    /** Rules of screening that the office's rule book leaves out. */
    screeningOff(): Promise<readonly ScreeningRule[]>;
    /** Any other value kept by key, e.g. the last drift report. */
    read<T>(key: string): Promise<T | null>;
    write(key: string, value: unknown): Promise<void>;
    /** Reads and writes under a lock that is held until the transaction ends; answers what was written. */
    change<T>(key: string, next: (value: T | null) => T | Promise<T>): Promise<T>;
  };
  /** The organization's lists as Settings edits them; `documentId` is a row's key. A duplicate slug is refused by the database. */
  records: {
    /** Held until the transaction ends: of two who change these lists, or what they are checked against, one waits for the other. */
    lock(): Promise<void>;
    list(kind: RecordKind): Promise<readonly OrganizationRecord[]>;
    find(kind: RecordKind, documentId: string): Promise<OrganizationRecord | null>;
    create(kind: RecordKind, data: Readonly<Record<string, unknown>>): Promise<OrganizationRecord>;
    /** Many rows in few statements, for imports. */
    createMany(kind: RecordKind, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
    update(
      kind: RecordKind,
      documentId: string,
      data: Readonly<Record<string, unknown>>
    ): Promise<OrganizationRecord | null>;
    remove(kind: RecordKind, documentId: string): Promise<boolean>;
  };
  /** 设置记录, newest first. */
  settingChanges: {
    /** Numbers, chains and writes one line; answers its number. */
    append(change: SettingChange): Promise<number>;
    /** The number the next line will get, under the lock of the chain's head. */
    reserve(): Promise<number>;
    /** Numbers and chains the lines from before lines were; idempotent. */
    number(): Promise<void>;
    find(sequence: number): Promise<NumberedChange | null>;
    /** What waits for a second person, oldest first. */
    pending(): Promise<readonly NumberedChange[]>;
    /** What a command on the server confirmed since an instant, newest first. */
    forced(since: string): Promise<readonly NumberedChange[]>;
    walk(batchSize: number): AsyncIterable<readonly NumberedChange[]>;
    head(): Promise<{ readonly sequence: number; readonly hash: string }>;
    list(query: SettingChangeQuery): Promise<{
      readonly changes: readonly (NumberedChange & { readonly id: number })[];
      readonly total: number;
    }>;
  };
  months: {
    /** The newest revision of a month unless it was reopened. */
    findClosed(month: string): Promise<ClosedMonth | null>;
    revisions(month: string): Promise<readonly ClosedMonth[]>;
    /** Every revision of every month, oldest first. */
    all(): Promise<readonly ClosedMonth[]>;
    /** Fails on the database's unique index where two people close at once. */
    close(closed: Omit<ClosedMonth, 'reopened'>): Promise<ClosedMonth>;
    /** False where there is nothing closed. */
    reopen(reopening: {
      readonly month: string;
      readonly by: PersonRef;
      readonly at: string;
      readonly reason: string;
    }): Promise<boolean>;
  };
  /** What people are told, and what is to leave the portal for them. Of forms and delegations nobody has to tell: keeping them does. */
  notices: Notices & Pick<Telling, 'tell'>;
  outbox: Outbox;
  preferences: Preferences;
  consequences: {
    list(): Promise<readonly ConsequenceDecision[]>;
    /** Keeps the first decision on a key and answers with the one kept. */
    decide(decision: ConsequenceDecision): Promise<ConsequenceDecision>;
  };
  /** Which document uses which file. */
  files: FileUses;
  /** 公开库: what the public sees, and nothing else does. */
  publicDocuments: PublicDocuments;
  documents: {
    /** Content types and components by uid, as src/content wants them. */
    readonly models: Models;
    /** The canonical form of one row of a document; null where it does not exist. */
    read(target: Target, version: Version): Promise<CanonicalDocument | null>;
    /** The same without relations to types that have drafts of their own: a publication drops those whose target is not published. */
    readLighter(target: Target, version: Version): Promise<CanonicalDocument | null>;
    /** The documents whose rows these are, or hold these components. */
    ownersOf(names: readonly RowName[]): Promise<readonly Owner[]>;
    /** Content signed before digests covered every file of it. */
    readonly signedBefore: SignedBefore;
    /** The files a document uses, of one that was just read. */
    filesOf(canonical: CanonicalDocument): UsedFiles;
    /** The populated row a canonical form was just made of. */
    rowOf(canonical: CanonicalDocument): Readonly<Record<string, unknown>> | null;
    digest(canonical: CanonicalDocument): string;
    /** Whether a published row is what an entry says: as it went online, or as approved but for links that come and go with their documents. */
    isAsRegistered(entry: RegisterEntry, online: CanonicalDocument): Promise<boolean>;
    /** What an entry put online, as it was signed; null where nobody kept it. */
    registered(entry: RegisterEntry): Promise<CanonicalDocument | null>;
    /** Keeps the canonical form under its digest, once. */
    keepSnapshot(canonical: CanonicalDocument): Promise<string>;
    findSnapshot(digest: string): Promise<CanonicalDocument | null>;
    /** Who last edited the draft. */
    lastEditor(target: Target): Promise<PersonRef | null>;
    /** The row itself, populated, files with their addresses, for screens. */
    load(target: Target, version: Version): Promise<Record<string, unknown> | null>;
    /** The title of a populated row or of canonical fields. */
    titleOf(uid: string, document: Readonly<Record<string, unknown>>): string;
    /** The locales a document has a row in; `[null]` where the type is not localized. */
    locales(uid: string, documentId: string, version: Version): Promise<readonly (string | null)[]>;
    isLocalized(uid: string): boolean;
    isPublished(target: Target): Promise<boolean>;
    /** Published rows by ascending row id, a batch at a time, for jobs that look at all of them. */
    publishedAfter(batch: {
      readonly uid: string;
      readonly after: number;
      readonly limit: number;
    }): Promise<PublishedBatch>;
    /** The same for either version; a draft has no `publishedAt` (empty). */
    rowsAfter(batch: {
      readonly uid: string;
      readonly version: Version;
      readonly after: number;
      readonly limit: number;
    }): Promise<PublishedBatch>;
  };
};

export type Version = 'draft' | 'published';

export type PublishedRow = {
  readonly id: number;
  readonly target: Target;
  readonly title: string;
  readonly publishedAt: string;
  /** Who last edited the row, where the portal knows. */
  readonly by: PersonRef | null;
  readonly canonical: CanonicalDocument;
  /** Another row of the same document and language is online before this one: the register has one place for both. */
  readonly isSecond: boolean;
};

/** `failed`: rows that could not be read, so that one bad row stops no job. `last`: the highest row id looked at, null where there was none. */
export type PublishedBatch = {
  readonly rows: readonly PublishedRow[];
  readonly failed: readonly { readonly id: number; readonly message: string }[];
  readonly last: number | null;
};

export type RecordKind = 'department' | 'seat' | 'channel' | 'delegation' | 'term';
export type OrganizationRecord = { readonly documentId: string; readonly [field: string]: unknown };

/** A closed month (定稿); `rows` are the ranking's tables as frozen. */
export type ClosedMonth = {
  readonly month: string;
  readonly revision: number;
  readonly rows: unknown;
  readonly digest: string;
  /** Head of the register's chain when it was closed. */
  readonly head: string;
  readonly closedBy: PersonRef;
  readonly closedAt: string;
  readonly reopened: { readonly by: PersonRef; readonly at: string; readonly reason: string } | null;
};

export type ConsequenceDecision = {
  readonly key: string;
  readonly kind: Consequence['kind'];
  readonly department: string;
  readonly period: string;
  readonly evidence: Consequence['evidence'];
  readonly decision: 'confirmed' | 'dismissed';
  readonly by: PersonRef;
  readonly at: string;
  readonly reason: string;
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

export type RegisterQuery = {
  readonly from?: string;
  readonly to?: string;
  readonly department?: string;
  readonly channel?: string;
  readonly uid?: string;
  readonly kinds?: readonly EntryKind[];
  /** Only the newest entry of documents that are online. */
  readonly live?: boolean;
  readonly search?: string;
  readonly page: number;
  readonly pageSize: number;
};

export type SettingChangeQuery = {
  readonly kind?: SettingKind;
  readonly page: number;
  readonly pageSize: number;
};

export type Department = {
  readonly key: string;
  readonly name: string;
  readonly class: string;
  readonly order: number;
  readonly activeFrom: string | null;
  readonly activeUntil: string | null;
};
export type Channel = {
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  readonly order: number;
};

export type { Owner, RowName };
