import type { Actor, ApprovalSettings } from '../approval';
import { refuse, type Refusal } from '../result';
import { mayDo } from '../rules';

/** Months are closed and consequences decided from a seat of the office (Art. 10, 11): a role alone, a super administrator's too, is none. */
export const objectionToOffice = (
  actor: Actor,
  settings: Pick<ApprovalSettings, 'positions'>
): Refusal<'ranking.needs-office'> | null =>
  actor.duties.some(
    ({ position, department }) =>
      department === null &&
      (['publish', 'register', 'months'] as const).some((power) => mayDo(position, power, settings))
  )
    ? null
    : refuse('ranking.needs-office').refusal;
