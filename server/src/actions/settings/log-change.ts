import { settingChange } from '../../../../src/organization';
import type { SettingFields, SettingKind } from '../../../../src/organization';
import { confirmed } from '../power/confirming';
import type { By, DeskContext } from '../../desk/desk';

type Changed = {
  readonly kind: SettingKind;
  readonly subject: string;
  readonly before: SettingFields | null;
  readonly after: SettingFields | null;
};

/** Writes a change of the settings into their record, in the transaction of the change; what is as it was leaves nothing. */
export const noteSetting = async (desk: DeskContext, changed: Changed, by: By | undefined): Promise<void> => {
  const people = by ? await desk.store.organization.people() : [];
  const second = confirmed();
  const noted = settingChange({
    ...changed,
    by: second ? second.proposedBy : (people.find(({ id }) => id === by?.actor) ?? null),
    at: by?.at ?? desk.clock.now(),
  });
  if (!noted) return;
  const { proposal = null, confirmedBy = null } = second ?? {};
  await desk.store.settingChanges.append({ ...noted, proposal, confirmedBy });
};
