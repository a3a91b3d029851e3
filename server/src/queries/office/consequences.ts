import { setImmediate } from 'node:timers/promises';
import { addMonths, monthsOfPeriod } from '../../../../src/calendar';
import type { ConsequenceResponse } from '../../../../src/contracts';
import {
  consequences,
  consequenceState,
  doubtOf,
  missingMonthsOf,
  openMonthsOf,
  rankPeriod,
  settingsIn,
  stepsAfter,
} from '../../../../src/ranking';
import type { Consequence, ConsequenceState, PeriodRanking } from '../../../../src/ranking';
import { judgesByQuarter } from '../../../../src/rules';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import type { ConsequenceRecord } from '../../store';
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

const keptOnly = ({ key, kind, department, period, evidence }: ConsequenceRecord): Consequence => ({
  key,
  kind,
  article: ARTICLES[kind],
  department,
  period,
  evidence,
});

type Known = {
  readonly closed: ReadonlySet<string>;
  readonly first: string | null;
  readonly nameOf: (department: string) => string;
};

const decisionIn = (steps: ConsequenceRecord['steps'], state: ConsequenceState) => {
  const last = steps.findLast(({ step }) => step === 'confirmed' || step === 'dismissed');
  if (state === 'proposed' || !last || !('reason' in last)) return null;
  const kind = last.step === 'dismissed' ? ('dismissed' as const) : ('confirmed' as const);
  return { kind, by: last.by.name, at: last.at, reason: last.reason };
};

const answered = (
  proposed: Consequence | null,
  record: ConsequenceRecord | null,
  { closed, first, nameOf }: Known
): ConsequenceResponse => {
  const steps = record?.steps ?? [];
  const state = consequenceState(steps);
  const kept = record && state !== 'proposed' ? keptOnly(record) : null;
  const shown = kept ?? proposed;
  // Taken back, and nothing follows from the ranking any more.
  if (!shown) return [];
  const now = proposed?.evidence ?? null;
  const openMonths = openMonthsOf(shown, closed, first);
  return [
    {
      ...shown,
      state,
      steps: steps.map((one) => ({ ...one, by: one.by.name })),
      next: stepsAfter(state, shown.kind),
      doubt: doubtOf({ state, kept: shown.evidence, now, openMonths }),
      now,
      decision: decisionIn(steps, state),
      departmentName: nameOf(shown.department),
      openMonths,
      missingMonths: missingMonthsOf(shown, first),
    },
  ];
};

/** Proposals with what the office did about each; what was decided on stays in the list when the ranking under it has changed since. */
export const createConsequences = (desk: DeskContext) => async (): Promise<Result<ConsequenceResponse>> => {
  const off = await consequencesOff(desk);
  if (off) return { ok: false, refusal: off };
  const [proposed, records, departments, closed] = await oneByOne(
    () => proposedConsequences(desk),
    () => desk.store.consequences.list(),
    () => desk.store.organization.departments(),
    () => desk.store.months.closed()
  );
  const names = new Map(departments.map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const known = { closed, first: await firstMonth(desk), nameOf };
  const recordsByKey = new Map(records.map((record) => [record.key, record]));
  const keys = new Set(proposed.map(({ key }) => key));
  return accept([
    ...proposed.flatMap((one) => answered(one, recordsByKey.get(one.key) ?? null, known)),
    ...records.filter(({ key }) => !keys.has(key)).flatMap((record) => answered(null, record, known)),
  ]);
};
