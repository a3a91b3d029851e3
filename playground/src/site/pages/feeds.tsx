import { feedsOf } from '../feeds';
import { Layout } from '../layout';
import type { Frame } from '../layout';
import { Trail } from '../parts';
import type { Channel } from '../things';

/** Every feed there is: of everything, and of each channel. */
export const FeedsPage = (frame: Frame) => {
  const { site, channels } = frame;
  const rows: readonly (Channel | undefined)[] = [undefined, ...channels];
  const page = {
    title: '订阅',
    description: `以 RSS、Atom 或 JSON Feed 订阅${site.name}的信息`,
    path: '/feeds',
  };
  return (
    <Layout {...frame} page={page}>
      <Trail steps={[]} here="订阅" />
      <div class="sheet">
        <h1>订阅</h1>
        <p>把下面的地址加入阅读器，有新信息时会自动收到。</p>
        <div class="scroll" role="region" aria-label="订阅地址" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col">地址</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((channel) => (
                <tr>
                  <th scope="row">{channel?.name ?? '全部信息'}</th>
                  <td class="formats">
                    {feedsOf(site, channel).map(({ href, name }) => (
                      <a href={href}>{name}</a>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Layout>
  );
};
