import { excerptOf } from '../highlight';
import { Layout } from '../layout';
import type { Frame } from '../layout';
import { Entries, Pages, Trail } from '../parts';
import type { Listed, Page } from '../things';

type Given = Frame & { readonly words: string; readonly found: Page<Listed> | null };

const Results = ({ words, found }: { words: string; found: Page<Listed> }) => {
  const { data, pagination } = found;
  const hrefOf = (page: number) =>
    `/search?${new URLSearchParams({ q: words, ...(page > 1 ? { page: String(page) } : {}) })}`;
  if (data.length === 0)
    return <p class="nothing">没有找到含有“{words}”的信息。请换一个词，或者减少几个词再试。</p>;
  const entries = data.map((item) => ({
    item,
    words,
    text: excerptOf({ summary: item.summary, body: item.body ?? '', words }),
  }));
  return (
    <>
      <Entries entries={entries} />
      <Pages pagination={pagination} hrefOf={hrefOf} />
    </>
  );
};

/** What was found, the words marked where they stand. Search results are no page of their own for search engines. */
export const SearchPage = ({ words, found, ...frame }: Given) => {
  const title = words ? `搜索“${words}”` : '搜索';
  const page = { title, description: `在${frame.site.name}搜索`, path: '/search', isHidden: true };
  return (
    <Layout {...frame} words={words} page={page}>
      <Trail steps={[]} here="搜索" />
      <h1>{title}</h1>
      {found ? (
        <Results words={words} found={found} />
      ) : (
        <p class="nothing">请在上方输入要找的词，可以用空格隔开几个词。</p>
      )}
    </Layout>
  );
};
