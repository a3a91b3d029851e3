import { setImmediate } from 'node:timers/promises';
import { addMonths, monthsOfPeriod } from '../../../../src/calendar';
import type { ConsequenceResponse } from '../../../../src/contracts';
import { consequences, openMonthsOf, rankPeriod, settingsIn } from '../../../../src/ranking';
import type { Consequence, PeriodRanking } from '../../../../src/ranking';
import { judgesByQuarter } from '../../../../src/rules';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import type { ConsequenceDecision } from '../../store';
import { currentMonth, firstMonth, rankedMonths } from './month-ranking';
import { rankedBy } from './ranking-facts';
import { consequencesOff } from './ranking-off';
import { oneByOne } from '../../one-by-one';

const ARTICLES: Readonly<Record<Consequence['kind'], Consequence['article']>> = {
  circular: '11(2)',
  interview: '11(3)',
  commendation: '11(4)',
};

/** What Art. 11 says follows from the rankings as they stand: proposals, nothing decided. */
export const proposedConsequences = async (desk: DeskContext): Promise<readonly Consequence[]> => {
  const current = currentMonth(desk);
  const first = await firstMonth(desk);
  if (!first) return [];
  const by = await rankedBy(desk);
  const { book } = by;
  const months = await rankedMonths(desk, { first, last: addMonths(current, -1) }, by);
  const { consequences: kinds, consequenceTerms: terms = {} } = book;
  const years: PeriodRanking[] = [];
  const halfYears: PeriodRanking[] = [];
  const quarters: PeriodRanking[] = [];
  const rank = (period: string) =>
    rankPeriod({ period, months, settings: settingsIn(book, monthsOfPeriod(period).at(-1)) });
  for (const year of new Set(months.map(({ month }) => month.slice(0, 4)))) {
    halfYears.push(rank(`${year}-H1`), rank(`${year}-H2`));
    if (judgesByQuarter(book)) quarters.push(...[1, 2, 3, 4].map((quarter) => rank(`${year}-Q${quarter}`)));
    years.push(rank(year));
    await setImmediate();
  }
  return consequences({ months, quarters, halfYears, years, currentMonth: current, kinds, terms });
};

const decidedOnly = ({ key, kind, department, period, evidence }: ConsequenceDecision): Consequence => ({
  key,
  kind,
  article: ARTICLES[kind],
  department,
  period,
  evidence,
});

/** Proposals with what the office decided; a decision stays in the list when the ranking under it has changed since. */
export const createConsequences = (desk: DeskContext) => async (): Promise<Result<ConsequenceResponse>> => {
  const off = await consequencesOff(desk);
  if (off) return { ok: false, refusal: off };
  const [proposed, decisions, departments, closed] = await oneByOne(
    () => proposedConsequences(desk),
    () => desk.store.consequences.list(),
    () => desk.store.organization.departments(),
    () => desk.store.months.closed()
  );
  const decided = new Map(decisions.map((decision) => [decision.key, decision]));
  const gone = decisions.filter(({ key }) => !proposed.some((one) => one.key === key)).map(decidedOnly);
  return accept(
    [...proposed, ...gone].map((one) => {
      const found = decided.get(one.key);
      const decision = found
        ? { kind: found.decision, by: found.by.name, at: found.at, reason: found.reason }
        : null;
      const departmentName = departments.find(({ key }) => key === one.department)?.name ?? one.department;
      return { ...one, decision, departmentName, openMonths: openMonthsOf(one, closed) };
    })
  );
};
