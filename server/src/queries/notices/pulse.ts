import { horizonOf } from '../../../../src/approval/form/may-see';
import type { PulseResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { situationOfPerson } from '../../desk/situation';

/** Whether anything changed at my desk, in one statement of three look-ups and the mark of the seats: every open desk asks every few seconds. */
export const createPulse =
  (desk: DeskContext) =>
  async (_: Record<string, never>, by: By): Promise<Result<PulseResponse>> => {
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const { event, newest, unread } = await desk.store.notices.pulse(by.actor);
    const own = await desk.store.forms.lastEventFor(event, horizonOf(asking.value.actor));
    return accept({ version: `${own}-${newest}-${unread}`, unread });
  };
