import type { PersonRef } from '../../../../src/approval';
import type { RankingResponse, CloseMonthRequest, ReopenMonthRequest } from '../../../../src/contracts';
import { objectionToOffice } from '../../../../src/organization';
import { stableJson } from '../../../../src/chain';
import { figuresOf } from '../../../../src/ranking';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { createMonthRanking, currentMonth, presentRanking } from '../../queries/office/month-ranking';
import { dropPublicRanking } from '../../gate';
import { situationOfPerson } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { isDuplicate } from '../../store/tables/transaction';

export const personOf = async (desk: DeskContext, by: By): Promise<Result<PersonRef>> => {
  const asking = await situationOfPerson(desk, by);
  if (!asking.ok) return asking;
  const { actor } = asking.value;
  const objection = objectionToOffice(actor, asking.value.settings);
  return objection ? { ok: false, refusal: objection } : accept({ id: actor.id, name: actor.name });
};

const freeze = async (desk: DeskContext, month: string, by: By): Promise<Result<null>> => {
  const person = await personOf(desk, by);
  if (!person.ok) return person;
  const last = (await desk.store.months.revisions(month)).at(-1);
  if (last && !last.reopened) return refuse('ranking.month-closed', { month });
  const { settings, tables } = await presentRanking(desk, month);
  const rows = { settings, tables };
  const { hash: head, sequence } = await desk.store.register.head();
  const closedAt = by.at ?? desk.clock.now();
  await desk.store.months.close({
    month,
    // Numbered from what was seen open: of two who close at once the second meets the unique key.
    revision: (last?.revision ?? 0) + 1,
    rows,
    figures: figuresOf(rows),
    digest: desk.hash(stableJson(rows)),
    head,
    closedBy: person.value,
    closedAt,
  });
  await desk.store.notices.tellAnchor({ sequence, head, at: closedAt });
  return accept(null);
};

/** 定稿: freezes a month that is over, with a digest of its rows and the head of the register's chain. */
export const createCloseMonth =
  (desk: DeskContext) =>
  async ({ month }: CloseMonthRequest, by: By): Promise<Result<RankingResponse>> => {
    if (month >= currentMonth(desk)) return refuse('ranking.month-not-over', { month });
    try {
      const frozen = await desk.store.transaction(() => freeze(desk, month, by));
      return frozen.ok ? createMonthRanking(desk)({ month }) : frozen;
    } catch (error) {
      if (isDuplicate(error)) return refuse('ranking.month-closed', { month });
      throw error;
    }
  };

/** Opens a closed month again, with the reason on record; closing it anew makes the next revision. */
export const createReopenMonth =
  (desk: DeskContext) =>
  async ({ month, reason }: ReopenMonthRequest, by: By): Promise<Result<RankingResponse>> => {
    const person = await personOf(desk, by);
    if (!person.ok) return person;
    const at = by.at ?? desk.clock.now();
    const isOpened = await desk.store.transaction(async () => {
      const closed = await desk.store.months.findClosed(month);
      // What is looked into again is not shown meanwhile.
      if (closed?.released) await dropPublicRanking(desk, { month, at });
      return desk.store.months.reopen({ month, by: person.value, at, reason });
    });
    return isOpened ? createMonthRanking(desk)({ month }) : refuse('ranking.month-open', { month });
  };
