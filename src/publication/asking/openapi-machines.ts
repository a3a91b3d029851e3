type Schema = Readonly<Record<string, unknown>>;
const TEXT: Schema = { type: 'string' };

const textPath = (operationId: string, type: string, named: readonly string[] = []): Schema => ({
  get: {
    operationId,
    parameters: named.map((name) => ({ name, in: 'path', required: true, schema: TEXT })),
    responses: {
      200: { description: 'What is online', content: { [type]: { schema: TEXT } } },
      304: { description: 'Nothing new since the ETag in If-None-Match' },
      ...(named.length > 0 ? { 404: { description: 'There is none' } } : {}),
    },
  },
});

const FEEDS = {
  'rss.xml': ['Rss', 'application/rss+xml'],
  'atom.xml': ['Atom', 'application/atom+xml'],
  'feed.json': ['JsonFeed', 'application/feed+json'],
} as const;

/** Feeds, sitemap and robots.txt in the description of the public API. */
export const machinePaths = (): Schema => ({
  ...Object.fromEntries(
    Object.entries(FEEDS).flatMap(([file, [name, type]]) => [
      [`/feeds/${file}`, textPath(`feed${name}`, type)],
      [`/feeds/{channel}/${file}`, textPath(`channelFeed${name}`, type, ['channel'])],
    ])
  ),
  '/sitemap.xml': textPath('sitemap', 'application/xml'),
  '/sitemap/{file}': textPath('sitemapFile', 'application/xml', ['file']),
  '/robots.txt': textPath('robots', 'text/plain'),
});
