import type { Actor, DecisionContext } from '../../../src/approval';
import { addWorkingDays, civilDate } from '../../../src/calendar';
import type { Calendar } from '../../../src/calendar';
import { refuse } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { By } from './desk';
import type { Ground } from './portal';

type Asked = Pick<Ground, 'store' | 'clock' | 'configuration'>;

export type Situation = DecisionContext & { readonly calendar: Calendar };
/** The situation of a question somebody asks: always with a person. */
export type PersonSituation = Situation & { readonly actor: Actor };

/** `actor`: an admin user's id, or the person where they are known already; null for the system. */
type Who = { readonly actor: Actor | number | null; readonly at?: string };

/** Everything a decision may look at besides the form, as it stands at `at`. */
export const situationOf = async (ground: Asked, { actor: who, at: given }: Who): Promise<Situation> => {
  const { store, clock, configuration } = ground;
  const at = given ?? clock.now();
  const today = civilDate(at, configuration.timeZone);
  const known = typeof who === 'number' ? null : who;
  const { standing, inForce } = await store.atOneHead(async () => ({
    standing: await store.organization.standing(today, typeof who === 'number' ? who : null),
    inForce: await store.settings.inForce(),
  }));
  const { actor, holders } = standing;
  const { approval: settings, calendar } = inForce;
  const deadline = (days: number | null): string | null => {
    if (days === null) return null;
    const due = addWorkingDays(today, days, calendar);
    return due.ok ? due.value : null;
  };
  return { actor: known ?? actor, at, today, holders, settings, deadline, calendar };
};

export const situationOfPerson = async (ground: Asked, by: By): Promise<Result<PersonSituation>> => {
  const situation = await situationOf(ground, by);
  const { actor } = situation;
  return actor ? { ok: true, value: { ...situation, actor } } : refuse('request.not-a-person');
};

/**
 * The situation for publishing and withdrawing. Both ask for the actor’s own seats alone, so holders are read only where
 * the actor stands in for somebody. A bulk publication asks this for every item.
 */
export const officeSituation = async (ground: Asked, actor: Actor | null): Promise<DecisionContext> => {
  if (actor?.duties.some(({ delegation }) => delegation)) return situationOf(ground, { actor });
  const at = ground.clock.now();
  return {
    actor,
    at,
    get today() {
      return civilDate(at, ground.configuration.timeZone);
    },
    holders: [],
    settings: await ground.store.settings.approval(),
    deadline: () => null,
  };
};
