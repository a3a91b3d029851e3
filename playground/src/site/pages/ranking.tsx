import { Layout } from '../layout';
import type { Frame } from '../layout';
import { Trail } from '../parts';
import type { Ranking } from '../things';
import { addressOf, dayOf, monthName } from '../words';

const TITLE = '信息发布排序';

export const RankingsPage = ({ rankings, ...frame }: Frame & { readonly rankings: readonly Ranking[] }) => {
  const page = { title: TITLE, description: `${frame.site.name}公开的各月${TITLE}`, path: '/rankings' };
  return (
    <Layout {...frame} page={page}>
      <Trail steps={[]} here={TITLE} />
      <h1>{TITLE}</h1>
      {rankings.length > 0 ? (
        <ul class="cards">
          {rankings.map(({ month }) => (
            <li>
              <a href={addressOf.ranking(month)}>{monthName(month)}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p class="nothing">还没有公开的排序表。</p>
      )}
    </Layout>
  );
};

type Table = NonNullable<Ranking['tables']>[number];

const RankingTable = ({ table }: { table: Table }) => (
  <div class="scroll" role="region" aria-label={table.class ?? '各部室'} tabindex={0}>
    <table class="ranking">
      <caption>{table.class ?? '各部室'}</caption>
      <thead>
        <tr>
          <th scope="col">排名</th>
          <th scope="col">部室</th>
          <th scope="col">发稿数量</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ rank, department, count }) => (
          <tr>
            <td>{rank ?? '—'}</td>
            <td>{department.name}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** A month as the office released it. */
export const RankingPage = ({ ranking, ...frame }: Frame & { readonly ranking: Ranking }) => {
  const title = `${monthName(ranking.month)}${TITLE}`;
  const page = { title, description: `${frame.site.name}${title}`, path: addressOf.ranking(ranking.month) };
  return (
    <Layout {...frame} page={page}>
      <Trail steps={[{ name: TITLE, href: '/rankings' }]} here={monthName(ranking.month)} />
      <div class="sheet">
        <h1>{title}</h1>
        <p class="facts">
          <span>公布时间：{dayOf(ranking.updatedAt)}</span>
        </p>
        {(ranking.tables ?? []).map((table) => (
          <RankingTable table={table} />
        ))}
      </div>
    </Layout>
  );
};
