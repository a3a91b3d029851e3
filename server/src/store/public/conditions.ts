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
  onlineUntil: 'online_until',
  words: 'words',
} as const;

export type PublicColumn = keyof typeof COLUMNS;

export type Comparison =
  | 'in'
  | 'not-in'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'contains'
  | 'starts'
  | 'ends'
  | 'same'
  | 'contains-exactly'
  | 'starts-exactly'
  | 'ends-exactly'
  | 'null'
  | 'not-null';

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

/** Where in a text the words stand; `same` is the whole of it. */
const PATTERNS = {
  contains: (words: string) => `%${words}%`,
  starts: (words: string) => `${words}%`,
  ends: (words: string) => `%${words}`,
  same: (words: string) => words,
} as const;

/** In capitals or not alike, unless exactly as written, which SQLite and MySQL take no more exactly than their LIKE. */
const like = <Q extends Query<Q>>(query: Q, column: string, { is, values: [first = ''] }: Asked): Q => {
  const [where = 'same', exactly] = is.split('-') as [keyof typeof PATTERNS, string?];
  const plain = first.replace(/[!%_]/g, (sign) => `!${sign}`);
  const pattern = PATTERNS[where](exactly ? plain : plain.toLowerCase());
  return query.whereRaw(`${exactly ? '??' : 'LOWER(??)'} LIKE ? ESCAPE '!'`, [column, pattern]);
};

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
    case 'null':
      return query.whereRaw('?? is null', [column]);
    case 'not-null':
      return query.whereRaw('?? is not null', [column]);
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return query.whereRaw(`?? ${SIGNS[is]} ?`, [column, first]);
    default:
      return like(query, column, { is, values });
  }
};

/** Whether words are looked for. */
export const looksForWords = (condition: Condition): boolean => {
  if ('all' in condition) return condition.all.some(looksForWords);
  if ('any' in condition) return condition.any.some(looksForWords);
  return 'not' in condition ? looksForWords(condition.not) : condition.column === 'words';
};

/** Narrows a query to what has a word. */
type ByWord = <Q extends Query<Q>>(query: Q, word: string) => Q;

/** Narrows a query by a condition. */
export const applyCondition = <Q extends Query<Q>>(query: Q, condition: Condition, byWord: ByWord): Q => {
  const apply = (inner: Q, one: Condition): Q => applyCondition(inner, one, byWord);
  if ('all' in condition)
    return condition.all.reduce((found, one) => found.where((inner) => void apply(inner, one)), query);
  if ('any' in condition)
    return condition.any.length === 0
      ? query.whereRaw('1 = 0', [])
      : query.where((outer) =>
          condition.any.forEach((one) => outer.orWhere((inner) => void apply(inner, one)))
        );
  if ('not' in condition) return query.whereNot((inner) => void apply(inner, condition.not));
  if (condition.column === 'words') return byWord(query, (condition.values[0] ?? '').toLowerCase());
  return compare(query, COLUMNS[condition.column], condition);
};
