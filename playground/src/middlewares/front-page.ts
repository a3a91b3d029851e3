type Context = { path: string; redirect(to: string): void };

/** The portal's own address leads to the public site, not to the admin. */
export default () => async (context: Context, next: () => Promise<void>) => {
  if (context.path === '/' || context.path === '/site') return context.redirect('/site/');
  await next();
};
