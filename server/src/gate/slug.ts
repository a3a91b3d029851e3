import type { UID as Uid } from '@strapi/strapi';
import { ITEM_UID } from '../configuration';
import type { Portal } from '../desk/portal';
import type { Call } from './call';

/**
 * A new item gets its address from its title at its first save. The address is then part of the draft and of what is
 * signed, and publishing adds nothing unsigned.
 */
export const giveSlug = async ({ strapi }: Portal, { uid, params }: Call): Promise<void> => {
  const { data } = params;
  if (uid !== ITEM_UID || !data || typeof data.title !== 'string' || data.slug) return;
  // Pinyin is a big dictionary: loaded with the first address that is made, not with the server.
  const { slugOf, withSuffix } = await import('../../../src/publication/slug');
  const slug = slugOf({ title: data.title, id: 'item' });
  const found = await strapi.db
    .query(ITEM_UID as Uid.ContentType)
    .findMany({ where: { slug: { $startsWith: withSuffix(slug, 2).slice(0, -2) } }, select: ['slug'] });
  const taken = new Set(found.map((row: { slug?: unknown }) => String(row.slug)));
  data.slug = slugOf({ title: data.title, id: 'item', taken });
};
