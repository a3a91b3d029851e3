import type { TermSeverity } from './term';

/** A match in a folded or normalised text; `masked` is what masking would put there (personal data only). */
export type Match = {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly masked?: string;
  readonly severity?: TermSeverity;
  readonly replacement?: string | null;
  readonly note?: string | null;
};
