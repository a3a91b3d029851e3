import type { Feed, FeedEntry } from './feed';

const itemOf = (entry: FeedEntry) => ({
  id: entry.id,
  url: entry.url,
  title: entry.title,
  summary: entry.summary,
  // An item has one of the two; a file alone has its summary.
  ...(entry.html ? { content_html: entry.html } : { content_text: entry.summary }),
  date_published: entry.publishedAt,
  date_modified: entry.updatedAt,
  ...(entry.language ? { language: entry.language } : {}),
  ...(entry.author ? { authors: [{ name: entry.author }] } : {}),
  ...(entry.channel === null ? {} : { tags: [entry.channel] }),
  ...(entry.enclosures.length > 0
    ? {
        attachments: entry.enclosures.map(({ url, mime, name, bytes }) => ({
          url,
          mime_type: mime,
          title: name,
          ...(bytes > 0 ? { size_in_bytes: bytes } : {}),
        })),
      }
    : {}),
});

/** JSON Feed 1.1. */
export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.site,
    feed_url: feed.self,
    language: feed.language,
    authors: [{ name: feed.organization }],
    items: feed.entries.map(itemOf),
  });
