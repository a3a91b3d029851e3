import type { SiteSettings } from './settings';
import type { Item } from './things';
import { addressOf, webAddress } from './words';

const CONTEXT = 'https://schema.org';

const publisher = (site: SiteSettings) => ({
  '@type': 'GovernmentOrganization',
  name: site.name,
  url: `${site.origin()}/`,
});

export const siteData = (site: SiteSettings): readonly object[] => [
  { '@context': CONTEXT, ...publisher(site), description: site.description },
  {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: site.name,
    url: `${site.origin()}/`,
    inLanguage: 'zh-Hans',
    potentialAction: {
      '@type': 'SearchAction',
      target: `${site.origin()}/search?q={words}`,
      'query-input': 'required name=words',
    },
  },
];

const trailData = (site: SiteSettings, { title, slug, channel }: Item): object => {
  const steps = [
    { name: '首页', path: '/' },
    ...(channel ? [{ name: channel.name, path: addressOf.channel(channel.slug) }] : []),
    { name: title, path: addressOf.item(slug) },
  ];
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${site.origin()}${path}`,
    })),
  };
};

export const itemData = (site: SiteSettings, item: Item): readonly object[] => {
  const pictures = item.pictures.flatMap(({ url }) => webAddress(url) ?? []);
  const absolute = (address: string) => (address.startsWith('/') ? `${site.origin()}${address}` : address);
  return [
    {
      '@context': CONTEXT,
      '@type': 'NewsArticle',
      headline: item.title,
      description: item.summary,
      inLanguage: item.locale ?? 'zh-Hans',
      datePublished: item.publishedAt,
      dateModified: item.updatedAt,
      mainEntityOfPage: `${site.origin()}${addressOf.item(item.slug)}`,
      ...(item.channel && { articleSection: item.channel.name }),
      ...(pictures.length > 0 && { image: pictures.map(absolute) }),
      ...(webAddress(item.sourceUrl) && { isBasedOn: item.sourceUrl }),
      author: item.author
        ? { '@type': 'Person', name: item.author }
        : { '@type': 'Organization', name: item.sourceName ?? item.department?.name ?? site.name },
      publisher: publisher(site),
    },
    trailData(site, item),
  ];
};
