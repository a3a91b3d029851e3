import { PUBLISHERS, REGISTRAR } from '../approval';
import type { Actor } from '../approval';
import { refuse, type Refusal } from '../result';

/** Months are closed and consequences decided from a seat of the office (Art. 10, 11): a role alone, a super administrator's too, is none. */
export const objectionToOffice = (actor: Actor): Refusal<'ranking.needs-office'> | null =>
  actor.duties.some(
    ({ position, department }) => department === null && [...PUBLISHERS, REGISTRAR].includes(position)
  )
    ? null
    : refuse('ranking.needs-office').refusal;
