import type { MonthlyRanking, RankingRow } from './ranking';

type Figures = Pick<RankingRow, 'rank' | 'count' | 'submitted' | 'adopted' | 'last'> & {
  readonly points?: number;
};
/** A department in revisions of one month, in their order; null where it is not in one. */
export type ComparedRow = {
  readonly department: string;
  readonly name: string;
  readonly figures: readonly ((Figures & { readonly changed: boolean }) | null)[];
  /** Whether any revision says something else than the one before it. */
  readonly changed: boolean;
};

const figuresOf = ({ rank, count, submitted, adopted, last, points }: RankingRow): Figures => ({
  rank,
  count,
  submitted,
  adopted,
  last,
  ...(points === undefined ? {} : { points }),
});

const isSame = (one: Figures | null, other: Figures | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Revisions of a month side by side (Art. 11): what closing it anew changed, department by department, those that changed first. */
export const compareRevisions = (
  revisions: readonly Pick<MonthlyRanking, 'tables'>[]
): readonly ComparedRow[] => {
  const rows = revisions.map(
    ({ tables }) =>
      new Map(tables.flatMap((table) => table.rows.map((row) => [row.department, row] as const)))
  );
  const names = new Map(rows.flatMap((one) => [...one].map(([key, { name }]) => [key, name] as const)));
  const compared = [...names].map(([department, name]) => {
    const found = rows.map((one) => {
      const row = one.get(department);
      return row ? figuresOf(row) : null;
    });
    const changes = found.map((figures, index) => index > 0 && !isSame(figures, found[index - 1] ?? null));
    const figures = found.map((one, index) => one && { ...one, changed: changes[index] === true });
    return { department, name, figures, changed: changes.includes(true) };
  });
  return [...compared.filter(({ changed }) => changed), ...compared.filter(({ changed }) => !changed)];
};
