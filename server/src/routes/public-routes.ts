/** What anyone may read, under /api/publication-desk: published content and nothing else. */
export const publicRoutes: readonly {
  readonly method: 'GET';
  readonly path: string;
  readonly handler: string;
}[] = [
  { method: 'GET', path: '/items', handler: 'public.items' },
  { method: 'GET', path: '/items/:slug', handler: 'public.item' },
  { method: 'GET', path: '/channels', handler: 'public.channels' },
  { method: 'GET', path: '/publications', handler: 'public.publications' },
  { method: 'GET', path: '/publications/:documentId', handler: 'public.publication' },
];
