import { slugOf, withSuffix } from './slug';

export { slugOf, withSuffix };

/** An item's address before a save, and the title it was made from. */
export type Addressed = { readonly title: string; readonly slug: string };

/** Whether an address still is the one that was made from the title, and nobody chose another. */
export const followsTitle = ({ title, slug }: Addressed): boolean => {
  const made = slugOf({ title, id: 'item' });
  const suffix = /-(\d+)$/.exec(slug)?.[1];
  return slug === '' || slug === made || (suffix !== undefined && slug === withSuffix(made, Number(suffix)));
};

/**
 * From what an item's address is to be made at a save; null where it stays as it is. `typed` is what the save says of it: nothing, what
 * was there, or another. An address that nobody edited follows the title; an emptied one is made anew.
 */
export const addressFrom = (
  before: Addressed | null,
  { title, typed }: { readonly title?: string | undefined; readonly typed: string | null | undefined }
): string | null => {
  const now = title ?? before?.title ?? '';
  if (!before) return typed ? typed : now;
  if (typed === null || typed === '') return now;
  if (typed !== undefined && typed !== before.slug) return typed;
  return now !== before.title && followsTitle(before) ? now : null;
};
