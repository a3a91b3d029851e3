import { strandedWithout } from '../../../../src/approval';
import type { Form, Holder } from '../../../../src/approval';
import type { LeavingResponse } from '../../../../src/contracts';
import { isHeldBy } from '../../../../src/organization';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { situationOf } from '../../desk/situation';
import { keptPerson } from '../../store';
import type { ListRow } from '../../store';
import { everyPage } from '../paged';

/** Everybody but the holder of this seat in it, and whoever stands in for them there. Holders are known by their accounts: an empty seat takes nobody away. */
const without = (holders: readonly Holder[], seat: ListRow): readonly Holder[] =>
  holders.filter(({ person, position, department, delegation }) => {
    const isTheSeat = position === seat.position && department === (seat.department ?? null);
    return !isTheSeat || !isHeldBy(keptPerson(seat, 'user'), delegation?.from ?? person);
  });

const inReview = (desk: DeskContext): Promise<readonly Form[]> =>
  everyPage(async (paging) => {
    const found = await desk.store.forms.list({ states: ['in-review'], ...paging });
    return { rows: found.forms, total: found.total };
  });

/** What ending or removing a seat would leave behind, shown before it is done. */
export const createLeaving =
  (desk: DeskContext) =>
  async ({ documentId }: { readonly documentId: string }, by: By): Promise<Result<LeavingResponse>> => {
    const seat = await desk.store.lists.find('seat', documentId);
    if (!seat) return refuse('settings.not-found');
    const situation = await situationOf(desk, by);
    const remaining = without(situation.holders, seat);
    const forms = (await inReview(desk)).flatMap((form) => {
      const stage = strandedWithout(form, situation, remaining);
      return stage ? [{ number: form.number, title: form.submission.title, stage: stage.position }] : [];
    });
    return accept({ forms });
  };
