import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import * as answers from './answers';
import { answerAbsent, groundOf } from './ground';
import type { Answer } from './ground';
import { TroublePage } from './pages/absent';
import type { SiteSettings } from './settings';

/** Nothing runs and nothing is loaded but what the site itself serves; pictures and sound may lie on another server of the portal. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'https:'],
  mediaSrc: ["'self'", 'https:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'self'"],
};

/** Says to whoever runs the site that the address is none of its own. */
export const NOT_HERE = 'x-not-here';
/** What is shown for an address that nobody has. */
export const NOT_FOUND_PATH = '/not-found';

/** Every address of the site. */
const PAGES: Readonly<Record<string, Answer>> = {
  '/items': answers.allItems,
  '/items/:slug': answers.item,
  '/channels/:slug': answers.channelItems,
  '/departments': answers.departments,
  '/departments/:documentId': answers.departmentItems,
  '/rankings': answers.rankings,
  '/rankings/:month': answers.ranking,
  '/search': answers.search,
  '/feeds': answers.feeds,
  [NOT_FOUND_PATH]: (ground, context) => answerAbsent(ground, context),
};

const robotsOf = ({ origin, sitemap }: SiteSettings): string =>
  ['User-agent: *', 'Disallow: /admin', 'Disallow: /search', `Sitemap: ${origin()}${sitemap}`, ''].join('\n');

/** The site: a page at an address of its own for each thing, from what the public content API answers. */
export const createSite = (site: SiteSettings, onFault: (error: Error) => void = () => {}) => {
  const ground = groundOf(site);
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: POLICY }), etag());
  app.use(async (context, next) => {
    await next();
    // Kept by whoever likes to, and asked for again each time: what was taken down is gone at once.
    if (!context.res.headers.has(NOT_HERE)) context.header('Cache-Control', 'public, no-cache');
  });
  app.get('/', (context) => answers.home(ground, context));
  app.get('/robots.txt', (context) => context.text(robotsOf(site)));
  // Where the site was before.
  app.on('GET', ['/site', '/site/'], (context) => context.redirect('/', 301));
  for (const [path, answer] of Object.entries(PAGES)) {
    app.get(path, (context) => answer(ground, context));
    app.get(`${path}/`, (context) => context.redirect(context.req.path.replace(/\/+$/, ''), 301));
  }
  app.notFound((context) => context.body(null, 404, { [NOT_HERE]: '1' }));
  app.onError((error, context) => {
    onFault(error);
    return context.html(<TroublePage site={site} />, 503, { 'Retry-After': '30' });
  });
  return app;
};
