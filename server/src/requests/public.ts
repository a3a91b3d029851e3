import { z } from 'zod';
import { ITEM_KINDS } from '../content-types/item';
import { filled, key, locale, paging, search, words } from './text';
import { LIMITS } from '../../../src/text';

const filters = {
  channel: filled(words(120)),
  kind: filled(z.enum(ITEM_KINDS)),
  department: filled(words(LIMITS.key).trim()),
  q: search,
};

export const itemList = z.strictObject({ ...filters, ...paging });
/** Channels took no words; a page asked for says which dialect is meant. */
export const channelList = z.strictObject(paging);
export const publicationList = z.strictObject({ type: key, locale: filled(locale), q: search, ...paging });
export const publicationFind = z.strictObject({
  type: key,
  locale: filled(locale),
  documentId: words(LIMITS.key),
});
export const slugParam = z.strictObject({ slug: words(300) });
