import { PLUGIN_ID } from '../content-types';

export type PublicRoute = {
  readonly method: 'GET';
  readonly path: string;
  readonly handler: string;
};

const get = (path: string, handler: string): PublicRoute => ({ method: 'GET', path, handler });

/** What anyone may read, under /api/publication-desk: published content and nothing else. */
export const publicRoutes: readonly PublicRoute[] = [
  get('/items', 'item.find'),
  get('/items/slug/:slug', 'item.findOne'),
  get('/items/:documentId', 'item.findOne'),
  get('/channels', 'channel.find'),
  get('/channels/:documentId', 'channel.findOne'),
  get('/departments', 'department.find'),
  get('/departments/:documentId', 'department.findOne'),
  get('/rankings', 'ranking.find'),
  get('/rankings/:documentId', 'ranking.findOne'),
  get('/publications', 'publication.find'),
  get('/publications/:documentId', 'publication.findOne'),
  get('/feeds/:file', 'feed.find'),
  get('/feeds/:channel/:file', 'feed.find'),
  get('/sitemap.xml', 'sitemap.find'),
  get('/sitemap/:file', 'sitemap.find'),
  get('/robots.txt', 'robots.find'),
  get('/openapi.json', 'openapi.find'),
];

/** Who sends something else to a page is led on like a reader, by the same permission (308 where that is 301), and is told that it is only read (405). */
export const otherVerbRoutes = ['POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
  ['/items/slug/:slug', '/items/:documentId', '/publications/:documentId'].map((path) => ({
    method,
    path,
    handler: path.startsWith('/items') ? 'item.findOne' : 'publication.findOne',
  }))
);

/** `plugin::publication-desk.item.find`, as Users & Permissions and API tokens name what is read. */
export const publicActions: readonly string[] = [
  ...new Set(publicRoutes.map(({ handler }) => `plugin::${PLUGIN_ID}.${handler}`)),
];
