import { absoluteAddress, absoluteHtml, documentUrn, summaryOf } from '../../../../../src/publication';
import type { Enclosure, Feed, FeedEntry } from '../../../../../src/publication';
import { textOfHtml } from '../../../../../src/content';
import { accept, refuse } from '../../../../../src/result';
import type { Result } from '../../../../../src/result';
import type { DeskContext } from '../../../desk/desk';
import type { PublicNames } from '../../../gate';
import { keyOf } from '../../../store';
import type { Condition, WholeDocument } from '../../../store';
import { inChannel, NEWEST_FIRST } from '../public-conditions';
import { namesOf } from '../public-view';
import { pageOf, sha, typesWithPages } from './addresses';
import type { Places } from './addresses';

/** As many as readers show; what is older is found on the site. */
const ENTRIES = 20;
const LONGEST_HTML = 50_000;

type File = { readonly name: string; readonly url: string; readonly mime: string; readonly size: number };
type Content = {
  readonly body?: string | Readonly<Record<string, string>>;
  readonly attachments?: readonly File[];
  readonly pictures?: readonly File[];
  readonly summary?: string;
  readonly author?: string;
};

const enclosuresOf = (
  { attachments = [], pictures = [] }: Content,
  { portal }: Places
): readonly Enclosure[] =>
  [...attachments, ...pictures].flatMap(({ name, url, mime, size }) => {
    const absolute = absoluteAddress(portal, url);
    // Sizes are kilobytes of a thousand, with two decimals.
    return absolute
      ? [{ url: absolute, name, mime: mime || 'application/octet-stream', bytes: Math.round(size * 1000) }]
      : [];
  });

const entryOf = (
  desk: DeskContext,
  { places, names, document }: { places: Places; names: PublicNames; document: WholeDocument }
): readonly FeedEntry[] => {
  const url = pageOf(desk, places, document);
  if (!url) return [];
  const content = { ...document.listed, ...document.answer } as Content;
  const { body = '' } = content;
  const html = typeof body === 'string' ? body : Object.values(body).join('\n');
  const { site, portal: files } = places;
  return [
    {
      id: documentUrn(document.key, sha),
      url,
      title: document.title,
      summary: summaryOf(content.summary ?? '', textOfHtml(html)),
      // What is longer is read on its page: twenty books make no feed.
      html: html.length > LONGEST_HTML ? '' : absoluteHtml(html, { site, files }),
      author: content.author ?? '',
      language: document.target.locale,
      channel: names.channels.find(({ key }) => key === document.channel)?.name ?? null,
      publishedAt: document.firstAt,
      updatedAt: document.revisedAt,
      enclosures: enclosuresOf(content, places),
    },
  ];
};

type Ask = { readonly channel: string | null; readonly self: string; readonly places: Places };

/** What is newest on the site or in one of its channels. */
export const createFindFeed =
  (desk: DeskContext) =>
  async ({ channel: slug, self, places }: Ask): Promise<Result<Feed>> => {
    const names = await namesOf(desk);
    const channel = slug === null ? null : names.channels.find((one) => one.slug === slug);
    if (channel === undefined) return refuse('public.not-found');
    const ofTypes: Condition = { column: 'uid', is: 'in', values: typesWithPages(desk) };
    const { documents } = await desk.store.publicDocuments.list({
      where: { all: [ofTypes, ...(channel ? [inChannel(names, channel.slug)] : [])] },
      order: NEWEST_FIRST,
      start: 0,
      limit: ENTRIES,
      isWhole: true,
      isCounted: false,
    });
    const { organization } = desk.configuration;
    const name = organization || new URL(places.site).host;
    const { book } = await desk.store.settings.rules();
    return accept({
      id: documentUrn(keyOf({ uid: 'feed', documentId: channel?.key ?? '', locale: places.site }), sha),
      title: channel ? `${name} · ${channel.name}` : name,
      organization: name,
      site: `${places.site}/`,
      self,
      language: book.language === 'en' ? 'en' : 'zh-Hans',
      entries: documents.flatMap((document) => entryOf(desk, { places, names, document })),
    });
  };
