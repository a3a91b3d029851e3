import type { Core } from '@strapi/strapi';
import { UID } from '../../content-types';
import { personOf } from '../../../../src/approval';
import { civilDate } from '../../../../src/calendar';
import { positionsThat } from '../../../../src/rules';
import { settingChange } from '../../../../src/organization';
import type { SettingFields } from '../../../../src/organization';
import type { Ground, Portal } from '../../desk/portal';
import { namesNow, NAMES_KEY } from '../../checks';
import type { KeptNames } from '../../checks';
import { isWritingSettings } from '../../store';
import { actingPerson } from '../acting-person';

export type PublicNames = {
  readonly channels: readonly { readonly key: string; readonly name: string; readonly slug: string }[];
  /** `class` is empty where it was kept by an earlier version. */
  readonly departments: readonly { readonly key: string; readonly name: string; readonly class: string }[];
};

const NONE: KeptNames = { channels: [], departments: [] };

/** The names of channels and departments that the public store shows. */
export const publicNames = async ({ store }: Pick<Ground, 'store'>): Promise<PublicNames> => {
  const { channels, departments } = (await store.settings.read<KeptNames>(NAMES_KEY)) ?? NONE;
  return {
    channels: channels.map(([key, name, slug]) => ({ key, name, slug })),
    departments: departments.map(([key, name, of = '']) => ({ key, name, class: of })),
  };
};

type Named = readonly [key: string, name: string, slug?: string];

const fieldsOf = ([, name, slug]: Named): SettingFields => ({
  name,
  ...(slug === undefined ? {} : { slug }),
});

/** Names that changed or went. */
const changedNames = (kind: 'channel' | 'department', before: readonly Named[], now: readonly Named[]) =>
  before.map((was) => {
    const is = now.find(([key]) => key === was[0]);
    return { kind, subject: was[1], before: fieldsOf(was), after: is ? fieldsOf(is) : null };
  });

/** Whoever publishes hears of a name on the site that somebody else changed, on the desk and at home. */
const tellOffice = async (
  { store, configuration }: Ground,
  { at, by }: { readonly at: string; readonly by: number | null }
): Promise<void> => {
  const holders = await store.organization.holders(civilDate(at, configuration.timeZone));
  const publishers = positionsThat('publish', await store.settings.approval());
  const people = holders
    .filter(({ position, person }) => publishers.includes(position) && person.id !== by)
    .map(({ person }) => person.id);
  await store.notices.tell({ people, kind: 'renamed', key: `renamed|${at}`, at });
};

/**
 * A name the public reads that was changed past the settings, in the Content Manager or by the portal's own code, stands in their record
 * all the same; one changed by SQL does from the next start on. What the settings change they write down themselves.
 */
const logNames = async (
  ground: Ground & Partial<Portal>,
  { was, now }: { readonly was: KeptNames; readonly now: KeptNames }
): Promise<void> => {
  const { strapi, store, clock } = ground;
  const by = strapi ? await actingPerson({ strapi, store }) : null;
  const at = clock.now();
  let isChanged = false;
  for (const change of [
    ...changedNames('channel', was.channels, now.channels),
    ...changedNames('department', was.departments, now.departments),
  ]) {
    const noted = settingChange({ ...change, by: by && personOf(by), at });
    if (noted && !isWritingSettings()) await store.settingChanges.append(noted);
    isChanged ||= noted !== null;
  }
  if (isChanged) await tellOffice(ground, { at, by: by?.id ?? null });
};

/** Puts the names as the office has them now into the public store; the same ones change nothing. */
export const keepPublicNames = (ground: Ground & Partial<Portal>): Promise<void> =>
  ground.store.transaction(async () => {
    const { store } = ground;
    const was = await store.settings.read<KeptNames>(NAMES_KEY);
    const now = await namesNow(store);
    if (JSON.stringify(was) === JSON.stringify(now)) return;
    if (was) await logNames(ground, { was, now });
    await store.settings.change<KeptNames>(NAMES_KEY, () => now);
    await store.publicDocuments.revise();
  });

/** Whoever renames a channel or a department through Strapi, its name online changes with it, in the same transaction. */
export const watchPublicNames = (strapi: Core.Strapi, ground: () => Portal): void => {
  const keep = () => keepPublicNames(ground());
  strapi.db.lifecycles.subscribe({
    models: [UID.channel, UID.department],
    afterCreate: keep,
    afterCreateMany: keep,
    afterUpdate: keep,
    afterUpdateMany: keep,
    afterDelete: keep,
    afterDeleteMany: keep,
  } as never);
};
