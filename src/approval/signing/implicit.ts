import { mayDo } from '../../rules';
import type { SigningContext } from './candidate';
import type { PersonRef } from '../form/person';
import type { Route, Stage } from '../form/route';
import { seatDepartment } from './seat';

type HandedIn = {
  readonly route: Route;
  /** Key of the department. */
  readonly department: string;
  readonly submitter: PersonRef;
  readonly context: SigningContext;
};

/**
 * The stage a head signs by submitting, where the office allows it: it must be the head's by right, not by delegation, the first, so
 * that the signature comes before any other, and not the only one, so that nobody approves alone. Null where there is none.
 */
export const findImplicitStage = ({ route, department, submitter, context }: HandedIn): Stage | null => {
  const { settings, holders } = context;
  const [first, ...others] = route.stages;
  if (!settings.implicit || !first || !mayDo(first.position, 'lead', settings) || others.length === 0)
    return null;
  const seat = seatDepartment(first.position, { department, settings });
  const isHead = holders.some(
    ({ person, position, department: held, delegation }) =>
      person.id === submitter.id && !delegation && position === first.position && held === seat
  );
  return isHead ? first : null;
};
