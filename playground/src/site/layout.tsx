import type { Child } from 'hono/jsx';
import { html } from 'hono/html';
import { PageHead } from './page-head';
import type { PageInfo } from './page-head';
import type { SiteSettings } from './settings';
import type { Channel } from './things';
import { addressOf } from './words';

export type Frame = {
  readonly site: SiteSettings;
  readonly channels: readonly Channel[];
  /** What was looked for, to stand in the search box again. */
  readonly words?: string;
};

const Search = ({ words }: { words?: string }) => (
  <form class="search" role="search" action="/search">
    <label class="unseen" for="q">
      搜索标题、摘要和正文
    </label>
    <input id="q" type="search" name="q" value={words} placeholder="搜索标题、摘要和正文" maxlength={100} />
    <button type="submit">搜索</button>
  </form>
);

const Channels = ({ channels, path }: { channels: readonly Channel[]; path: string }) => {
  const links = [
    { name: '首页', href: '/' },
    ...channels.map(({ name, slug }) => ({ name, href: addressOf.channel(slug) })),
  ];
  const isHere = (href: string) => (href === '/' ? path === '/' : path.split('?')[0] === href);
  return (
    <nav class="channels" aria-label="栏目">
      <ul class="inner">
        {links.map(({ name, href }) => (
          <li>
            <a href={href} aria-current={isHere(href) ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Footer = ({ site }: { site: SiteSettings }) => (
  <footer class="footer">
    <div class="inner">
      <ul>
        <li>
          <a href="/items">全部信息</a>
        </li>
        <li>
          <a href="/departments">部室</a>
        </li>
        <li>
          <a href="/rankings">信息发布排序</a>
        </li>
        <li>
          <a href="/feeds">订阅</a>
        </li>
      </ul>
      <p>
        {site.name}　{site.note}
      </p>
    </div>
  </footer>
);

/** A whole page: what is the same on each, around what is its own. */
export const Layout = (given: Frame & { readonly page: PageInfo; readonly children?: Child }) => {
  const { site, channels, words, page, children } = given;
  return html`<!DOCTYPE html>${(
      <html lang="zh-Hans">
        <PageHead site={site} page={page} />
        <body>
          <a class="skip" href="#main">
            跳到正文
          </a>
          <header class="banner">
            <div class="inner">
              <div class="name">
                <p>
                  <a href="/">{site.name}</a>
                </p>
                <p class="note">{site.note}</p>
              </div>
              <div class="tools">
                <Search words={words} />
              </div>
            </div>
            <Channels
              channels={channels}
              path={page.channel ? addressOf.channel(page.channel.slug) : page.path}
            />
          </header>
          <main id="main" class="inner" tabindex={-1}>
            {children}
          </main>
          <Footer site={site} />
        </body>
      </html>
    )}`;
};
