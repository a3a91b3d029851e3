/** What one office's site differs in from another's. */
export type SiteSettings = {
  /** The office's name, on every page. */
  readonly name: string;
  readonly description: string;
  /** Under its name. */
  readonly note: string;
  /** Where the public sees the site, `https://portal.example`: addresses for search engines and feeds begin with it. */
  readonly origin: () => string;
  /** Where the public content API answers; a site beside the portal names its address on the web. */
  readonly api: () => string;
  /** The path of the feeds on the web. */
  readonly feeds: string;
  /** The path of the list of all pages, for search engines. */
  readonly sitemap: string;
  /** The identification code of a government site (政府网站标识码), where it has one. */
  readonly idCode?: string;
};
