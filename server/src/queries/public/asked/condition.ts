import { holdsOf } from '../../../../../src/publication';
import type { Filter, ListAsk, Sort } from '../../../../../src/publication';
import type { PublicNames } from '../../../gate';
import type { Comparison, Condition, PublicColumn, PublicOrder } from '../../../store';
import { withWords } from '../public-conditions';
import { channelThings, departmentThings } from './things';

type Leaf = Extract<Filter, { readonly field: string }>;

const COMPARED = {
  $eq: 'in',
  $in: 'in',
  $lt: 'lt',
  $lte: 'lte',
  $gt: 'gt',
  $gte: 'gte',
  $eqi: 'same',
  $contains: 'contains-exactly',
  $containsi: 'contains',
  $startsWith: 'starts-exactly',
  $startsWithi: 'starts',
  $endsWith: 'ends-exactly',
  $endsWithi: 'ends',
} as const satisfies Partial<Record<Leaf['is'], Comparison>>;

const OPPOSITES = {
  $ne: '$eq',
  $notIn: '$in',
  $nei: '$eqi',
  $notContains: '$contains',
  $notContainsi: '$containsi',
} as const;

/** Whatever has no value differs from everything, so that `$not` of a comparison holds of it: in SQL it would hold of neither. */
const known = (name: PublicColumn, condition: Condition): Condition => ({
  all: [{ column: name, is: 'not-null', values: [] }, condition],
});

const column = (name: PublicColumn, { is, values }: Omit<Leaf, 'field'>): Condition => {
  const [from = '', to = ''] = values;
  if (is === '$null' || is === '$notNull')
    return { column: name, is: (is === '$null') === (from === 'true') ? 'null' : 'not-null', values: [] };
  if (is === '$between')
    return {
      all: [
        { column: name, is: 'gte', values: [from] },
        { column: name, is: 'lte', values: [to] },
      ],
    };
  if (is in OPPOSITES) {
    const opposite = OPPOSITES[is as keyof typeof OPPOSITES];
    return known(name, { not: column(name, { is: opposite, values }) });
  }
  return known(name, { column: name, is: COMPARED[is as keyof typeof COMPARED], values });
};

const COLUMNS: Readonly<Record<string, PublicColumn>> = {
  documentId: 'documentId',
  month: 'documentId',
  type: 'uid',
  locale: 'locale',
  slug: 'slug',
  kind: 'kind',
  title: 'title',
  publishedAt: 'publishedAt',
  updatedAt: 'updatedAt',
  onlineUntil: 'onlineUntil',
};

/** Names are few and known: which of them were meant is decided here, the rows are asked for their keys alone. */
const related = (names: PublicNames, { field, is, values }: Leaf): Condition => {
  const [relation = '', attribute] = field.split('.');
  const name = relation as 'channel' | 'department';
  const things = name === 'channel' ? channelThings(names) : departmentThings(names);
  const keys = things.map(({ documentId }) => documentId);
  if (attribute === undefined) {
    const isWithout = (is === '$null') === (values[0] === 'true');
    const isWith = known(name, { column: name, is: 'in', values: keys });
    return isWithout ? { not: isWith } : isWith;
  }
  const found = things.filter((thing) =>
    holdsOf({ is, values }, (thing as Readonly<Record<string, string>>)[attribute] ?? null)
  );
  return known(name, { column: name, is: 'in', values: found.map(({ documentId }) => documentId) });
};

const conditionOf = (names: PublicNames, filter: Filter): Condition => {
  if ('all' in filter) return { all: filter.all.map((part) => conditionOf(names, part)) };
  if ('any' in filter) return { any: filter.any.map((part) => conditionOf(names, part)) };
  if ('not' in filter) return { not: conditionOf(names, filter.not) };
  const own = COLUMNS[filter.field];
  return own ? column(own, filter) : related(names, filter);
};

/** What was asked of a list as one condition on the rows of the public store, of these types and no other. */
export const askedCondition = (
  names: PublicNames,
  { uids, ask }: { readonly uids: readonly string[]; readonly ask: ListAsk }
): Condition => ({
  all: [
    { column: 'uid', is: 'in', values: uids },
    conditionOf(names, ask.filter),
    ...(ask.locale ? [{ column: 'locale', is: 'in', values: [ask.locale] } as const] : []),
    ...(ask.words ? [withWords(ask.words)] : []),
  ],
});

const SORTED: Readonly<Record<string, PublicOrder['by']>> = {
  publishedAt: 'place',
  updatedAt: 'revised_at',
  title: 'titled',
  month: 'target_document',
};

export const askedOrder = (sort: readonly Sort[]): readonly PublicOrder[] =>
  sort.flatMap(({ field, way }) => {
    const by = SORTED[field];
    return by ? [{ by, way }] : [];
  });
