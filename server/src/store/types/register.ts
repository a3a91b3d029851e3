import type { Target } from '../../../../src/approval';
import type {
  AskedTraits,
  CountedCredits,
  CountedItem,
  CountedItems,
  CreditFact,
} from '../../../../src/ranking';
import type { EntryDraft, EntryKind, LiveEntry, RegisterEntry } from '../../../../src/register';

/** Months, `YYYY-MM`, both included. */
export type MonthRun = { readonly first: string; readonly last: string };

export type RegisterStore = {
  /**
   * Writes one entry with its number and hash. The head of the chain is locked until the transaction ends, so that two
   * publications do not take one number.
   */
  append(draft: EntryDraft): Promise<RegisterEntry>;
  /**
   * Writes the entries of many documents at once, for content from before the desk; a document that has one already gets
   * none.
   */
  appendMany(drafts: readonly EntryDraft[]): Promise<readonly RegisterEntry[]>;
  /** The sequence the next append will get, under the same lock. */
  reserve(): Promise<number>;
  /** The newest entry of a document that is online; null after a withdrawal. */
  findLive(target: Target): Promise<RegisterEntry | null>;
  /** How many items count in each month of a run, both ends included, in one statement; by no more than what is asked. */
  itemCounts(
    run: MonthRun,
    asked?: AskedTraits
  ): Promise<readonly (CountedItems & { readonly month: string })[]>;
  /** Points entered for items in each month of a run, those struck out apart. */
  creditCounts(run: MonthRun): Promise<readonly (CountedCredits & { readonly month: string })[]>;
  /** The same one by one, of a month or of one department in it, in the register's order. */
  credits(of: { readonly month: string; readonly department?: string }): Promise<readonly CreditFact[]>;
  /** The items of a month, or of one department in it, in the register's order. */
  items(of: { readonly month: string; readonly department?: string }): Promise<readonly CountedItem[]>;
  /** The items of a month with where they appeared and by which form, a batch at a time. */
  walkItems(month: string): AsyncIterable<readonly PublishedItem[]>;
  /** The instant of the first publication, entered afterwards or not; null for an empty register. */
  firstAt(): Promise<string | null>;
  /** Entries of what is online, a batch from a row id on; `last` is null where there are no more. */
  liveAfter(
    after: number,
    limit: number
  ): Promise<{ readonly entries: readonly RegisterEntry[]; readonly last: number | null }>;
  /** Live entries of many documents at once, keyed by `uid|documentId|locale`. */
  findLiveMany(targets: readonly Target[]): Promise<ReadonlyMap<string, RegisterEntry>>;
  /** The document's last entry, a withdrawal too; null where there is none. */
  newest(target: Target): Promise<RegisterEntry | null>;
  /** Which of these documents have an entry, by documentId. */
  knownDocuments(uid: string, documentIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Every entry of one document in order. */
  history(target: Target): Promise<readonly RegisterEntry[]>;
  /** One page, newest first, and how many there are; how many of each kind where it is filtered. */
  list(query: RegisterQuery): Promise<{
    readonly entries: readonly RegisterEntry[];
    readonly total: number;
    readonly sums: Readonly<Partial<Record<EntryKind, number>>> | null;
  }>;
  /** Everything a filter finds, newest first unless asked otherwise, a batch at a time: an export needs no more memory than a batch. */
  found(
    filter: RegisterFilter,
    batches: { readonly size: number; readonly order?: 'asc' | 'desc' }
  ): AsyncIterable<readonly RegisterEntry[]>;
  /** How many of each kind a filter finds. */
  sums(filter: RegisterFilter): Promise<Readonly<Partial<Record<EntryKind, number>>>>;
  /** Entries by their numbers. */
  findMany(sequences: readonly number[]): Promise<ReadonlyMap<number, RegisterEntry>>;
  /** All entries document by document, a batch at a time. */
  walkLive(batchSize: number): AsyncIterable<readonly LiveEntry[]>;
  /** The entry whose hash begins so; null where there is none. */
  findHash(beginning: string): Promise<RegisterEntry | null>;
  /** Whether some entry has this hash. */
  hasHash(hash: string): Promise<boolean>;
  /** All entries in order, or those after a number, a batch at a time. */
  walk(batchSize: number, after?: number): AsyncIterable<readonly RegisterEntry[]>;
  head(): Promise<{ readonly sequence: number; readonly hash: string }>;
};

/** An item as a report counts it: when it was first published, where, and by which form; `form` is null for what was entered. */
export type PublishedItem = {
  readonly at: string;
  readonly form: string | null;
  readonly category: string | null;
  readonly channel: string | null;
  readonly takenDown: boolean;
};

export type RegisterFilter = {
  readonly from?: string;
  readonly to?: string;
  readonly department?: string;
  readonly channel?: string;
  readonly uid?: string;
  readonly kinds?: readonly EntryKind[];
  /** Only the newest entry of documents that are online. */
  readonly live?: boolean;
  readonly search?: string;
  readonly category?: string;
  /** Whole names, and parts of a source. */
  readonly officer?: string;
  readonly signer?: string;
  readonly source?: string;
  /** The last entry of the chain that is looked at: what is entered meanwhile is not in it. */
  readonly upTo?: number;
  /** Entries that speak of this one. */
  readonly names?: number;
  /** Publications that are over: taken down, or replaced by a later entry. */
  readonly ended?: boolean;
};

export type RegisterQuery = RegisterFilter & {
  readonly page: number;
  readonly pageSize: number;
  readonly order?: 'asc' | 'desc';
};
