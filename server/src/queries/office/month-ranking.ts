import { addMonths, civilDate, monthOf } from '../../../../src/calendar';
import type { RankingResponse } from '../../../../src/contracts';
import { figuresOf } from '../../../../src/ranking';
import type { MonthlyRanking } from '../../../../src/ranking';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import type { ClosedFigures, ClosedMonth, MonthRun } from '../../store';
import { oneByOne } from '../../one-by-one';
import { countedRankings, rankedBy, withItems } from './ranking-facts';
import type { RankedBy } from './ranking-facts';

/** What is frozen when a month is closed. */
export type FrozenMonth = Pick<MonthlyRanking, 'settings' | 'tables'>;

export const frozenRanking = ({ month, rows }: Pick<ClosedMonth, 'month' | 'rows'>): MonthlyRanking => ({
  month,
  ...(rows as FrozenMonth),
});

const presentOf = async (desk: DeskContext, month: string, by: RankedBy): Promise<MonthlyRanking> => {
  const [ranking] = await countedRankings(desk, { first: month, last: month }, by);
  if (!ranking) throw new Error(`${month} was not ranked`);
  return ranking;
};

/** The month as the register gives it now, closed or not, with the items of each department. */
export const presentRanking = async (desk: DeskContext, month: string): Promise<MonthlyRanking> => {
  const by = await rankedBy(desk);
  return withItems(desk, await presentOf(desk, month, by), by);
};

/** The month now running. */
export const currentMonth = ({ clock, configuration }: DeskContext): string =>
  monthOf(civilDate(clock.now(), configuration.timeZone));

/** The months of a run that nobody closed, in runs of their own. */
const openRuns = (
  { first, last }: MonthRun,
  closed: Pick<ReadonlyMap<string, ClosedFigures>, 'has'>
): readonly MonthRun[] => {
  const runs: { first: string; last: string }[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    if (closed.has(month)) continue;
    const run = runs.at(-1);
    if (run && addMonths(run.last, 1) === month) run.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs;
};

/** The months of a run that are not closed, in runs of their own. */
export const openMonths = async ({ store }: DeskContext, run: MonthRun): Promise<readonly MonthRun[]> =>
  openRuns(run, await store.months.closed());

/** The figures of consecutive months: as frozen where closed, else as the register gives them now. */
export const rankedMonths = async (
  desk: DeskContext,
  run: MonthRun,
  by: RankedBy
): Promise<readonly MonthlyRanking[]> => {
  if (run.first > run.last) return [];
  const closed = await desk.store.months.closedFigures(run);
  const rankings = [...closed].map(([month, rows]) => frozenRanking({ month, rows }));
  for (const open of openRuns(run, closed)) rankings.push(...(await countedRankings(desk, open, by)));
  return rankings.sort((a, b) => (a.month < b.month ? -1 : 1));
};

/** The first month with a publication or a form; null for an empty desk. */
export const firstMonth = async ({ store, configuration }: DeskContext): Promise<string | null> => {
  const instants = (
    await oneByOne(
      () => store.register.firstAt(),
      () => store.forms.firstAt()
    )
  )
    .filter((at) => at !== null)
    .sort();
  return instants[0] ? monthOf(civilDate(instants[0], configuration.timeZone)) : null;
};

type Asked = {
  readonly month: string;
  /** Whether each department's items come along, as on paper; figures alone where they are left out. */
  readonly items?: boolean | undefined;
};

/** The monthly ranking of Annex 3. */
export const createMonthRanking =
  (desk: DeskContext) =>
  async ({ month, items = true }: Asked): Promise<Result<RankingResponse>> => {
    const closed = await desk.store.months.findClosed(month);
    const { organization } = desk.configuration;
    const first = await firstMonth(desk);
    if (!closed) {
      const by = await rankedBy(desk);
      const figures = await presentOf(desk, month, by);
      const ranking = items ? await withItems(desk, figures, by) : figures;
      return accept({ ranking, closed: null, organization, firstMonth: first });
    }
    const { closedAt, closedBy, revision, digest, head, released } = closed;
    const frozen = frozenRanking(closed);
    return accept({
      ranking: items ? frozen : figuresOf(frozen),
      closed: {
        at: closedAt,
        by: closedBy.name,
        revision,
        digest,
        head,
        released: released && { by: released.by.name, at: released.at },
      },
      organization,
      firstMonth: first,
    });
  };
