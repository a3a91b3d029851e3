import type { Child } from 'hono/jsx';
import { Highlighted } from './highlight';
import type { Listed, Pagination } from './things';
import { addressOf, dayOf } from './words';

export const Day = ({ of }: { of: string }) => <time datetime={of}>{dayOf(of)}</time>;

/** Where the page stands: 首页 › 工会要闻 › … */
export const Trail = ({
  steps,
  here,
}: {
  steps: readonly { name: string; href: string }[];
  here: string;
}) => (
  <nav class="trail" aria-label="当前位置">
    <ol>
      {[{ name: '首页', href: '/' }, ...steps].map(({ name, href }) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>
  </nav>
);

/** A heading with a link to all there is of it, above short lines. */
export const Block = ({ title, href, children }: { title: string; href: string; children?: Child }) => (
  <section class="block">
    <h2>
      <a href={href}>{title}</a>
    </h2>
    {children}
  </section>
);

/** Title and day, one line each. */
export const Lines = ({ items }: { items: readonly Listed[] }) => (
  <ul class="lines">
    {items.map(({ title, slug, publishedAt }) => (
      <li>
        <a href={addressOf.item(slug)}>{title}</a> <Day of={publishedAt} />
      </li>
    ))}
  </ul>
);

type Shown = { readonly item: Listed; readonly words?: string; readonly text?: string };

const Entry = ({ item, words = '', text = item.summary }: Shown) => (
  <li>
    <h2>
      <a href={addressOf.item(item.slug)}>
        <Highlighted text={item.title} words={words} />
      </a>
    </h2>
    {text && (
      <p>
        <Highlighted text={text} words={words} />
      </p>
    )}
    <p class="facts">
      <Day of={item.publishedAt} />
      {item.channel && <span>{item.channel.name}</span>}
      {item.department && <span>{item.department.name}</span>}
    </p>
  </li>
);

/** Title, summary, and what is known of each. */
export const Entries = ({ entries }: { entries: readonly Shown[] }) => (
  <ol class="entries">
    {entries.map((entry) => (
      <Entry {...entry} />
    ))}
  </ol>
);

const AROUND = 2;

/** The first, the last, and those around the present one; 0 stands for what is left out. */
const numbersOf = ({ page, pageCount }: Pagination): readonly number[] => {
  const all = Array.from({ length: pageCount }, (_, index) => index + 1);
  const near = all.filter((one) => one === 1 || one === pageCount || Math.abs(one - page) <= AROUND);
  return near.flatMap((one, index) => (index > 0 && one - (near[index - 1] ?? 0) > 1 ? [0, one] : [one]));
};

type Turning = { readonly pagination: Pagination; readonly hrefOf: (page: number) => string };

/** 上一页, numbers, 下一页: links that work without script. */
export const Pages = ({ pagination, hrefOf }: Turning) => {
  const { page, pageCount, total } = pagination;
  if (pageCount <= 1) return <p class="total">共 {total} 条</p>;
  return (
    <nav class="pages" aria-label="翻页">
      {page > 1 && (
        <a class="step" rel="prev" href={hrefOf(page - 1)}>
          上一页
        </a>
      )}
      {numbersOf(pagination).map((one) =>
        one === 0 ? (
          <span aria-hidden="true">…</span>
        ) : (
          <a href={hrefOf(one)} aria-label={`第 ${one} 页`} aria-current={one === page ? 'page' : undefined}>
            {one}
          </a>
        )
      )}
      {page < pageCount && (
        <a class="step" rel="next" href={hrefOf(page + 1)}>
          下一页
        </a>
      )}
      <span class="total">共 {total} 条</span>
    </nav>
  );
};
