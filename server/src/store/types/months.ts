import type { PersonRef } from '../../../../src/approval';
import type { Consequence, ConsequenceStep } from '../../../../src/ranking';
import type { MonthRun } from './register';

/** A closed month's rows, each department's items left out or empty. */
export type ClosedFigures = unknown;

export type MonthStore = {
  /** The newest revision of a month unless it was reopened. */
  findClosed(month: string): Promise<ClosedMonth | null>;
  /** The figures of closed months within a run, both ends included, without the items behind them. */
  closedFigures(run: MonthRun): Promise<ReadonlyMap<string, ClosedFigures>>;
  /** Which months are closed. */
  closed(): Promise<ReadonlySet<string>>;
  revisions(month: string): Promise<readonly ClosedMonth[]>;
  /** Every revision of every month, oldest first. */
  all(): Promise<readonly ClosedMonth[]>;
  /** Closes a month. The database’s unique index refuses the second of two people who close at once. */
  close(closed: Omit<ClosedMonth, 'reopened' | 'released'>): Promise<ClosedMonth>;
  /** False where there is nothing closed. */
  reopen(reopening: {
    readonly month: string;
    readonly by: PersonRef;
    readonly at: string;
    readonly reason: string;
  }): Promise<boolean>;
  /** Notes who let the public see the closed month, null for nobody any more; null where there is nothing closed. */
  release(month: string, released: ClosedMonth['released']): Promise<ClosedMonth | null>;
};

export type ConsequenceStore = {
  list(): Promise<readonly ConsequenceRecord[]>;
  find(key: string): Promise<ConsequenceRecord | null>;
  /** Keeps what is known of a consequence by now; whoever calls holds the lock of the lists. */
  keep(record: ConsequenceRecord): Promise<void>;
};

/** A closed month (定稿); `rows` are the ranking's tables as frozen. */
export type ClosedMonth = {
  readonly month: string;
  readonly revision: number;
  readonly rows: unknown;
  /** The same without items; absent in months closed before it was kept. */
  readonly figures?: ClosedFigures;
  readonly digest: string;
  /** Head of the register's chain when it was closed. */
  readonly head: string;
  readonly closedBy: PersonRef;
  readonly closedAt: string;
  readonly reopened: { readonly by: PersonRef; readonly at: string; readonly reason: string } | null;
  /** Who let the public see it. */
  readonly released: { readonly by: PersonRef; readonly at: string } | null;
};

/** What the office did about a consequence; `evidence` is what the decision was about. */
export type ConsequenceRecord = {
  readonly key: string;
  readonly kind: Consequence['kind'];
  readonly department: string;
  readonly period: string;
  readonly evidence: Consequence['evidence'];
  readonly steps: readonly ConsequenceStep[];
};
