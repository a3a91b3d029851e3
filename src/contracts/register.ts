import type { FormFault, Target } from '../approval';
import type { ChainFault } from '../chain';
import type { LedgerFault } from '../ledger';
import type { CorrectedField, EnteredItem, EntryKind, RefusedEntry, RegisterEntry } from '../register';
import type {
  ComparedRow,
  Consequence,
  ConsequenceDoubt,
  ConsequenceOrder,
  ConsequenceState,
  ConsequenceStep,
  Credit,
  MonthlyRanking,
  PeriodRanking,
  RankingRow,
} from '../ranking';
import type { Page } from './common';

/** GET /publication-desk/register?from=&to=&department=&kind=&q=&category=&channel=&officer=&signer=&source=&state=&names=&order=&page=&pageSize= */
export type RegisterResponse = Page<
  RegisterEntry & { readonly departmentName: string | null; readonly channelName: string | null }
> & {
  /** How many of each kind a filter finds; null for the whole register. */
  readonly sums: Readonly<Partial<Record<EntryKind, number>>> | null;
};
/** POST /publication-desk/register/:sequence/filing {with, on, number?, remark?} */
export type FileEntryRequest = {
  readonly sequence: number;
  readonly with: string;
  readonly on: string;
  readonly number?: string | undefined;
  readonly remark?: string | undefined;
};
/** POST /publication-desk/register/:sequence/correction {corrected, reason} */
export type CorrectEntryRequest = {
  readonly sequence: number;
  readonly corrected: Readonly<Partial<Record<CorrectedField, string | undefined>>>;
  readonly reason: string;
};
/**
 * POST /publication-desk/register/entered {title, department, on, category?, channel?, source?, address?, officer?, remark?, counts?}:
 * something that was published on paper or before; `counts`: in the ranking of its month.
 */
export type EnterItemRequest = EnteredItem;
/**
 * POST /publication-desk/register/entered/import?dryRun=true|false, multipart with `table`: rows of cells as JSON. `counted`: those of them
 * that count. With `refused` nothing was entered.
 */
export type EnteredImportResponse = {
  readonly entered: number;
  readonly counted: number;
  readonly refused: readonly RefusedEntry[];
};
/** POST /publication-desk/register/:sequence/strike {reason}: an entry made by hand is no item any more. */
export type StrikeEntryRequest = { readonly sequence: number; readonly reason: string };
/**
 * POST /publication-desk/register/:sequence/credit {on, outlet?, points?, remark?}: points besides for the item of that entry, in the month of
 * the day. `outlet`, the site that took it over, is worth what the rules say; or the office gives `points`. One of the two.
 */
export type CreditEntryRequest = {
  readonly sequence: number;
  readonly on: string;
  readonly outlet?: string | undefined;
  readonly points?: number | undefined;
  readonly remark?: string | undefined;
};
/** The entry that was written. */
export type NoteEntryResponse = { readonly entry: RegisterEntry };
/** GET /publication-desk/register/export?… — the same filters, answered as text/csv with a byte order mark. */
/** GET /publication-desk/register/check */
/** A form that is counted in a month or as adopted otherwise than the forms of its document say. */
export type FormMiscounted = { readonly sequence: null; readonly what: 'form-miscounted' };
/** A form whose log once went further, by the ledger or by the entry it was published with: its earlier rows were put back, seal and all. */
export type FormSetBack = { readonly sequence: null; readonly what: 'form-set-back' };
/** `checked`: numbers given out; `faults`: at most 100. */
export type FormsCheck = {
  readonly checked: number;
  readonly faults: readonly ({ readonly number: string } & (FormFault | FormMiscounted | FormSetBack))[];
};
/** The record of settings, line by line. */
export type SettingsCheck = { readonly checked: number; readonly fault: ChainFault | null };
/** Closed months: `rows-changed` where the rows are not those of the digest, `head-unknown` where the register no longer has the head it was closed with. */
export type MonthsCheck = {
  readonly checked: number;
  readonly faults: readonly {
    readonly month: string;
    readonly revision: number;
    readonly what: 'rows-changed' | 'head-unknown';
  }[];
};
/**
 * What the public is shown against the register; `missing`: online in the register and not shown. `unknown`, `other`: the register has it
 * not online, or otherwise; `written`: not written by the desk; `taken-out`: online as registered and not shown; `unfound`: a search does not find it by its words. At most 100 `faults`.
 */
export type PublicStoreCheck = {
  readonly checked: number;
  readonly missing: number;
  readonly faults: readonly {
    readonly target: Target;
    readonly what: 'unknown' | 'other' | 'written' | 'taken-out' | 'address' | 'unfound';
  }[];
};
/** The ledger, line by line, and the rows it answers for; `faults`: at most 100. */
export type LedgerCheck = {
  readonly checked: number;
  readonly fault: ChainFault | null;
  readonly faults: readonly LedgerFault[];
};
/** `faults`: series whose head or last number is without its seal. `sealed`: what became of the seals, oldest first. */
export type SealsCheck = {
  readonly checked: number;
  readonly faults: readonly string[];
  /** What nobody could compare with anything, and nobody accepted since: a start with another secret, or without the seals there had been. */
  readonly unaccepted?: 'moved' | 'anew' | null;
  readonly sealed: readonly {
    readonly what: 'begun' | 'moved' | 'anew' | 'accepted' | 'widened';
    readonly at: string;
    readonly operator: string | null;
    readonly reason: string | null;
  }[];
};
/**
 * Tables of the database. `gone`: a table, or the column of it, that is no longer there, and nothing else was looked at; `stray`: so many
 * rows where the desk puts none; `unreadable`: what is kept in `table` is so bent that it cannot be looked through.
 */
export type TablesCheck = {
  readonly faults: readonly {
    readonly what: 'gone' | 'stray' | 'unreadable';
    readonly table: string;
    readonly column: string | null;
    readonly rows: number;
  }[];
};
/** `faults`: digests whose content is another, at most 100. */
export type SnapshotsCheck = { readonly checked: number; readonly faults: readonly string[] };
/** `hidden`: online and not found by its entry; `kept`: found by an entry that is over; `miscounted`: counted otherwise than its document's entries say; `misfiled`: found by other words than it says. At most 100. */
export type LiveCheck = {
  readonly faults: readonly {
    readonly sequence: number;
    readonly target: Target;
    readonly what: 'hidden' | 'kept' | 'miscounted' | 'misfiled';
  }[];
};
/** Everything that is kept for good; `intact` where nothing has a fault, `finished` where it was looked through to the end. */
export type RegisterCheckResponse = {
  readonly intact: boolean;
  readonly finished: boolean;
  readonly entries: number;
  readonly head: string;
  readonly fault: ChainFault | null;
  readonly forms: FormsCheck;
  readonly months?: MonthsCheck;
  readonly settings?: SettingsCheck;
  readonly publicStore?: PublicStoreCheck;
  readonly tables?: TablesCheck;
  readonly ledger: LedgerCheck;
  readonly seals: SealsCheck;
  readonly snapshots: SnapshotsCheck;
  readonly live: LiveCheck;
  /** Where a head was asked for: the entry that bears it, null where the register has it no longer. */
  readonly anchor?: {
    readonly head: string;
    readonly sequence: number | null;
    readonly at: string | null;
  };
};

/** GET /publication-desk/register/check/progress — `total` is 0 where no check is under way. */
export type CheckProgressResponse = { readonly done: number; readonly total: number };

/** GET /publication-desk/ranking?month=YYYY-MM&items= — with `items=false` every row’s `items` are empty. */
export type RankingResponse = {
  readonly ranking: MonthlyRanking;
  readonly closed: {
    readonly at: string;
    readonly by: string;
    readonly revision: number;
    readonly digest: string;
    readonly head: string;
    /** Who let the public see it; null while nobody did. */
    readonly released: { readonly by: string; readonly at: string } | null;
  } | null;
  readonly organization: string;
  /** The first month there is anything of; null for an empty desk. Earlier ones are not offered. */
  readonly firstMonth: string | null;
};
/** GET /publication-desk/ranking/year/waits?year= — days a form lay with each position before somebody there decided; positions nobody waited for are left out. */
export type YearWaitsResponse = {
  readonly stages: readonly {
    readonly position: string;
    /** How many decisions were waited for. */
    readonly count: number;
    readonly median: number;
    readonly longest: number;
    /** The number of the form that waited longest. */
    readonly form: string;
  }[];
};
/** GET /publication-desk/ranking/behind?month=&department= — the items and forms behind a row; a form's `title` is null until it was published. */
export type BehindFiguresResponse = {
  readonly items: RankingRow['items'];
  /** Points entered for items besides; none where the rules give no points. */
  readonly credits: readonly Credit[];
  readonly forms: readonly {
    readonly number: string;
    readonly title: string | null;
    readonly submittedAt: string;
    readonly category: string | null;
    readonly adopted: boolean;
  }[];
};
/** GET /publication-desk/ranking/revisions?month= — `rows` has a column a revision, and one more of now where the month is open again. */
export type MonthRevisionsResponse = {
  readonly revisions: readonly {
    readonly revision: number;
    readonly closedAt: string;
    readonly closedBy: string;
    readonly reopened: { readonly by: string; readonly at: string; readonly reason: string } | null;
  }[];
  readonly isOpen: boolean;
  readonly rows: readonly ComparedRow[];
  /** Consequences that were issued and stand on this month. */
  readonly issued: readonly {
    readonly key: string;
    readonly kind: Consequence['kind'];
    readonly period: string;
    readonly state: ConsequenceState;
    readonly departmentName: string;
    readonly number: string;
  }[];
};
/** GET /publication-desk/ranking/period?period=2026-Q1|2026-H1|2026 */
export type PeriodRankingResponse = { readonly ranking: PeriodRanking; readonly organization: string };
/**
 * GET /publication-desk/consequences ; POST /publication-desk/consequences/decide {key, decision, reason} ;
 * POST /publication-desk/consequences/step {key, step, …}. `evidence` is what was decided on, and what is proposed before that.
 */
export type ConsequenceResponse = readonly (Consequence & {
  readonly state: ConsequenceState;
  readonly steps: readonly (Omit<ConsequenceStep, 'by'> & StepWords & { readonly by: string })[];
  /** What may be done next. */
  readonly next: readonly ConsequenceStep['step'][];
  /** Of what was issued: its months are open again, or say something else by now. */
  readonly doubt: ConsequenceDoubt | null;
  /** What the ranking says now; null where nothing follows from it any more. */
  readonly now: Consequence['evidence'] | null;
  /** The decision that holds; null while there is none. */
  readonly decision: {
    readonly kind: 'confirmed' | 'dismissed';
    readonly by: string;
    readonly at: string;
    readonly reason: string;
  } | null;
  readonly departmentName: string;
  /** 暂定: months it stands on that are not closed; with one of them it may still change. */
  readonly openMonths: readonly string[];
  /** Months of its half-year or year that are before the first one there is anything of. */
  readonly missingMonths: readonly string[];
})[];
/** What a step may say, whichever it is. */
type StepWords = {
  readonly reason?: string;
  readonly number?: string;
  readonly on?: string;
  readonly document?: string;
  readonly reply?: string;
  readonly remark?: string;
};
export type ConsequenceStepRequest = { readonly key: string } & ConsequenceOrder;
/** POST /publication-desk/ranking/close {month} ; POST /publication-desk/ranking/reopen {month, reason} */
export type CloseMonthRequest = { readonly month: string };
export type ReopenMonthRequest = { readonly month: string; readonly reason: string };
/** POST /publication-desk/ranking/release {month, released} */
export type ReleaseMonthRequest = { readonly month: string; readonly released: boolean };
export type DecideConsequenceRequest = {
  readonly key: string;
  readonly decision: 'confirmed' | 'dismissed';
  readonly reason: string;
};
