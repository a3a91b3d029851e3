import type { UID as Uid } from '@strapi/strapi';
import { publisherDuty } from '../../../src/approval';
import { officeSituation } from '../desk/situation';
import { ITEM_UID } from '../configuration';
import type { Portal } from '../desk/portal';
import type { Call } from './call';
import { actingPerson } from './acting-person';
import { refused } from './refused';

type Item = { readonly documentId: string; readonly title: string; readonly slug: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const itemOf = async ({ strapi }: Portal, documentId: string | undefined): Promise<Item | null> => {
  if (!documentId) return null;
  const found = (await strapi.db.query(ITEM_UID as Uid.ContentType).findOne({
    where: { documentId, publishedAt: { $null: true } },
    select: ['title', 'slug'],
  } as never)) as Record<string, unknown> | null;
  return found ? { documentId, title: text(found.title), slug: text(found.slug) } : null;
};

/** Addresses of other items that begin so, those they had before among them. */
const takenBy = async (
  { strapi, store }: Portal,
  beginning: string,
  own: string | null
): Promise<ReadonlySet<string>> => {
  const found = (await strapi.db.query(ITEM_UID as Uid.ContentType).findMany({
    where: { slug: { $startsWith: beginning } },
    select: ['slug', 'documentId'],
  } as never)) as readonly { readonly slug?: unknown; readonly documentId?: unknown }[];
  const former = await store.publicDocuments.formerBeginning(ITEM_UID, beginning);
  return new Set(
    [...found, ...former].filter(({ documentId }) => documentId !== own).map(({ slug }) => String(slug))
  );
};

const isKnownOutside = async ({ store }: Portal, { documentId }: Item): Promise<boolean> =>
  (await store.publicDocuments.find({ uid: ITEM_UID, documentId, locale: null })) !== null;

/** Once an item was online only whoever publishes lets its address change, and the old one leads to the new. */
const refuseKnown = async (portal: Portal, { slug }: Item): Promise<void> => {
  const actor = await actingPerson(portal);
  if (!actor || publisherDuty(await officeSituation(portal, actor), 'publish')) return;
  throw refused({ code: 'gate.address-kept', params: { slug } });
};

type Asked = { readonly title: string | undefined; readonly typed: string | null | undefined };

const askedBy = ({ title, slug }: Readonly<Record<string, unknown>>): Asked => ({
  title: typeof title === 'string' ? title : undefined,
  typed: slug === undefined || slug === null ? (slug as null | undefined) : text(slug),
});

/** Most saves change neither title nor address, and pinyin is a big dictionary: it is loaded with the first address that is made. */
const isAsItWas = (item: Item | null, { title, typed }: Asked): boolean =>
  item !== null &&
  (title === undefined || title === item.title) &&
  (typed === undefined || (typed !== '' && typed === item.slug));

const addressOf = async (portal: Portal, item: Item | null, asked: Asked): Promise<string | null> => {
  if (isAsItWas(item, asked)) return null;
  const { addressFrom, slugOf, withSuffix } = await import('../../../src/publication/addresses');
  const from = addressFrom(item, asked);
  if (from === null) return null;
  const isChosen = from === asked.typed;
  const made = slugOf({ title: from, id: 'item' });
  const taken = await takenBy(portal, withSuffix(made, 2).slice(0, -2), item?.documentId ?? null);
  if (isChosen && taken.has(made)) throw refused({ code: 'gate.address-taken', params: { slug: made } });
  const slug = slugOf({ title: from, id: 'item', taken });
  if (!item || slug === item.slug || !(await isKnownOutside(portal, item))) return slug;
  if (!isChosen) return item.slug;
  await refuseKnown(portal, item);
  return slug;
};

/**
 * An item's address is made from its title and follows it until somebody edits it. It is part of the draft and of what is signed, so
 * publishing adds nothing unsigned.
 */
export const giveSlug = async (portal: Portal, { action, uid, params }: Call): Promise<void> => {
  const { data } = params;
  if (uid !== ITEM_UID || !data) return;
  const item = action === 'update' ? await itemOf(portal, params.documentId) : null;
  const asked = askedBy(data);
  if (action === 'create' && !asked.title && !asked.typed) return;
  const slug = await addressOf(portal, item, asked);
  if (slug !== null) data.slug = slug;
};

/** A copy gets an address of its own: two pages of one address, and nobody finds the second. */
export const withOwnSlug = async (portal: Portal, call: Call): Promise<void> => {
  if (call.action !== 'clone' || call.uid !== ITEM_UID) return;
  const { documentId, data = {} } = call.params;
  const source = await itemOf(portal, documentId);
  const { title, typed } = askedBy(data);
  const isOwn = typed && typed !== source?.slug;
  const slug = await addressOf(portal, null, {
    title: title ?? source?.title ?? '',
    typed: isOwn ? typed : undefined,
  });
  Object.assign(call, { params: { ...call.params, data: { ...data, slug } } });
};
