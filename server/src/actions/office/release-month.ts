import type { RankingResponse, ReleaseMonthRequest } from '../../../../src/contracts';
import { refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { dropPublicRanking, keepPublicRanking } from '../../gate';
import { createMonthRanking } from '../../queries/office/month-ranking';
import { personOf } from './close-month';

/** 公开: lets the public see the ranking of a closed month, or no longer. Once more of the same changes nothing. */
export const createReleaseMonth =
  (desk: DeskContext) =>
  async ({ month, released }: ReleaseMonthRequest, by: By): Promise<Result<RankingResponse>> => {
    const person = await personOf(desk, by);
    if (!person.ok) return person;
    const { months, transaction } = desk.store;
    const at = by.at ?? desk.clock.now();
    const isClosed = await transaction(async () => {
      const closed = await months.findClosed(month);
      if (!closed || (closed.released !== null) === released) return closed !== null;
      const noted = await months.release(month, released ? { by: person.value, at } : null);
      if (noted?.released) await keepPublicRanking(desk, noted);
      else await dropPublicRanking(desk, { month, at });
      return true;
    });
    return isClosed ? createMonthRanking(desk)({ month }) : refuse('ranking.not-closed', { month });
  };
