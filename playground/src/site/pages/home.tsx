import { Layout } from '../layout';
import type { Frame } from '../layout';
import { Block, Day, Lines } from '../parts';
import { siteData } from '../structured';
import type { Channel, Listed } from '../things';
import { addressOf } from '../words';

type Given = Frame & {
  readonly newest: readonly Listed[];
  /** Each channel with its newest items; one without any is left out. */
  readonly shelves: readonly { readonly channel: Channel; readonly items: readonly Listed[] }[];
};

const Lead = ({ item }: { item: Listed }) => (
  <article class="lead">
    <h2>
      <a href={addressOf.item(item.slug)}>{item.title}</a>
    </h2>
    {item.summary && <p>{item.summary}</p>}
    <p class="facts">
      <Day of={item.publishedAt} />
      {item.channel && <span>{item.channel.name}</span>}
      {item.department && <span>{item.department.name}</span>}
    </p>
  </article>
);

export const HomePage = ({ newest, shelves, ...frame }: Given) => {
  const { site } = frame;
  const [lead, ...rest] = newest;
  const page = { title: null, description: site.description, path: '/', structured: siteData(site) };
  return (
    <Layout {...frame} page={page}>
      <h1 class="unseen">{site.name}</h1>
      {lead ? <Lead item={lead} /> : <p class="nothing">还没有发布信息。</p>}
      <div class="shelves">
        {rest.length > 0 && (
          <Block title="最新信息" href="/items">
            <Lines items={rest} />
          </Block>
        )}
        {shelves.map(({ channel, items }) => (
          <Block title={channel.name} href={addressOf.channel(channel.slug)}>
            <Lines items={items} />
          </Block>
        ))}
      </div>
    </Layout>
  );
};
