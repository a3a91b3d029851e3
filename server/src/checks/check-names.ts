import type { Store } from '../store';

/** Where the names that the public reads are kept. */
export const NAMES_KEY = 'public.names';

/** Names as the public sees them: lists, so that no database puts them in another order. */
export type KeptNames = {
  readonly channels: readonly (readonly [key: string, name: string, slug: string])[];
  readonly departments: readonly (readonly [key: string, name: string, of?: string])[];
};

/** The names of channels and departments as the office has them now. */
export const namesNow = async ({ organization }: Pick<Store, 'organization'>): Promise<KeptNames> => ({
  channels: (await organization.channels()).map(({ key, name, slug }) => [key, name, slug]),
  departments: (await organization.departments()).map(({ key, name, class: of }) => [key, name, of]),
});

/** Whether the public reads the names the office has; a portal that never kept any reads none. */
export const areNamesKept = (store: Store): Promise<boolean> =>
  store.transaction(async () => {
    const kept = await store.settings.read<KeptNames>(NAMES_KEY);
    return JSON.stringify(kept) === JSON.stringify(await namesNow(store));
  });
