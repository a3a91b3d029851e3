import { Layout } from '../layout';
import type { Frame } from '../layout';
import { dayName } from '../words';

const Message = (given: Frame & { readonly title: string; readonly text: string }) => {
  const { title, text, ...frame } = given;
  return (
    <Layout {...frame} page={{ title, description: text, path: '', isHidden: true }}>
      <div class="sheet message">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href="/">返回首页</a>　<a href="/items">全部信息</a>
        </p>
      </div>
    </Layout>
  );
};

export const NotFoundPage = (frame: Frame) => (
  <Message
    {...frame}
    title="没有找到这个页面"
    text="网址可能有误，或者页面从未发布。可以在上方搜索，或者从栏目进入。"
  />
);

/** What was online once says since when it no longer is. */
export const GonePage = ({ day, ...frame }: Frame & { readonly day: string | null }) => (
  <Message
    {...frame}
    title="这篇信息已撤下"
    text={day ? `这篇信息已于${dayName(day)}撤下，不再提供。` : '这篇信息已撤下，不再提供。'}
  />
);

/** Nothing is read from the API: it is what does not answer. */
export const TroublePage = (frame: Omit<Frame, 'channels'>) => (
  <Message {...frame} channels={[]} title="暂时无法打开" text="服务器暂时没有回应，请稍后刷新页面。" />
);
