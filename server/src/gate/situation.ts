import type { Actor, DecisionContext } from '../../../src/approval';
import { addWorkingDays, civilDate } from '../../../src/calendar';
import { clock } from '../clock';
import { configurationOf } from '../configuration';
import type { Portal } from './publish/types';

/** Everything a decision may look at besides the form, as it stands now. */
export const situation = async ({ strapi, store }: Portal, actor: Actor | null): Promise<DecisionContext> => {
  const at = clock.now();
  const today = civilDate(at, configurationOf(strapi).timeZone);
  const calendar = await store.settings.calendar();
  const deadline = (days: number | null): string | null => {
    if (days === null) return null;
    const due = addWorkingDays(today, days, calendar);
    return due.ok ? due.value : null;
  };
  const holders = await store.organization.holders(today);
  return { actor, at, today, holders, settings: await store.settings.approval(), deadline };
};

/**
 * The same for publishing and withdrawing, which look at positions and the actor alone, and at holders only where the actor
 * stands in for one: of the database only the rules are read.
 */
export const officeSituation = async (portal: Portal, actor: Actor | null): Promise<DecisionContext> => {
  if (actor?.duties.some(({ delegation }) => delegation)) return situation(portal, actor);
  const at = clock.now();
  const { timeZone } = configurationOf(portal.strapi);
  return {
    actor,
    at,
    get today() {
      return civilDate(at, timeZone);
    },
    holders: [],
    settings: await portal.store.settings.approval(),
    deadline: () => null,
  };
};
