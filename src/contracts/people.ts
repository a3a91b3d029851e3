import type { PersonRef } from '../approval';
import type { DelegationRow } from './settings';

/** GET /publication-desk/settings/seats/:documentId/leaving : open forms that would wait for nobody without this seat. */
export type LeavingResponse = {
  readonly forms: readonly { readonly number: string; readonly title: string; readonly stage: string }[];
};
/** GET /publication-desk/deputy : my own seats and who stands in for me; POST {to, startsOn, endsOn, reason} ; DELETE …/deputy/:documentId. */
export type DeputyResponse = {
  readonly seats: readonly {
    readonly position: string;
    readonly department: string | null;
    readonly departmentName: string | null;
  }[];
  readonly people: readonly PersonRef[];
  /** Present and coming ones; a deputy of all seats is a row for each. */
  readonly deputies: readonly DelegationRow[];
  readonly today: string;
};
export type DeputyInput = {
  readonly to: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
};
