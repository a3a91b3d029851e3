import type { DecisionContext } from '../../../src/approval';
import { addWorkingDays, civilDate } from '../../../src/calendar';
import type { Calendar } from '../../../src/calendar';
import type { DeskContext } from './desk';

export type Situation = DecisionContext & { readonly calendar: Calendar };

/** Everything a decision may look at besides the form, as it stands at `at`. */
export const situationOf = async (
  desk: DeskContext,
  by: { readonly actor: number | null; readonly at?: string }
): Promise<Situation> => {
  const at = by.at ?? desk.clock.now();
  const today = civilDate(at, desk.configuration.timeZone);
  const [actor, holders, settings, calendar] = await Promise.all([
    by.actor === null ? null : desk.store.organization.actor(by.actor, today),
    desk.store.organization.holders(today),
    desk.store.settings.approval(),
    desk.store.settings.calendar(),
  ]);
  const deadline = (days: number | null): string | null => {
    if (days === null) return null;
    const due = addWorkingDays(today, days, calendar);
    return due.ok ? due.value : null;
  };
  return { actor, at, today, holders, settings, deadline, calendar };
};
