/** The columns of the public store that may be asked for. */
const COLUMNS = {
  uid: 'target_uid',
  documentId: 'target_document',
  locale: 'target_locale',
  slug: 'slug',
  kind: 'kind',
  channel: 'channel',
  department: 'department',
  category: 'category',
  title: 'title',
  publishedAt: 'first_at',
  updatedAt: 'revised_at',
  words: 'words',
} as const;

export type PublicColumn = keyof typeof COLUMNS;

export type Comparison =
  'in' | 'not-in' | 'lt' | 'lte' | 'gt' | 'gte' | 'contains' | 'starts' | 'null' | 'not-null';

/** What is asked of a row; `all` of nothing holds always, `any` of nothing never. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly column: PublicColumn; readonly is: Comparison; readonly values: readonly string[] };

type Query<Self> = {
  where(build: (query: Self) => void): Self;
  whereNot(build: (query: Self) => void): Self;
  orWhere(build: (query: Self) => void): Self;
  whereRaw(sql: string, bindings: readonly unknown[]): Self;
};

const like = (text: string): string => text.toLowerCase().replace(/[!%_]/g, (sign) => `!${sign}`);

type Asked = { readonly is: Comparison; readonly values: readonly string[] };

const SIGNS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

const compare = <Q extends Query<Q>>(query: Q, column: string, { is, values }: Asked): Q => {
  const marks = values.map(() => '?').join(', ');
  const [first = ''] = values;
  switch (is) {
    case 'in':
      return values.length > 0
        ? query.whereRaw(`?? in (${marks})`, [column, ...values])
        : query.whereRaw('1 = 0', []);
    case 'not-in':
      return values.length > 0
        ? query.whereRaw(`(?? not in (${marks}) or ?? is null)`, [column, ...values, column])
        : query;
    case 'contains':
    case 'starts': {
      const pattern = `${is === 'contains' ? '%' : ''}${like(first)}%`;
      const sql = column === 'words' ? `?? LIKE ? ESCAPE '!'` : `LOWER(??) LIKE ? ESCAPE '!'`;
      return query.whereRaw(sql, [column, pattern]);
    }
    case 'null':
      return query.whereRaw('?? is null', [column]);
    case 'not-null':
      return query.whereRaw('?? is not null', [column]);
    default:
      return query.whereRaw(`?? ${SIGNS[is]} ?`, [column, first]);
  }
};

/** Narrows a query by a condition. */
export const applyCondition = <Q extends Query<Q>>(query: Q, condition: Condition): Q => {
  if ('all' in condition)
    return condition.all.reduce(
      (found, one) => found.where((inner) => void applyCondition(inner, one)),
      query
    );
  if ('any' in condition)
    return condition.any.length === 0
      ? query.whereRaw('1 = 0', [])
      : query.where((outer) =>
          condition.any.forEach((one) => outer.orWhere((inner) => void applyCondition(inner, one)))
        );
  if ('not' in condition) return query.whereNot((inner) => void applyCondition(inner, condition.not));
  return compare(query, COLUMNS[condition.column], condition);
};
