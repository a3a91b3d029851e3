import { isMonth, monthsOfPeriod } from '../calendar';
import type { Consequence } from './ranking';

/** The months a consequence stands on, in order: those of its evidence, and every month of a half-year or a year in it. */
export const monthsOfEvidence = ({ evidence }: Pick<Consequence, 'evidence'>): readonly string[] => {
  const months = evidence.flatMap(({ period }) => (isMonth(period) ? [period] : monthsOfPeriod(period)));
  return [...new Set(months)].sort();
};

/** The months of it that are before the first month there is anything of: it is judged by the others alone. */
export const missingMonthsOf = (
  consequence: Pick<Consequence, 'evidence'>,
  firstMonth: string | null
): readonly string[] => monthsOfEvidence(consequence).filter((month) => !firstMonth || month < firstMonth);

/** The months a consequence stands on that are not closed yet, in order: while there is one, it is 暂定 (Art. 11). */
export const openMonthsOf = (
  consequence: Pick<Consequence, 'evidence'>,
  closed: ReadonlySet<string>,
  firstMonth: string | null
): readonly string[] =>
  monthsOfEvidence(consequence).filter(
    (month) => !closed.has(month) && firstMonth !== null && month >= firstMonth
  );
