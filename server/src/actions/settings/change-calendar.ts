import { daysApart, withDay, withYear } from '../../../../src/calendar';
import type { Calendar, CalendarDays } from '../../../../src/calendar';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { logChange } from './log-change';
import { recomputeDeadlines } from './recompute-deadlines';

type YearInput = {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
};
type DayInput = { readonly date: string; readonly kind: 'holiday' | 'working' };
type Changed = Result<{ readonly recomputed: number }>;
type Change = {
  readonly desk: DeskContext;
  readonly by: By;
  readonly year: number;
  readonly reason: string;
  readonly next: (calendar: Calendar) => Result<Calendar>;
};

const orThrow = (changed: Result<Calendar>): Calendar => {
  if (!changed.ok) throw new Error(`Refused under the lock: ${changed.refusal.code}`);
  return changed.value;
};

const daysOf = (year: number, calendar: Calendar): CalendarDays =>
  calendar.years[year] ?? { holidays: [], makeUpDays: [] };

/** Refused before anything is touched; made anew under the lock, so that two who correct the same year both stay. */
const saveYear = async ({ desk, by, year, reason, next }: Change): Promise<Changed> => {
  const { settings } = desk.store;
  const changed = next(await settings.calendar());
  if (!changed.ok) return changed;
  await desk.store.transaction(async () => {
    const { before, after } = await settings.changeCalendarYear(year, (calendar) => orThrow(next(calendar)));
    await logChange(
      desk,
      { kind: 'calendar', subject: `${year}`, ...daysApart(daysOf(year, before), daysOf(year, after)) },
      by
    );
  });
  return accept({ recomputed: await recomputeDeadlines(desk, { year, reason }, by) });
};

/** Imports the State Council's schedule of one year. */
export const createImportCalendarYear =
  (desk: DeskContext) =>
  ({ year, ...days }: YearInput, by: By): Promise<Changed> =>
    saveYear({ desk, by, year, reason: `${year}`, next: (calendar) => withYear(calendar, year, days) });

/** Corrects one day after an amended notice. */
export const createCorrectCalendarDay =
  (desk: DeskContext) =>
  ({ date, kind }: DayInput, by: By): Promise<Changed> =>
    saveYear({
      desk,
      by,
      year: Number(date.slice(0, 4)),
      reason: date,
      next: (calendar) => withDay(calendar, date, kind),
    });
