import { mayDo } from '../../../../src/rules';
import type { FormState } from '../../../../src/approval';
import { horizonOf } from '../../../../src/approval/form/may-see';
import type { FormView } from '../../../../src/contracts';
import type { FormQuery } from '../../store';
import type { PersonSituation } from '../../desk/situation';

export type Pile = Exclude<FormView, 'waiting' | 'all'>;
type Asked = Omit<FormQuery, 'page' | 'pageSize'>;

const only = (...states: readonly FormState[]): Asked => ({ states });

/** 退回我的: also a colleague's of my department, who may be away (Art. 8(二)). */
const returned = ({ actor, settings }: PersonSituation): Asked => {
  const mine = actor.duties.filter(({ position }) => mayDo(position, 'submit', settings));
  const departments = mine.flatMap(({ department }) => department ?? []);
  return { ...only('returned', 'recalled'), ofPersonOrDepartments: { person: actor.id, departments } };
};

const piles: Readonly<Record<Pile, (asking: PersonSituation) => Asked>> = {
  returned,
  mine: ({ actor }) => ({ submittedBy: actor.id }),
  done: ({ actor }) => ({ signedBy: actor.id }),
  ready: () => ({ ...only('approved'), scheduled: false }),
  scheduled: () => ({ ...only('approved'), scheduled: true }),
  overdue: ({ today }) => ({ ...only('in-review'), dueBefore: today }),
  // What was approved and then changed has to be handed in again: it goes online by no other way.
  trouble: () => only('void'),
};

/** What a tab of somebody's desk asks for, and no more than they may see. */
export const pileOf = (view: Pile, asking: PersonSituation): Asked => {
  const horizon = horizonOf(asking.actor);
  return { ...piles[view](asking), ...(horizon && view !== 'done' ? { visibleTo: horizon } : {}) };
};

export const PILES = Object.keys(piles) as readonly Pile[];
