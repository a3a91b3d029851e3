import { withDay, withYear } from '../../../src/calendar';
import type { Calendar } from '../../../src/calendar';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { By, DeskContext } from './desk-context';
import { recomputeDeadlines } from './recompute-deadlines';

type YearInput = {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
};
type DayInput = { readonly date: string; readonly kind: 'holiday' | 'working' };
type Changed = Result<{ readonly recomputed: number }>;
type Change = { readonly desk: DeskContext; readonly by: By; readonly year: number; readonly reason: string };

const saveYear = async (change: Change, changed: Result<Calendar>): Promise<Changed> => {
  const { desk, by, year, reason } = change;
  if (!changed.ok) return changed;
  const days = changed.value.years[String(year)];
  if (!days) throw new Error(`The calendar lost ${year}`);
  await desk.store.transaction(() => desk.store.settings.saveCalendarYear(year, days));
  return accept({ recomputed: await recomputeDeadlines(desk, reason, by) });
};

/** Imports the State Council's schedule of one year. */
export const createImportCalendarYear =
  (desk: DeskContext) =>
  async ({ year, ...days }: YearInput, by: By): Promise<Changed> => {
    const changed = withYear(await desk.store.settings.calendar(), year, days);
    return saveYear({ desk, by, year, reason: `${year}` }, changed);
  };

/** Corrects one day after an amended notice. */
export const createCorrectCalendarDay =
  (desk: DeskContext) =>
  async ({ date, kind }: DayInput, by: By): Promise<Changed> => {
    const changed = withDay(await desk.store.settings.calendar(), date, kind);
    return saveYear({ desk, by, year: Number(date.slice(0, 4)), reason: date }, changed);
  };
