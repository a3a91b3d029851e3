import type { ListsData } from '../reader/requests';
import type { Store } from '../store';

/** What is looked for, read anew only where the office changed it: a list may have tens of thousands of terms. */
export const createListsOf = (store: Store): (() => Promise<ListsData>) => {
  let known: { readonly version: string; readonly lists: Promise<ListsData> } | null = null;
  return async () => {
    const off = await store.settings.screeningOff();
    const version = `${await store.settings.termsVersion()} ${off.join(' ')}`;
    if (known?.version === version) return known.lists;
    const lists = store.settings.terms().then((terms) => ({ version, terms, off }));
    known = { version, lists };
    lists.catch(() => (known = null));
    return lists;
  };
};
