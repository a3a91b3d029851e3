import type { Page } from '../../../../src/contracts';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { paged } from '../paged';
import type { PublicPage } from './list-items';
import { conditionOf, NEWEST_FIRST } from './public-conditions';
import { namesOf, publicationDetail, publicationOf } from './public-view';
import { withdrawn } from './withdrawn';
import type { Publication, PublicationDetail } from './public-view';

export type { Publication, PublicationDetail };

type Ask = { readonly type: string; readonly locale?: string };

/** What is published of one governed type, newest first. */
export const createListPublications =
  (desk: DeskContext) =>
  async (input: Ask & PublicPage & { readonly q?: string }): Promise<Result<Page<Publication>>> => {
    const { type: uid, page, pageSize, ...ask } = input;
    if (!Object.hasOwn(desk.configuration.governs, uid)) return refuse('form.not-governed', { uid });
    const { documents, total } = await desk.store.publicDocuments.list({
      where: conditionOf(await namesOf(desk), { ...ask, uid }),
      order: NEWEST_FIRST,
      start: (page - 1) * pageSize,
      limit: pageSize,
      isCounted: true,
    });
    return accept(paged(documents.map(publicationOf), { page, pageSize, total: total ?? 0 }));
  };

/** One document; in a language where one is named, otherwise in the one it went online in last. */
export const createFindPublication =
  (desk: DeskContext) =>
  async (input: Ask & { readonly documentId: string }): Promise<Result<PublicationDetail>> => {
    const { type: uid, documentId, locale } = input;
    if (!Object.hasOwn(desk.configuration.governs, uid)) return refuse('form.not-governed', { uid });
    const { publicDocuments } = desk.store;
    const found = await publicDocuments.findDocument({ uids: [uid], documentId, locale });
    if (!found) return refuse('public.not-found');
    return found.withdrawnAt === null ? accept(publicationDetail(found)) : withdrawn(desk, found);
  };

export type PublicChannel = { readonly name: string; readonly slug: string };

export const createListChannels =
  (desk: DeskContext) => async (): Promise<Result<readonly PublicChannel[]>> =>
    accept((await namesOf(desk)).channels.map(({ name, slug }) => ({ name, slug })));
