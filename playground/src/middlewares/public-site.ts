import type { Core } from '@strapi/strapi';
import type { AddressInfo } from 'node:net';
import { createSite, NOT_FOUND_PATH, NOT_HERE } from '../site/site';

type Context = {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly accepts: (...types: string[]) => string | false;
  readonly set: (name: string, value: string) => void;
  status: number;
  body: unknown;
};

const API = '/publication-desk';

/** What the site is told of this portal. Its own process answers the API, over HTTP as anybody else gets it. */
const settingsOf = (strapi: Core.Strapi) => {
  const prefix = `${strapi.config.get('api.rest.prefix', '/api')}${API}`;
  const name = strapi.config.get('plugin::publication-desk.organization', '') as string;
  const here = () => {
    const { address, family, port } = strapi.server.httpServer.address() as AddressInfo;
    const any = address === '::' || address === '0.0.0.0';
    const host = any ? '127.0.0.1' : address;
    return `http://${family === 'IPv6' && !any ? `[${host}]` : host}:${port}`;
  };
  return {
    name,
    description: `${name}门户网站：要闻、通知公告、政策法规与解读、维权服务。`,
    note: '演示门户 · 内容均为示例',
    origin: () => {
      const own = strapi.config.get('plugin::publication-desk.publicSite.url', '');
      return (own || strapi.config.get('server.absoluteUrl', here())).replace(/\/+$/, '');
    },
    api: () => `${here()}${prefix}`,
    feeds: `${prefix}/feeds`,
    sitemap: `${prefix}/sitemap.xml`,
  };
};

/** The public site in the portal's own process; what is none of its pages goes on to Strapi, and what is nobody's is said to be nowhere. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const site = createSite(settingsOf(strapi), (error) => strapi.log.error(error));

  const ask = ({ method, headers }: Pick<Context, 'method' | 'headers'>, path: string) => {
    const known = headers['if-none-match'];
    return site.fetch(
      new Request(`http://site${path}`, {
        method,
        headers: typeof known === 'string' ? { 'if-none-match': known } : {},
      })
    );
  };
  const answer = async (context: Context, response: Response): Promise<void> => {
    // The body first: Koa takes an empty one for a status of its own.
    context.body = await response.text();
    context.status = response.status;
    response.headers.forEach((value, name) => context.set(name, value));
  };
  const isPage = (context: Context): boolean =>
    !/^\/(api|admin|uploads|graphql)(\/|$)/.test(context.path) && context.accepts('json', 'html') === 'html';

  return async (context: Context, next: () => Promise<unknown>) => {
    if (context.method !== 'GET' && context.method !== 'HEAD') {
      const led = /^\/items\/[^/]+$/.test(context.path)
        ? await ask({ method: 'GET', headers: {} }, context.url)
        : null;
      if (led?.status !== 301) return next();
      await answer(context, led);
      // With the verb and its body.
      context.status = 308;
      return;
    }
    const response = await ask(context, context.url);
    if (!response.headers.has(NOT_HERE)) return answer(context, response);
    await next();
    if (context.status === 404 && !context.body && isPage(context))
      await answer(context, await ask(context, NOT_FOUND_PATH));
  };
};
