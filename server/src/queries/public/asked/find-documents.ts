import { paginationOf, selected } from '../../../../../src/publication';
import type { ListAsk, OneAsk } from '../../../../../src/publication';
import { accept, refuse } from '../../../../../src/result';
import type { Result } from '../../../../../src/result';
import { ITEM_UID } from '../../../configuration';
import { UID } from '../../../content-types';
import { hasPage, movedItem, withdrawn } from '../withdrawn';
import type { DeskContext } from '../../../desk/desk';
import type { PublicNames } from '../../../gate';
import type { PublicDocuments, WholeDocument } from '../../../store';
import { halvesOf } from '../halves';
import { namesOf } from '../public-view';
import { askedCondition, askedOrder } from './condition';
import { neighbourThing, thingOf } from './things';

type Thing = Readonly<Record<string, unknown>>;
/** What Strapi's own API answers with, and its clients read. */
export type Answer<Data> = { readonly data: Data; readonly meta: Thing };

/** The desk's own items, whatever is governed, or the months that were released. */
export type Which = 'items' | 'publications' | 'rankings';

export const uidsOf = ({ configuration }: DeskContext, which: Which): readonly string[] => {
  if (which === 'publications') return Object.keys(configuration.governs);
  return [which === 'items' ? ITEM_UID : UID.month];
};

const isWhole = ({ fields, relations }: ListAsk['selection']): boolean =>
  fields.includes('body') || fields.includes('tables') || 'attachments' in relations;

/** A page of what is published. */
export const createFindDocuments =
  (desk: DeskContext) =>
  async ({
    which,
    ask,
  }: {
    readonly which: Which;
    readonly ask: ListAsk;
  }): Promise<Result<Answer<readonly Thing[]>>> => {
    const { publicDocuments } = desk.store;
    const { page, selection } = ask;
    const names = await namesOf(desk);
    const { documents, total } = await publicDocuments.list({
      where: askedCondition(names, { uids: uidsOf(desk, which), ask }),
      order: askedOrder(ask.sort),
      start: page.start,
      limit: page.limit,
      isCounted: page.isCounted,
      isWhole: isWhole(selection),
    });
    const halves = 'companion' in selection.relations ? await halvesOf(publicDocuments, documents) : null;
    const data = documents.map((document) =>
      selected({ ...thingOf(names, document), companion: halves?.get(document.key) ?? null }, selection)
    );
    return accept({ data, meta: { pagination: paginationOf(page, total) } });
  };

const relatedOf = async (
  store: PublicDocuments,
  document: WholeDocument,
  { relations }: OneAsk['selection']
): Promise<Thing> => ({
  ...('companion' in relations && {
    companion: (await halvesOf(store, [document])).get(document.key) ?? null,
  }),
  ...('previous' in relations && { previous: neighbourThing(await store.neighbour(document, 'earlier')) }),
  ...('next' in relations && { next: neighbourThing(await store.neighbour(document, 'later')) }),
});

const one = async (
  desk: DeskContext,
  { names, document, ask }: { names: PublicNames; document: WholeDocument | null; ask: OneAsk }
): Promise<Result<Answer<Thing>>> => {
  if (!document) return refuse('public.not-found');
  if (!hasPage(document)) return withdrawn(desk, document);
  const related = await relatedOf(desk.store.publicDocuments, document, ask.selection);
  return accept({ data: selected({ ...thingOf(names, document), ...related }, ask.selection), meta: {} });
};

/** One document; what was taken down is said to be gone. */
export const createFindDocument =
  (desk: DeskContext) =>
  async (asked: { readonly which: Which; readonly documentId: string; readonly ask: OneAsk }) => {
    const { which, documentId, ask } = asked;
    const { locale } = ask;
    const uids = uidsOf(desk, which);
    const document = await desk.store.publicDocuments.findDocument({ uids, documentId, locale });
    return one(desk, { names: await namesOf(desk), document, ask });
  };

/** One item by its address on the site. */
export const createFindBySlug =
  (desk: DeskContext) =>
  async ({ slug, ask }: { readonly slug: string; readonly ask: OneAsk }) => {
    const document = await desk.store.publicDocuments.findSlug(ITEM_UID, slug);
    if (!document) return movedItem(desk, slug);
    return one(desk, { names: await namesOf(desk), document, ask });
  };
