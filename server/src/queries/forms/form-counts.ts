import type { FormCountsResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { situationOfPerson } from '../../desk/situation';
import { PILES, pileOf } from './desk-views';
import { waitingForms } from './waiting-forms';

/** How many lie under each tab of my desk. */
export const createFormCounts =
  (desk: DeskContext) =>
  async (_: Record<string, never>, by: By): Promise<Result<FormCountsResponse>> => {
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const { length: waiting } = await waitingForms(desk, asking.value);
    const counts = await desk.store.forms.countEach(PILES.map((view) => pileOf(view, asking.value)));
    const piles = Object.fromEntries(PILES.map((view, index) => [view, counts[index] ?? 0]));
    return accept({ ...piles, waiting } as FormCountsResponse);
  };
