export { absoluteAddress, absoluteHtml, pageAddress, documentUrn } from './absolute';
export { atomOf } from './atom';
export { summaryOf, type Enclosure, type Feed, type FeedEntry } from './feed';
export { jsonFeedOf } from './json-feed';
export { rssOf } from './rss';
export { robotsOf, SITEMAP_PAGE, sitemapIndexOf, sitemapOf, type SitemapAddress } from './sitemap';
