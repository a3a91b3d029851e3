import { createHash } from 'node:crypto';
import { absoluteAddress, pageAddress } from '../../../../../src/publication';
import type { DeskContext } from '../../../desk/desk';
import { ITEM_UID } from '../../../configuration';
import type { PublicDocument } from '../../../store';

/** Where things are: the site visitors read, the portal with its files, and this API. No slash at the end of any. */
export type Places = { readonly site: string; readonly portal: string; readonly api: string };

export const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Types that have pages on the site: the desk's own items, and those the configuration gives an address. */
export const typesWithPages = ({ configuration }: DeskContext): readonly string[] =>
  Object.entries(configuration.governs).flatMap(([uid, { address }]) =>
    uid === ITEM_UID || address ? [uid] : []
  );

/** Where a document is on the site; null for one without an address. */
export const pageOf = (
  { configuration }: DeskContext,
  { site }: Places,
  { target, slug }: Pick<PublicDocument, 'target' | 'slug'>
): string | null => {
  const { uid, documentId, locale } = target;
  const own = uid === ITEM_UID && slug ? `${configuration.publicPath}/{slug}` : undefined;
  const pattern = configuration.governs[uid]?.address ?? own;
  return pattern ? absoluteAddress(site, site + pageAddress(pattern, { documentId, locale, slug })) : null;
};
