import type { Holder, PersonRef } from '../../../src/approval';
import { civilDate } from '../../../src/calendar';
import { confirmersOf } from '../../../src/organization';
import type { NumberedChange } from '../../../src/organization';
import type { DeskContext } from './desk';

const holdersOf = (desk: DeskContext): Promise<readonly Holder[]> =>
  desk.store.organization.holders(civilDate(desk.clock.now(), desk.configuration.timeZone));

/** Who may be the second person for a proposal today. */
export const confirmersFor = async (
  desk: DeskContext,
  { by, command }: Pick<NumberedChange, 'by' | 'command'>
): Promise<readonly PersonRef[]> => {
  const rights = await desk.store.organization.rights();
  const managers = new Set([...rights].flatMap(([id, held]) => (held.has('settings.manage') ? [id] : [])));
  const settings = await desk.store.settings.approval();
  const proposal = { by, to: command?.to ?? [], lentBy: command?.lentBy ?? null };
  return confirmersOf(proposal, { holders: await holdersOf(desk), settings, managers });
};
