import { monthsOfPeriod } from '../../../../src/calendar';
import type { PeriodRankingResponse } from '../../../../src/contracts';
import { rankPeriod, settingsIn } from '../../../../src/ranking';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { currentMonth, firstMonth, rankedMonths } from './month-ranking';
import { rankedBy } from './ranking-facts';

/** A half-year or a year, as far as it has come (Art. 11(三), (四)). */
export const createPeriodRanking =
  (desk: DeskContext) =>
  async ({ period }: { readonly period: string }): Promise<Result<PeriodRankingResponse>> => {
    const names = monthsOfPeriod(period);
    const begun = (await firstMonth(desk)) ?? currentMonth(desk);
    const known = names.filter((month) => month >= begun && month <= currentMonth(desk));
    const [first, last] = [known[0], known.at(-1)];
    const by = await rankedBy(desk);
    const months = first && last ? await rankedMonths(desk, { first, last }, by) : [];
    const settings = settingsIn(by.book, names.at(-1));
    return accept({
      ranking: rankPeriod({ period, months, settings }),
      organization: desk.configuration.organization,
    });
  };
