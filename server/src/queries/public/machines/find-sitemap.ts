import { SITEMAP_PAGE } from '../../../../../src/publication';
import type { SitemapAddress } from '../../../../../src/publication';
import { accept, refuse } from '../../../../../src/result';
import type { Result } from '../../../../../src/result';
import type { DeskContext } from '../../../desk/desk';
import type { PublicDocument } from '../../../store';
import { pageOf, typesWithPages } from './addresses';
import type { Places } from './addresses';

/** Either the addresses of the site, or in how many files they are. */
export type Sitemap = { readonly addresses: readonly SitemapAddress[] } | { readonly files: number };

/** The other languages a page is in, where it is online in more than one. */
const alternatesOf = async (
  desk: DeskContext,
  places: Places,
  documents: readonly PublicDocument[]
): Promise<ReadonlyMap<string, SitemapAddress['alternates']>> => {
  const localized = documents.filter(({ target }) => target.locale !== null);
  const found = await desk.store.publicDocuments.languages(localized.map(({ target }) => target.documentId));
  const byDocument = new Map<string, { language: string; url: string }[]>();
  for (const document of found) {
    const { uid, documentId, locale } = document.target;
    const url = pageOf(desk, places, document);
    if (locale === null || !url) continue;
    const key = `${uid}|${documentId}`;
    byDocument.set(key, [...(byDocument.get(key) ?? []), { language: locale, url }]);
  }
  return new Map([...byDocument].filter(([, languages]) => languages.length > 1));
};

const addressesOf = async (
  desk: DeskContext,
  places: Places,
  documents: readonly PublicDocument[]
): Promise<readonly SitemapAddress[]> => {
  const alternates = await alternatesOf(desk, places, documents);
  return documents.flatMap((document) => {
    const url = pageOf(desk, places, document);
    const { uid, documentId } = document.target;
    const others = alternates.get(`${uid}|${documentId}`) ?? [];
    return url ? [{ url, updatedAt: document.revisedAt, alternates: others }] : [];
  });
};

/** `file` null asks for the whole: what does not fit into one file is an index of several. */
export const createFindSitemap =
  (desk: DeskContext) =>
  async ({ file, places }: { file: number | null; places: Places }): Promise<Result<Sitemap>> => {
    const { publicDocuments } = desk.store;
    const uids = typesWithPages(desk);
    const files = Math.max(1, Math.ceil((await publicDocuments.countOnline(uids)) / SITEMAP_PAGE));
    if (file === null && files > 1) return accept({ files });
    const number = file ?? 1;
    if (number > files) return refuse('public.not-found');
    // Its front page stands first: a sitemap is never empty.
    const addresses: SitemapAddress[] =
      number === 1 ? [{ url: `${places.site}/`, updatedAt: null, alternates: [] }] : [];
    const start = (number - 1) * SITEMAP_PAGE;
    for await (const batch of publicDocuments.walkOnline({ uids, start, limit: SITEMAP_PAGE }))
      addresses.push(...(await addressesOf(desk, places, batch)));
    return accept({ addresses });
  };
