import type { Target } from '../approval';

/**
 * Something online that the register does not know: never entered, other content, other links alone, a row too many, or nothing one can
 * ask about; or `gone`: online in the register and no longer there.
 */
export type DriftRow = {
  readonly target: Target;
  readonly title: string;
  readonly publishedAt: string | null;
  /** When a look found it first; null in what an earlier version reported. */
  readonly since: string | null;
  readonly what: 'no-entry' | 'other-digest' | 'other-links' | 'second-row' | 'unreadable' | 'gone';
};

/** The last look: `rows` are the first 1,000 of `found`. `at` is null before the first look. */
export type DriftReport = {
  readonly at: string | null;
  readonly checked: number;
  readonly found: number;
  readonly rows: readonly DriftRow[];
};
