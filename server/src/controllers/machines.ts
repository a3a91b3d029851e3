import type { Core } from '@strapi/strapi';
import {
  atomOf,
  jsonFeedOf,
  openApiOf,
  robotsOf,
  rssOf,
  sitemapIndexOf,
  sitemapOf,
  type Feed,
} from '../../../src/publication';
import { refuse } from '../../../src/result';
import { configurationOf } from '../configuration';
import { PLUGIN_ID } from '../content-types';
import { deskOf } from '../services';
import type { Context, Handler } from './endpoint';
import { answerElsewhere, answerText } from './public-answer';

const FEEDS: Readonly<Record<string, readonly [type: string, write: (feed: Feed) => string]>> = {
  'rss.xml': ['application/rss+xml', rssOf],
  'atom.xml': ['application/atom+xml', atomOf],
  'feed.json': ['application/feed+json', jsonFeedOf],
};

/** Of the public API, as its description says it: moved when something that was offered no longer is. */
const API_VERSION = '1.0.0';

const plain = (address: unknown): string => String(address ?? '').replace(/\/+$/, '');

/** The portal's own address as Strapi knows it; the site's as configured. */
const placesOf = (strapi: Core.Strapi) => {
  const portal = plain(strapi.config.get('server.absoluteUrl'));
  const api = `${portal}${strapi.config.get('api.rest.prefix', '/api') as string}/${PLUGIN_ID}`;
  return { site: configurationOf(strapi).publicSite.url || portal, portal, api };
};

const notHere = (context: Context): void => answerElsewhere(context, refuse('public.not-found').refusal);

/** Nothing may be asked of them: `/sitemap.xml?1`, `?2` … would make ten thousand addresses anew each time, past every kept answer. */
const plainly =
  (answer: Handler): Handler =>
  async (context) => {
    const { querystring } = context;
    if (querystring === '') return answer(context);
    // `?__proto__[a]=1` is read as nothing, and is another address each time.
    const [field = querystring] = Object.keys(context.query);
    const named = field.replace(/[^\w.$-]/g, '').slice(0, 100) || 'query';
    answerElsewhere(context, refuse('request.invalid', { field: named, expected: '—' }).refusal);
  };

/** For readers of feeds and for search engines: what is online, in their own formats. */
export const machines = ({ strapi }: { strapi: Core.Strapi }) => {
  const feed: Handler = async (context) => {
    const { file = '', channel = null } = context.params as { file?: string; channel?: string };
    const known = Object.hasOwn(FEEDS, file) ? FEEDS[file] : undefined;
    if (!known) return notHere(context);
    const places = placesOf(strapi);
    const path = [...(channel === null ? [] : [encodeURIComponent(channel)]), file].join('/');
    const self = `${places.api}/feeds/${path}`;
    const found = await deskOf(strapi).queries.findFeed({ channel, self, places });
    if (!found.ok) return answerElsewhere(context, found.refusal);
    const [type, write] = known;
    answerText(context, { type, text: write(found.value) });
  };

  const sitemap: Handler = async (context) => {
    const places = placesOf(strapi);
    const { file } = context.params;
    const number = file === undefined ? null : Number(/^([1-9]\d{0,4})\.xml$/.exec(file)?.[1]);
    if (Number.isNaN(number)) return notHere(context);
    const found = await deskOf(strapi).queries.findSitemap({ file: number, places });
    if (!found.ok) return answerElsewhere(context, found.refusal);
    const { value } = found;
    const text =
      'files' in value
        ? sitemapIndexOf(
            Array.from({ length: value.files }, (_, at) => `${places.api}/sitemap/${at + 1}.xml`)
          )
        : sitemapOf(value.addresses);
    answerText(context, { type: 'application/xml', text });
  };

  const robots: Handler = async (context) =>
    answerText(context, {
      type: 'text/plain',
      text: robotsOf(`${placesOf(strapi).api}/sitemap.xml`),
    });

  const openapi: Handler = async (context) =>
    answerText(context, {
      type: 'application/json',
      text: JSON.stringify(openApiOf({ server: placesOf(strapi).api, version: API_VERSION })),
    });

  return {
    openapi: { find: plainly(openapi) },
    feed: { find: plainly(feed) },
    sitemap: { find: plainly(sitemap) },
    robots: { find: plainly(robots) },
  };
};
