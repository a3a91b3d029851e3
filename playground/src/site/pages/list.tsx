import { feedsOf } from '../feeds';
import { Layout } from '../layout';
import type { Frame } from '../layout';
import { Entries, Pages, Trail } from '../parts';
import type { Channel, Listed, Page } from '../things';

type Given = Frame & {
  readonly title: string;
  readonly path: string;
  readonly found: Page<Listed>;
  readonly channel?: Channel;
  readonly above?: readonly { readonly name: string; readonly href: string }[];
};

const Feeds = ({ site, channel }: Pick<Given, 'site' | 'channel'>) => (
  <p class="feeds">
    订阅：
    {feedsOf(site, channel).map(({ href, name }) => (
      <a href={href}>{name}</a>
    ))}
  </p>
);

/** Items newest first, a page of them: of everything, of a channel or of a department. */
export const ListPage = ({ title, path, found, channel, above = [], ...frame }: Given) => {
  const { data, pagination } = found;
  const hrefOf = (page: number) => (page === 1 ? path : `${path}?page=${page}`);
  const page = {
    title: pagination.page > 1 ? `${title}（第 ${pagination.page} 页）` : title,
    description: `${frame.site.name}${title}，共 ${pagination.total} 条。`,
    path: hrefOf(pagination.page),
    channel,
  };
  return (
    <Layout {...frame} page={page}>
      <Trail steps={above} here={title} />
      <h1>{title}</h1>
      {data.length > 0 ? (
        <Entries entries={data.map((item) => ({ item }))} />
      ) : (
        <p class="nothing">这里还没有信息。</p>
      )}
      <Pages pagination={pagination} hrefOf={hrefOf} />
      {channel && <Feeds site={frame.site} channel={channel} />}
    </Layout>
  );
};
