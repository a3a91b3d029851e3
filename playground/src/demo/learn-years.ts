import type { Desk } from './desk';
import { expectAccepted } from './desk';
import { shiftDays } from './month-days';

/** Days that are holidays by regulation every year, whatever the yearly notice adds. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/**
 * Gives the demo the years whose schedule the plugin does not bring yet, as an office would import them: only the fixed
 * holidays, so that the demo can be started in any year.
 */
export const learnYears = async (given: {
  readonly desk: Desk;
  readonly actor: number;
  readonly today: string;
}): Promise<void> => {
  const { desk, actor, today } = given;
  const known = expectAccepted(await desk.queries.calendar(), 'read the calendar').map(({ year }) => year);
  const wanted = [shiftDays(today, -240), today, shiftDays(today, 40)].map((date) =>
    Number(date.slice(0, 4))
  );
  for (const year of new Set(wanted.filter((one) => !known.includes(one)))) {
    const days = { year, holidays: FIXED.map((date) => `${year}-${date}`), makeUpDays: [] };
    expectAccepted(
      await desk.actions.importCalendarYear(days, { actor, at: new Date().toISOString() }),
      `import ${year}`
    );
  }
};
