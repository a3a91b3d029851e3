import type { TemplateKind } from '../../../../src/papers';
import type { Actor, ApprovalSettings, Holder, PersonRef, RouteVersion } from '../../../../src/approval';
import type { Calendar } from '../../../../src/calendar';
import type { Phrases } from '../../../../src/contracts';
import type { NumberedChange, SettingChange, SettingKind } from '../../../../src/organization';
import type { RankingSettings } from '../../../../src/ranking';
import type { BookVersion, RuleBook } from '../../../../src/rules';
import type { ScreeningRule, Term } from '../../../../src/screening';

/** A version of the rule book: who put it in force and when (ISO instant); `by` is null for the portal's own code. */
export type RuleVersion = { readonly version: number; readonly by: PersonRef | null; readonly at: string };

export type OrganizationStore = {
  departments(): Promise<readonly Department[]>;
  channels(): Promise<readonly Channel[]>;
  /** Every seat of every active admin user on a civil day, delegations included. */
  holders(today: string): Promise<readonly Holder[]>;
  /** The admin user with the duties held on that day; null where the user is unknown or blocked. */
  actor(userId: number, today: string): Promise<Actor | null>;
  /** Both of them in one reading: who asks, null for nobody or somebody unknown, and everybody who holds a seat. */
  standing(
    today: string,
    userId: number | null
  ): Promise<{ readonly actor: Actor | null; readonly holders: readonly Holder[] }>;
  people(): Promise<readonly PersonRef[]>;
  /**
   * Names the accounts in seats and delegations of before 0.2.0, which knew people by number. Done once: a number may
   * belong to somebody else after an import.
   */
  keepIdentities(): Promise<void>;
  /** Accounts made for somebody who has not chosen a password yet: they may be seated, and act once they have. */
  invited(): Promise<readonly PersonRef[]>;
  /** Names of these accounts, in use or not. */
  names(ids: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** Also those who left: whoever has an account, in use or not. */
  everybody(): Promise<readonly PersonRef[]>;
  /** The desk's permissions (`forms.sign`) of every admin user's roles, by user. */
  rights(): Promise<ReadonlyMap<number, ReadonlySet<string>>>;
};

/** A template as it was handed in; `content` is the file in base64, `digest` its SHA-256. */
export type KeptTemplate = {
  readonly name: string;
  readonly digest: string;
  readonly size: number;
  readonly at: string;
  readonly content: string;
};

export type SettingsStore = {
  /** The rule book in force, and its version. */
  rules(): Promise<BookVersion>;
  /** The rule book of a version. Forms of before there was a book are read by the first. */
  rulesOf(version: number | undefined): Promise<RuleBook>;
  /** Versions of the book, newest first, with who made each and when. */
  ruleVersions(): Promise<readonly RuleVersion[]>;
  /** Keeps the book's next version; throws Stale where another was kept meanwhile. */
  saveRules(next: BookVersion, made: Omit<RuleVersion, 'version'>): Promise<void>;
  approval(): Promise<ApprovalSettings>;
  /** Every pattern that forms may be numbered by: what was numbered stays so when the office changes its pattern. */
  numberings(): Promise<readonly string[]>;
  keepNumbering(pattern: string): Promise<void>;
  /** The rules in force with the calendar they are reckoned by. */
  inForce(): Promise<{ readonly approval: ApprovalSettings; readonly calendar: Calendar }>;
  /** The rules of counting of a month, or of now. */
  ranking(month?: string): Promise<RankingSettings>;
  /** Keeps the route's next version, and who made it; throws Stale where the route is at another one by now. */
  saveRoute(version: RouteVersion): Promise<void>;
  /** Versions of routes that the office made, newest first. */
  routeVersions(): Promise<readonly RouteVersion[]>;
  /** Options of the book, at its next version; the same ones change nothing. */
  saveOptions(options: Record<string, unknown>, made: Omit<RuleVersion, 'version'>): Promise<void>;
  /** Opinions the office offers its signers; null where it never wrote any. */
  phrases(): Promise<Phrases | null>;
  savePhrases(phrases: Phrases): Promise<void>;
  /** The organization's own layout of a paper; null where it has none. */
  template(kind: TemplateKind): Promise<KeptTemplate | null>;
  saveTemplate(kind: TemplateKind, template: KeptTemplate | null): Promise<void>;
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
  /** A text that changes whenever a term is added, changed or removed; what was kept under another text is out of date. */
  termsVersion(): Promise<string>;
  /** Rules of screening that the office's rule book leaves out. */
  screeningOff(): Promise<readonly ScreeningRule[]>;
  /** Any other value kept by key, e.g. the last drift report. */
  read<T>(key: string): Promise<T | null>;
  write(key: string, value: unknown): Promise<void>;
  /** Reads and writes under a lock that is held until the transaction ends; answers what was written. */
  change<T>(key: string, next: (value: T | null) => T | Promise<T>): Promise<T>;
};

export type ListStore = {
  /**
   * Locks the organization’s lists until the transaction ends. Two people who seat somebody at once would otherwise both
   * be checked against the lists of before.
   */
  lock(): Promise<void>;
  list(kind: ListKind): Promise<readonly ListRow[]>;
  find(kind: ListKind, documentId: string): Promise<ListRow | null>;
  create(kind: ListKind, data: Readonly<Record<string, unknown>>): Promise<ListRow>;
  /** Many rows in few statements, for imports. */
  createMany(kind: ListKind, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  update(
    kind: ListKind,
    documentId: string,
    data: Readonly<Record<string, unknown>>
  ): Promise<ListRow | null>;
  remove(kind: ListKind, documentId: string): Promise<boolean>;
  /** Several rows in few statements; answers how many there were. */
  removeMany(kind: ListKind, documentIds: readonly string[]): Promise<number>;
};

export type SettingChangeStore = {
  /** Numbers, chains and writes one line; answers its number. */
  append(change: SettingChange): Promise<number>;
  /** The number the next line will get, under the lock of the chain's head. */
  reserve(): Promise<number>;
  /** Numbers and hashes lines of before 0.2.0, which had neither. Doing it twice changes nothing. */
  number(): Promise<void>;
  find(sequence: number): Promise<NumberedChange | null>;
  /** Whether a line, and every one after it up to the sealed head, is as the desk wrote it. */
  isAsWritten(sequence: number): Promise<boolean>;
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

export type ListKind = 'department' | 'seat' | 'channel' | 'delegation' | 'term';

export type ListRow = { readonly documentId: string; readonly [field: string]: unknown };

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
