import type { Core } from '@strapi/strapi';
import { UID } from '../../content-types';
import type { Ground } from '../../desk/portal';

const KEY = 'public.names';

/** Names as the public sees them: lists, so that no database puts them in another order. */
type Kept = {
  readonly channels: readonly (readonly [key: string, name: string, slug: string])[];
  readonly departments: readonly (readonly [key: string, name: string, of?: string])[];
};

export type PublicNames = {
  readonly channels: readonly { readonly key: string; readonly name: string; readonly slug: string }[];
  /** `class` is empty where it was kept by an earlier version. */
  readonly departments: readonly { readonly key: string; readonly name: string; readonly class: string }[];
};

const NONE: Kept = { channels: [], departments: [] };

/** The names of channels and departments that the public store shows. */
export const publicNames = async ({ store }: Pick<Ground, 'store'>): Promise<PublicNames> => {
  const { channels, departments } = (await store.settings.read<Kept>(KEY)) ?? NONE;
  return {
    channels: channels.map(([key, name, slug]) => ({ key, name, slug })),
    departments: departments.map(([key, name, of = '']) => ({ key, name, class: of })),
  };
};

/** Puts the names as the office has them now into the public store; the same ones change nothing. */
export const keepPublicNames = ({ store }: Pick<Ground, 'store'>): Promise<void> =>
  store.transaction(async () => {
    const now: Kept = {
      channels: (await store.organization.channels()).map(({ key, name, slug }) => [key, name, slug]),
      departments: (await store.organization.departments()).map(({ key, name, class: of }) => [
        key,
        name,
        of,
      ]),
    };
    if (JSON.stringify(await store.settings.read<Kept>(KEY)) === JSON.stringify(now)) return;
    await store.settings.change<Kept>(KEY, () => now);
    await store.publicDocuments.revise();
  });

/** Whoever renames a channel or a department through Strapi, its name online changes with it, in the same transaction. */
export const watchPublicNames = (strapi: Core.Strapi, ground: () => Ground): void => {
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
