import { newestIn } from './feed';
import type { Enclosure, Feed, FeedEntry } from './feed';
import { document, element, empty, escapeXml, within } from './xml';

/** RFC 822 with a year of four digits, as RSS 2.0 writes dates. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString();

/** One a document: readers know no second. */
const enclosure = ({ url, bytes, mime }: Enclosure): string =>
  empty('enclosure', { url, length: bytes, type: mime });

const item = (entry: FeedEntry): string =>
  within('item', [
    element('title', entry.title),
    element('link', entry.url),
    element('guid', entry.id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(entry.publishedAt)),
    element('dc:creator', entry.author || null),
    element('category', entry.channel),
    // Readers take it for HTML: what is plain text here is written as HTML first.
    element('description', escapeXml(entry.summary)),
    element('content:encoded', entry.html || null),
    ...entry.enclosures.slice(0, 1).map(enclosure),
  ]);

/** RSS 2.0. */
export const rssOf = (feed: Feed): string =>
  document(
    within(
      'rss',
      [
        within('channel', [
          element('title', feed.title),
          element('link', feed.site),
          element('description', feed.title),
          element('language', feed.language),
          element('lastBuildDate', rfc822(newestIn(feed))),
          empty('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
          ...feed.entries.map(item),
        ]),
      ],
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      }
    )
  );
