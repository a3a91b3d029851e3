import { document, element, empty, within } from './xml';

/** So many addresses a file: a fifth of what is allowed, so that none is made in one breath or weighs more than two megabytes. */
export const SITEMAP_PAGE = 10_000;

/** One address; `alternates` are all languages it is online in, itself among them, and empty where there is one alone. */
export type SitemapAddress = {
  readonly url: string;
  readonly updatedAt: string | null;
  readonly alternates: readonly { readonly language: string; readonly url: string }[];
};

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const address = ({ url, updatedAt, alternates }: SitemapAddress): string =>
  within('url', [
    element('loc', url),
    element('lastmod', updatedAt),
    ...alternates.map(({ language, url: href }) =>
      empty('xhtml:link', { rel: 'alternate', hreflang: language, href })
    ),
  ]);

export const sitemapOf = (addresses: readonly SitemapAddress[]): string =>
  document(
    within('urlset', addresses.map(address), {
      xmlns: NAMESPACE,
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    })
  );

/** Where the files of a larger sitemap are. */
export const sitemapIndexOf = (files: readonly string[]): string =>
  document(
    within(
      'sitemapindex',
      files.map((url) => within('sitemap', [element('loc', url)])),
      { xmlns: NAMESPACE }
    )
  );

export const robotsOf = (sitemap: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
