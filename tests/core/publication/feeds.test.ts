import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import {
  absoluteAddress,
  absoluteHtml,
  atomOf,
  documentUrn,
  jsonFeedOf,
  pageAddress,
  robotsOf,
  rssOf,
  sitemapIndexOf,
  sitemapOf,
  summaryOf,
  type Feed,
} from '../../../src/publication';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] };

/** A strict reader, namespaces and all: whatever is not well-formed throws. */
const read = (xml: string): Node => {
  const root: Node = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const node = { name, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
};
const all = ({ children }: Node, name: string) => children.filter((child) => child.name === name);
const one = (node: Node, name: string): Node => {
  const [found, ...more] = all(node, name);
  if (!found || more.length > 0) throw new Error(`${name}: ${more.length + (found ? 1 : 0)} of them`);
  return found;
};

const HOSTILE = 'a & b <i> ]]> "q" \u0000\u0008\u001b\ud800 \u{1f600} 工会\ufffe';
const WRITTEN = 'a & b <i> ]]> "q"  \u{1f600} 工会';

const feed: Feed = {
  id: documentUrn('feed', sha),
  title: `焦作市总工会 ${HOSTILE}`,
  organization: '焦作市总工会',
  site: 'https://www.example.org/',
  self: 'https://portal.example.org/api/publication-desk/feeds/rss.xml?a=1&b=2',
  language: 'zh-Hans',
  entries: [
    {
      id: documentUrn('items|a|', sha),
      url: 'https://www.example.org/items/a?x=1&y=2',
      title: HOSTILE,
      summary: HOSTILE,
      html: `<p>${'正文'} &amp; ]]&gt;</p>`,
      author: '通讯员',
      language: null,
      channel: '通知 & 公告',
      publishedAt: '2026-05-08T08:00:00.000Z',
      updatedAt: '2026-05-09T08:00:00.000Z',
      enclosures: [
        {
          url: 'https://portal.example.org/uploads/a.pdf',
          name: '表<一>.pdf',
          mime: 'application/pdf',
          bytes: 1230,
        },
        { url: 'https://portal.example.org/uploads/b.png', name: 'b.png', mime: 'image/png', bytes: 0 },
      ],
    },
  ],
};
const nothing: Feed = { ...feed, entries: [] };

describe('RSS 2.0', () => {
  const { name, attributes, children } = read(rssOf(feed));
  const channel = children[0] as Node;
  const item = one(channel, 'item');
  it('has what the specification asks of a channel, once each, and says where it is itself', () => {
    expect([name, attributes.version, children.length]).toEqual(['rss', '2.0', 1]);
    expect(['title', 'link', 'description', 'language'].map((part) => one(channel, part).text)).toEqual([
      `焦作市总工会 ${WRITTEN}`,
      'https://www.example.org/',
      `焦作市总工会 ${WRITTEN}`,
      'zh-Hans',
    ]);
    expect(one(channel, 'atom:link').attributes).toMatchObject({ rel: 'self', href: feed.self });
  });
  it('says of an item where it is, which it is for ever, and when, as RFC 822 writes it', () => {
    expect(one(item, 'title').text).toBe(WRITTEN);
    expect(one(item, 'link').text).toBe('https://www.example.org/items/a?x=1&y=2');
    expect(one(item, 'guid')).toMatchObject({
      attributes: { isPermaLink: 'false' },
      text: feed.entries[0]?.id,
    });
    expect(one(item, 'pubDate').text).toBe('Fri, 08 May 2026 08:00:00 GMT');
    expect(one(channel, 'lastBuildDate').text).toBe('Sat, 09 May 2026 08:00:00 GMT');
    expect(one(item, 'enclosure').attributes).toEqual({
      url: 'https://portal.example.org/uploads/a.pdf',
      length: '1230',
      type: 'application/pdf',
    });
    expect(one(item, 'content:encoded').text).toBe('<p>正文 &amp; ]]&gt;</p>');
    // Readers show it as HTML: it must say the very characters.
    expect(one(item, 'description').text).toBe('a &amp; b &lt;i&gt; ]]&gt; &quot;q&quot;  \u{1f600} 工会');
  });
});

describe('Atom (RFC 4287)', () => {
  const root = read(atomOf(feed));
  const entry = one(root, 'entry');
  it('has an id, a title, an updated and an author, of the feed and of each entry', () => {
    for (const node of [root, entry]) {
      expect(one(node, 'id').text).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/
      );
      expect(one(node, 'title').text).toContain(WRITTEN);
      expect(one(node, 'updated').text).toBe('2026-05-09T08:00:00.000Z');
      expect(one(one(node, 'author'), 'name').text).not.toBe('');
    }
    expect(one(entry, 'published').text).toBe('2026-05-08T08:00:00.000Z');
    expect(one(entry, 'content')).toMatchObject({
      attributes: { type: 'html' },
      text: '<p>正文 &amp; ]]&gt;</p>',
    });
  });
  it('links to itself, to the page and to every file', () => {
    expect(all(root, 'link').map(({ attributes: { rel } }) => rel)).toEqual(['self', 'alternate']);
    expect(all(entry, 'link').map(({ attributes: { rel, title = '' } }) => [rel, title])).toEqual([
      ['alternate', ''],
      ['enclosure', '表<一>.pdf'],
      ['enclosure', 'b.png'],
    ]);
  });
  it('stands without an entry too, and the others do', () => {
    expect(one(read(atomOf(nothing)), 'updated').text).toBe('1970-01-01T00:00:00.000Z');
    expect(all(one(read(rssOf(nothing)), 'channel'), 'item')).toEqual([]);
    expect(JSON.parse(jsonFeedOf(nothing)).items).toEqual([]);
  });
});

it('JSON Feed 1.1 has the version, the addresses and one of the two contents of each item', () => {
  const { items, ...top } = JSON.parse(jsonFeedOf(feed));
  expect(top).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: feed.site,
    feed_url: feed.self,
  });
  expect(items[0]).toMatchObject({
    id: feed.entries[0]?.id,
    content_html: feed.entries[0]?.html,
    date_published: '2026-05-08T08:00:00.000Z',
    attachments: [{ mime_type: 'application/pdf', size_in_bytes: 1230 }, { mime_type: 'image/png' }],
  });
  const [bare] = JSON.parse(
    jsonFeedOf({ ...feed, entries: feed.entries.map((entry) => ({ ...entry, html: '' })) })
  ).items;
  expect([bare.content_html, typeof bare.content_text]).toEqual([undefined, 'string']);
});

describe('sitemap', () => {
  it('names an address, its last change and the languages it is in', () => {
    const alternates = [
      { language: 'zh-Hans', url: 'https://e.org/zh' },
      { language: 'en', url: 'https://e.org/en' },
    ];
    const root = read(
      sitemapOf([
        { url: 'https://e.org/', updatedAt: null, alternates: [] },
        { url: 'https://e.org/zh?a&b', updatedAt: '2026-05-09T08:00:00.000Z', alternates },
      ])
    );
    expect([root.name, root.attributes.xmlns]).toEqual([
      'urlset',
      'http://www.sitemaps.org/schemas/sitemap/0.9',
    ]);
    const [front, page] = all(root, 'url') as [Node, Node];
    expect(front.children.map(({ name }) => name)).toEqual(['loc']);
    expect([one(page, 'loc').text, one(page, 'lastmod').text]).toEqual([
      'https://e.org/zh?a&b',
      '2026-05-09T08:00:00.000Z',
    ]);
    expect(all(page, 'xhtml:link').map(({ attributes: { hreflang } }) => hreflang)).toEqual([
      'zh-Hans',
      'en',
    ]);
  });
  it('has an index of files, and a line for robots.txt', () => {
    const root = read(sitemapIndexOf(['https://e.org/1.xml', 'https://e.org/2.xml']));
    expect(all(root, 'sitemap').map((file) => one(file, 'loc').text)).toHaveLength(2);
    expect(robotsOf('https://e.org/s.xml')).toContain('\nSitemap: https://e.org/s.xml\n');
  });
});

it('addresses are whole, characters of any script written as addresses are', () => {
  expect(absoluteAddress('https://e.org', '/uploads/表 一.pdf')).toBe(
    'https://e.org/uploads/%E8%A1%A8%20%E4%B8%80.pdf'
  );
  expect(absoluteAddress('https://e.org', 'https://cdn.org/a')).toBe('https://cdn.org/a');
  expect([absoluteAddress('https://e.org', 'javascript:x'), absoluteAddress('no', 'x')]).toEqual([
    null,
    null,
  ]);
  expect(pageAddress('/{locale}/a/{documentId}', { documentId: 'a/b', locale: 'en', slug: null })).toBe(
    '/en/a/a%2Fb'
  );
  const html =
    '<a href="/items/x">x</a><a href="/uploads/x">y</a><img src="/uploads/z"><a href="//o.org/">o</a>';
  expect(absoluteHtml(html, { site: 'https://s.org', files: 'https://f.org' })).toBe(
    '<a href="https://s.org/items/x">x</a><a href="https://f.org/uploads/x">y</a><img src="https://f.org/uploads/z"><a href="//o.org/">o</a>'
  );
});

it('a summary is the office’s own, or the beginning of the text in whole characters', () => {
  expect(summaryOf(' 摘要 ', '正文')).toBe('摘要');
  const text = '\u{1f600}'.repeat(201);
  expect(summaryOf('', text)).toBe(`${'\u{1f600}'.repeat(200)}…`);
  expect(summaryOf('', ' 短\n文 ')).toBe('短 文');
});
