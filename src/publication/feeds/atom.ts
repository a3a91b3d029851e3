import { newestIn } from './feed';
import type { Feed, FeedEntry } from './feed';
import { document, element, empty, within } from './xml';

const link = (rel: string, href: string, more: Readonly<Record<string, string | number>> = {}): string =>
  empty('link', { rel, href, ...more });

const entryOf = (entry: FeedEntry): string =>
  within('entry', [
    element('title', entry.title),
    element('id', entry.id),
    link('alternate', entry.url, { type: 'text/html' }),
    ...entry.enclosures.map(({ url, name, mime, bytes }) =>
      link('enclosure', url, { type: mime, title: name, ...(bytes > 0 ? { length: bytes } : {}) })
    ),
    element('published', entry.publishedAt),
    element('updated', entry.updatedAt),
    entry.author ? within('author', [element('name', entry.author)]) : '',
    entry.channel === null ? '' : empty('category', { term: entry.channel }),
    element('summary', entry.summary || null),
    entry.html
      ? element('content', entry.html, {
          type: 'html',
          ...(entry.language ? { 'xml:lang': entry.language } : {}),
        })
      : '',
  ]);

/** Atom 1.0 (RFC 4287). */
export const atomOf = (feed: Feed): string =>
  document(
    within(
      'feed',
      [
        element('title', feed.title),
        element('id', feed.id),
        element('updated', newestIn(feed)),
        link('self', feed.self, { type: 'application/atom+xml' }),
        link('alternate', feed.site, { type: 'text/html' }),
        within('author', [element('name', feed.organization)]),
        ...feed.entries.map(entryOf),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }
    )
  );
