import type { MonthlyRanking } from './ranking';

/** A ranking's figures without the items behind them: what half-years, years and consequences are made from. */
export const figuresOf = <Ranking extends Pick<MonthlyRanking, 'tables'>>(ranking: Ranking): Ranking => ({
  ...ranking,
  tables: ranking.tables.map((table) => ({
    ...table,
    rows: table.rows.map(({ credits: _, ...row }) => ({ ...row, items: [] })),
  })),
});
