import { Hono } from 'hono';
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { DepartmentsPage } from './pages/departments';
import { FeedsPage } from './pages/feeds';
import { GonePage, NotFoundPage, TroublePage } from './pages/absent';
import { HomePage } from './pages/home';
import { ItemPage } from './pages/item';
import { ListPage } from './pages/list';
import { RankingPage, RankingsPage } from './pages/ranking';
import { SearchPage } from './pages/search';
import { createReader, isAbsent } from './read-api';
import type { Absent } from './read-api';
import type { SiteSettings } from './settings';
import type { Channel, Listed, Page } from './things';
import { addressOf } from './words';

const PAGE_SIZE = 20;
const FOUND_SIZE = 10;
const SHELF = 6;
/** The first of the newest stands above the others. */
const NEWEST = SHELF + 1;
const LONGEST_WORDS = 100;

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

/** The page asked for; null for what is no number of a page. */
const pageOf = (context: Context): number | null => {
  const asked = context.req.query('page') ?? '1';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
};

const isPast = ({ pagination }: Page<unknown>): boolean =>
  pagination.page > Math.max(1, pagination.pageCount);

/** The site: a page at an address of its own for each thing, from what the public content API answers. */
export const createSite = (site: SiteSettings, onFault: (error: Error) => void = () => {}) => {
  const api = createReader(site.api);
  const frame = async () => ({ site, channels: await api.channels() });

  const absent = async (context: Context, found: Absent = { status: 404 }) => {
    if (found.status === 301) return context.redirect(addressOf.item(found.slug), 301);
    if (found.status === 410) return context.html(<GonePage {...await frame()} day={found.day} />, 410);
    return context.html(<NotFoundPage {...await frame()} />, 404);
  };

  const home = async (context: Context) => {
    const channels = await api.channels();
    const newest = api.items({ size: NEWEST });
    const shelves = channels.map(async (channel) => {
      const { data } = await api.items({ size: SHELF, of: { 'filters[channel][slug]': channel.slug } });
      return { channel, items: data };
    });
    const filled = (await Promise.all(shelves)).filter(({ items }) => items.length > 0);
    const { data } = await newest;
    return context.html(<HomePage site={site} channels={channels} newest={data} shelves={filled} />);
  };

  type List = {
    readonly title: string;
    readonly path: string;
    readonly of?: Readonly<Record<string, string>>;
    readonly channel?: Channel;
    readonly above?: readonly { readonly name: string; readonly href: string }[];
  };
  const list = async (context: Context, { of, ...rest }: List) => {
    const page = pageOf(context);
    if (page === null) return absent(context);
    const found = await api.items({ page, size: PAGE_SIZE, of });
    return isPast(found)
      ? absent(context)
      : context.html(<ListPage {...await frame()} {...rest} found={found} />);
  };

  const channelList = async (context: Context) => {
    const slug = context.req.param('slug');
    const channel = (await api.channels()).find((one) => one.slug === slug);
    if (!channel) return absent(context);
    const path = addressOf.channel(channel.slug);
    return list(context, { title: channel.name, path, channel, of: { 'filters[channel][slug]': channel.slug } });
  };

  const departmentList = async (context: Context) => {
    const found = await api.department(context.req.param('documentId') ?? '');
    if (isAbsent(found)) return absent(context);
    const { documentId, name } = found;
    const above = [{ name: '部室', href: '/departments' }];
    const of = { 'filters[department][documentId]': documentId };
    return list(context, { title: name, path: addressOf.department(documentId), of, above });
  };

  const item = async (context: Context) => {
    const found = await api.item(context.req.param('slug') ?? '');
    return isAbsent(found)
      ? absent(context, found)
      : context.html(<ItemPage {...await frame()} item={found} />);
  };

  const search = async (context: Context) => {
    const words = [...(context.req.query('q') ?? '').trim()].slice(0, LONGEST_WORDS).join('');
    const page = pageOf(context);
    if (page === null) return absent(context);
    const found: Page<Listed> | null = words ? await api.search({ words, page, size: FOUND_SIZE }) : null;
    if (found && isPast(found)) return absent(context);
    return context.html(<SearchPage {...await frame()} words={words} found={found} />);
  };

  const ranking = async (context: Context) => {
    const found = await api.ranking(context.req.param('month') ?? '');
    return isAbsent(found)
      ? absent(context)
      : context.html(<RankingPage {...await frame()} ranking={found} />);
  };

  const pages: Readonly<Record<string, (context: Context) => Response | Promise<Response>>> = {
    '/items': (context) => list(context, { title: '全部信息', path: '/items' }),
    '/items/:slug': item,
    '/channels/:slug': channelList,
    '/departments': async (context) =>
      context.html(<DepartmentsPage {...await frame()} departments={await api.departments()} />),
    '/departments/:documentId': departmentList,
    '/rankings': async (context) =>
      context.html(<RankingsPage {...await frame()} rankings={await api.rankings()} />),
    '/rankings/:month': ranking,
    '/search': search,
    '/feeds': async (context) => context.html(<FeedsPage {...await frame()} />),
    [NOT_FOUND_PATH]: (context) => absent(context),
    '/robots.txt': (context) =>
      context.text(`User-agent: *\nDisallow: /admin\nDisallow: /search\nSitemap: ${site.origin()}${site.sitemap}\n`),
  };

  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: POLICY }), etag());
  app.use(async (context, next) => {
    await next();
    // Kept by whoever likes to, and asked for again each time: what was taken down is gone at once.
    if (!context.res.headers.has(NOT_HERE)) context.header('Cache-Control', 'public, no-cache');
  });
  app.get('/', home);
  // Where the site was before.
  app.on('GET', ['/site', '/site/'], (context) => context.redirect('/', 301));
  for (const [path, answer] of Object.entries(pages)) {
    app.get(path, answer);
    app.get(`${path}/`, (context) => context.redirect(context.req.path.replace(/\/+$/, ''), 301));
  }
  app.notFound((context) => context.body(null, 404, { [NOT_HERE]: '1' }));
  app.onError((error, context) => {
    onFault(error);
    return context.html(<TroublePage site={site} />, 503, { 'Retry-After': '30', 'Cache-Control': 'no-store' });
  });
  return app;
};
