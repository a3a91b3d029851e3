import { addMonths, civilDate, monthOf } from '../../../../src/calendar';
import type { RankingResponse } from '../../../../src/contracts';
import { rankMonth } from '../../../../src/ranking';
import type { MonthlyRanking } from '../../../../src/ranking';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import type { ClosedMonth } from '../../store';
import { oneByOne } from '../../one-by-one';
import { rankingFacts } from './ranking-facts';

/** What is frozen when a month is closed. */
export type FrozenMonth = Pick<MonthlyRanking, 'settings' | 'tables'>;

export const frozenRanking = ({ month, rows }: ClosedMonth): MonthlyRanking => ({
  month,
  ...(rows as FrozenMonth),
});

/** The month as the register gives it now, closed or not. */
export const presentRanking = async (desk: DeskContext, month: string): Promise<MonthlyRanking> =>
  rankMonth(await rankingFacts(desk, month));

/** The month now running. */
export const currentMonth = ({ clock, configuration }: DeskContext): string =>
  monthOf(civilDate(clock.now(), configuration.timeZone));

/** The rankings of consecutive months: as frozen where closed, else as the register gives them now. */
export const rankedMonths = async (
  desk: DeskContext,
  first: string,
  last: string
): Promise<readonly MonthlyRanking[]> => {
  if (first > last) return [];
  const rankings: MonthlyRanking[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    const closed = await desk.store.months.findClosed(month);
    rankings.push(closed ? frozenRanking(closed) : await presentRanking(desk, month));
  }
  return rankings;
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

/** The monthly ranking of Annex 3. */
export const createMonthRanking =
  (desk: DeskContext) =>
  async ({ month }: { readonly month: string }): Promise<Result<RankingResponse>> => {
    const closed = await desk.store.months.findClosed(month);
    const { organization } = desk.configuration;
    const first = await firstMonth(desk);
    if (!closed) {
      const ranking = await presentRanking(desk, month);
      return accept({ ranking, closed: null, organization, firstMonth: first });
    }
    const { closedAt, closedBy, revision, digest, head, released } = closed;
    return accept({
      ranking: frozenRanking(closed),
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
