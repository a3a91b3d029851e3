import type { FileUses } from './files/file-uses';
import type { StoredElsewhere } from './files/stored-elsewhere';
import type { Notices } from './notices/notices';
import type { Outbox } from './notices/outbox';
import type { Preferences } from './notices/preferences';
import type { Telling } from './notices/tell';
import type { FormHeads } from './office/form-heads';
import type { FillFacts } from './office/fill-facts';
import type { Ledger } from './office/ledger';
import type { Sealing } from './office/sealing';
import type { PublicDocuments } from './public/public-documents';
import type { Strays } from './tables/strays';
import type {
  ConsequenceStore,
  DocumentStore,
  FormStore,
  ListStore,
  MonthStore,
  OrganizationStore,
  RegisterStore,
  SettingChangeStore,
  SettingsStore,
} from './types';

/** Everything kept in the database, behind one door. Every function joins the transaction it is called in. */
export type Store = {
  /**
   * Runs `work` in one transaction, or in the one that is open. The outermost is tried again up to three times after a
   * deadlock, or after a row changed between reading and writing it.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `effect` once the open transaction has committed (at once where there is none). */
  afterCommit(effect: () => void | Promise<void>): void;
  /**
   * Everything asked inside of `work` stands on the seats and rules of one moment, and asks once whether they changed. Not for work
   * that changes them.
   */
  atOneHead<T>(work: () => Promise<T>): Promise<T>;
  readonly forms: FormStore;
  /** The next number of a series, without gaps: taken under a row lock in the open transaction. First is 1. */
  nextNumber(series: string): Promise<number>;
  /** The last number taken of every series that begins so. */
  lastNumbers(prefix: string): Promise<ReadonlyMap<string, number>>;
  readonly register: RegisterStore;
  readonly organization: OrganizationStore;
  readonly settings: SettingsStore;
  /** The organization's lists as Settings edits them; `documentId` is a row's key. A duplicate slug is refused by the database. */
  readonly lists: ListStore;
  /** 设置记录, newest first. */
  readonly settingChanges: SettingChangeStore;
  /** 台账: a line for every row of the office's own records. */
  readonly ledger: Ledger;
  readonly sealing: Sealing;
  /** Where the logs of forms ended, noted in the ledger. */
  readonly formHeads: FormHeads;
  /** Whether every table is there, and rows where no walk begins. */
  readonly tables: Strays;
  /** Keeps with entries and forms of before what rankings are read from. */
  readonly facts: FillFacts;
  readonly months: MonthStore;
  /**
   * Notices to people and messages that leave the portal. Nobody calls it for forms and delegations: keeping those writes
   * their notices.
   */
  notices: Notices & Pick<Telling, 'tell' | 'tellAnchor'>;
  outbox: Outbox;
  preferences: Preferences;
  readonly consequences: ConsequenceStore;
  /** Which document uses which file. */
  files: FileUses;
  /** Files that a provider keeps elsewhere. */
  readonly storedElsewhere: StoredElsewhere;
  /** 公开库: what the public sees, and nothing else does. */
  readonly publicDocuments: PublicDocuments;
  readonly documents: DocumentStore;
};
