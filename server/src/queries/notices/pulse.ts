import type { PulseResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';

/** Whether anything changed at the desk, in one statement of three look-ups by number: every open desk asks every few seconds. */
export const createPulse =
  ({ store }: DeskContext) =>
  async (_: Record<string, never>, { actor }: By): Promise<Result<PulseResponse>> => {
    const { event, newest, unread } = await store.notices.pulse(actor);
    return accept({ version: `${event}-${newest}-${unread}`, unread });
  };
