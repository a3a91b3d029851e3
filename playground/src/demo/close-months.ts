import type { Desk } from './desk';
import { expectAccepted } from './desk';
import type { Office } from './make-office';
import { instant, monthBefore, weekdaysOf } from './month-days';
import { GENERAL_OFFICE, MONTHS } from './office';

const FORENOON = 10 * 60;

/** The office closed every month but the last one in the first days of the next, and shows the ranking to the public. */
export const closeMonths = async (given: { desk: Desk; office: Office; today: string }): Promise<void> => {
  const { desk, office, today } = given;
  for (let back = MONTHS - 1; back > 1; back -= 1) {
    const month = monthBefore(today, back);
    const day = weekdaysOf(monthBefore(today, back - 1), today)[2] ?? today;
    const by = { actor: office.userId(GENERAL_OFFICE), at: instant(day, FORENOON) };
    expectAccepted(await desk.actions.closeMonth({ month }, by), `close ${month}`);
    expectAccepted(await desk.actions.releaseMonth({ month, released: true }, by), `release ${month}`);
  }
};
