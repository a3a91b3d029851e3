/** What anyone may read, under /api/publication-desk: published content and nothing else. */
export const publicRoutes: readonly { readonly method: 'GET'; readonly path: string; readonly handler: string }[] = [];
