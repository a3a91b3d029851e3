import type { SiteSettings } from './settings';
import { feedsOf } from './feeds';
import type { Channel, Item } from './things';
import { addressOf, minuteOf, webAddress } from './words';

/** What a page says of itself to browsers, search engines and inspections. */
export type PageInfo = {
  /** Null on the home page, which is called by the site's name. */
  readonly title: string | null;
  readonly description: string;
  /** Where the page is to be found: one address for each page. */
  readonly path: string;
  readonly channel?: Pick<Channel, 'name' | 'slug'> | null;
  readonly article?: Item;
  /** Search results, and pages about what is not there. */
  readonly isHidden?: boolean;
  readonly structured?: readonly object[];
};

type Given = { readonly site: SiteSettings; readonly page: PageInfo };

const absolute = (site: SiteSettings, address: string): string =>
  address.startsWith('/') ? `${site.origin()}${address}` : address;

const pictureOf = (site: SiteSettings, article?: Item): string | null => {
  const address = webAddress(article?.pictures[0]?.url);
  return address && absolute(site, address);
};

/** Labels every page of a Chinese government site carries (《政府网站网页标签规范》): of the site, of the column, of the article. */
const Labels = ({ site, page }: Given) => {
  const { channel, article } = page;
  const picture = pictureOf(site, article);
  return (
    <>
      <meta name="SiteName" content={site.name} />
      <meta name="SiteDomain" content={new URL(site.origin()).host} />
      {site.idCode && <meta name="SiteIDCode" content={site.idCode} />}
      {channel && (
        <>
          <meta name="ColumnName" content={channel.name} />
          <meta name="ColumnDescription" content={`${site.name}${channel.name}`} />
          <meta name="ColumnKeywords" content={channel.name} />
          <meta name="ColumnType" content={channel.name} />
        </>
      )}
      {article && (
        <>
          <meta name="ArticleTitle" content={article.title} />
          <meta name="PubDate" content={minuteOf(article.publishedAt)} />
          <meta name="ContentSource" content={article.sourceName ?? site.name} />
          <meta
            name="Keywords"
            content={[channel?.name, article.department?.name].filter(Boolean).join(',')}
          />
          <meta name="Author" content={article.author || (article.department?.name ?? site.name)} />
          <meta name="Url" content={absolute(site, page.path)} />
          {picture && <meta name="Image" content={picture} />}
        </>
      )}
    </>
  );
};

/** What is shown where somebody shares the page's address. */
const Shared = ({ site, page }: Given) => {
  const { article } = page;
  const picture = pictureOf(site, article);
  return (
    <>
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content="zh_CN" />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:title" content={page.title ?? site.name} />
      <meta property="og:description" content={page.description} />
      <meta property="og:url" content={absolute(site, page.path)} />
      {picture && <meta property="og:image" content={picture} />}
      {article && <meta property="article:published_time" content={article.publishedAt} />}
      {article && <meta property="article:modified_time" content={article.updatedAt} />}
      {page.channel && article && <meta property="article:section" content={page.channel.name} />}
    </>
  );
};

/** Data, not script: nothing in it runs, and no `<` in it can end it. */
const Structured = ({ data }: { data: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/</g, '\\u003c') }}
  />
);

export const PageHead = ({ site, page }: Given) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{page.title === null ? site.name : `${page.title} - ${site.name}`}</title>
    <meta name="description" content={page.description} />
    {page.isHidden ? (
      <meta name="robots" content="noindex" />
    ) : (
      <link rel="canonical" href={absolute(site, page.path)} />
    )}
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#9b1c16" />
    <Labels site={site} page={page} />
    {!page.isHidden && <Shared site={site} page={page} />}
    <link rel="icon" href="/favicon.ico" />
    <link rel="stylesheet" href="/site/site.css" />
    <script src="/site/site.js"></script>
    {feedsOf(site).map(({ type, href, title }) => (
      <link rel="alternate" type={type} href={href} title={title} />
    ))}
    {page.channel &&
      !page.article &&
      feedsOf(site, page.channel).map(({ type, href, title }) => (
        <link rel="alternate" type={type} href={href} title={title} />
      ))}
    {page.article?.previous && <link rel="prev" href={addressOf.item(page.article.previous.slug)} />}
    {page.article?.next && <link rel="next" href={addressOf.item(page.article.next.slug)} />}
    {(page.structured ?? []).map((data) => (
      <Structured data={data} />
    ))}
  </head>
);
