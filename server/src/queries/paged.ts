import type { Page } from '../../../src/contracts';

export type Paging = { readonly page: number; readonly pageSize: number };

export const paged = <T>(
  results: readonly T[],
  { page, pageSize, total }: Paging & { readonly total: number }
): Page<T> => ({
  results,
  pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
});

/** Everything a paged list has, a batch at a time. */
export const everyPage = async <T>(
  read: (paging: Paging) => Promise<{ readonly rows: readonly T[]; readonly total: number }>,
  pageSize = 200
): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let page = 1; ; page += 1) {
    const { rows, total } = await read({ page, pageSize });
    all.push(...rows);
    if (rows.length === 0 || page * pageSize >= total) return all;
  }
};
