import { monthsOfPeriod } from '../calendar';
import type { Consequence } from './ranking';

/** The months a consequence stands on that are not closed yet, in order: while there is one, it is 暂定 (Art. 11). */
export const openMonthsOf = (
  { evidence }: Pick<Consequence, 'evidence'>,
  closed: ReadonlySet<string>
): readonly string[] => {
  const months = evidence.flatMap(({ period }) =>
    /^\d{4}-\d{2}$/.test(period) ? [period] : monthsOfPeriod(period)
  );
  return [...new Set(months)].filter((month) => !closed.has(month)).sort();
};
