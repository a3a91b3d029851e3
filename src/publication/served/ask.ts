import { isObject } from '../../content';
import type { Model, Models, Row } from '../../content';
import { factKind, LONGEST } from './facts';
import type { Fact, FactKind, Facts } from './facts';
import { readSelection } from './selection';
import type { ServedSelection } from './selection';

/** How the portal's database compares: whether letters in capitals are others, and where what is empty is sorted. */
type Comparing = { readonly isExact: boolean; readonly isEmptyFirst: boolean };

export type ServedAsk = {
  readonly selection: ServedSelection;
  readonly holds: (facts: Facts) => boolean;
  readonly compare: (one: Facts, other: Facts) => number;
  /** Names an order, so that it is made once. */
  readonly order: string;
  /** Null for whichever language is the portal's first; `*` for all. */
  readonly locale: string | null;
  readonly documentId: string | null;
  readonly start: number;
  readonly limit: number | null;
};

type Holds = ServedAsk['holds'];
type Context = { readonly model: Model; readonly comparing: Comparing };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

/** A value as facts are kept; undefined for one in another spelling. */
const valueOf = (kind: FactKind, value: unknown): Fact | undefined => {
  const word = typeof value === 'string' ? value : String(value);
  switch (kind) {
    case 'number':
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(word) ? Number(word) : undefined;
    case 'boolean':
      return ['true', 'false'].includes(word) ? word === 'true' : undefined;
    case 'instant':
      return INSTANT.test(word) && !Number.isNaN(Date.parse(word)) ? new Date(word).toISOString() : undefined;
    case 'day':
      return /^\d{4}-\d\d-\d\d$/.test(word) ? word : undefined;
    default:
      return typeof value === 'string' && value.length <= LONGEST ? value : undefined;
  }
};

/** As in SQL: what is empty is neither equal to a value nor different from it. */
const TESTS: Readonly<Record<string, (fact: NonNullable<Fact>, values: readonly Fact[]) => boolean>> = {
  $eq: (fact, [first]) => fact === first,
  $ne: (fact, [first]) => fact !== first,
  $in: (fact, values) => values.includes(fact),
  $notIn: (fact, values) => !values.includes(fact),
  $lt: (fact, [first]) => fact < (first as Fact & {}),
  $lte: (fact, [first]) => fact <= (first as Fact & {}),
  $gt: (fact, [first]) => fact > (first as Fact & {}),
  $gte: (fact, [first]) => fact >= (first as Fact & {}),
};
const EQUALITY = ['$eq', '$ne', '$in', '$notIn'];
const OF_MANY = ['$in', '$notIn'];

const comparison = (name: string, kind: FactKind, [is, given]: readonly [string, unknown]): Holds | null => {
  if (is === '$null' || is === '$notNull') {
    if (given !== true && given !== 'true') return null;
    return (facts) => ((facts[name] ?? null) === null) === (is === '$null');
  }
  const test = Object.hasOwn(TESTS, is) ? TESTS[is] : undefined;
  // Words are sorted by each database in its own way.
  if (!test || ((kind === 'text' || kind === 'name') && !EQUALITY.includes(is))) return null;
  const list = OF_MANY.includes(is) && Array.isArray(given) ? given : [given];
  if (list.length === 0 || list.some((one) => isObject(one) || Array.isArray(one) || one === null))
    return null;
  const values = list.map((one) => valueOf(kind, one));
  if (values.includes(undefined)) return null;
  return (facts) => {
    const fact = facts[name] ?? null;
    return fact !== null && test(fact, values as Fact[]);
  };
};

const every = (parts: readonly (Holds | null)[]): Holds | null =>
  parts.includes(null) ? null : (facts) => parts.every((part) => part?.(facts));

const attributeHolds = ({ model, comparing }: Context, name: string, given: unknown): Holds | null => {
  const kind = factKind(model, name);
  if (!kind || (kind === 'text' && !comparing.isExact)) return null;
  const asked = isObject(given) ? given : { $eq: given };
  return every(Object.entries(asked).map((one) => comparison(name, kind, one)));
};

/** Null where one condition of it is left to Strapi: then the whole is. */
const readFilter = (context: Context, filters: unknown): Holds | null => {
  if (filters === undefined || filters === null) return () => true;
  if (!isObject(filters)) return null;
  return every(
    Object.entries(filters).map(([name, given]) => {
      if (name !== '$and' && name !== '$or') return attributeHolds(context, name, given);
      if (!Array.isArray(given) || given.length === 0) return null;
      const parts = given.map((one) => (isObject(one) ? readFilter(context, one) : null));
      if (name === '$and') return every(parts);
      return parts.includes(null) ? null : (facts: Facts) => parts.some((part) => part?.(facts));
    })
  );
};

type Order = { readonly name: string; readonly isDown: boolean };

const ordersOf = ({ model }: Context, sort: unknown): readonly Order[] | null => {
  if (sort === undefined || sort === null) return [];
  const list = Array.isArray(sort) ? sort : [sort];
  const orders = list.flatMap((one): readonly (Order | null)[] => {
    if (typeof one !== 'string') return [null];
    return one.split(',').map((word) => {
      const [name = '', way = 'asc'] = word.trim().split(':');
      const kind = factKind(model, name);
      const isSorted = kind !== null && kind !== 'text' && kind !== 'boolean' && name !== 'locale';
      return isSorted && /^(asc|desc)$/.test(way) ? { name, isDown: way === 'desc' } : null;
    });
  });
  return orders.includes(null) ? null : (orders as Order[]);
};

const compareFacts = (one: Fact, other: Fact, isEmptyFirst: boolean): number => {
  if (one === other) return 0;
  if (one === null) return isEmptyFirst ? -1 : 1;
  if (other === null) return isEmptyFirst ? 1 : -1;
  return one < other ? -1 : 1;
};

/** What orders leave equal goes by row, as Strapi's database layer has it. */
const comparerOf = (orders: readonly Order[], { isEmptyFirst }: Comparing): ServedAsk['compare'] => {
  const all: readonly Order[] = [...orders, { name: 'id', isDown: false }];
  return (one, other) => {
    for (const { name, isDown } of all) {
      const way = compareFacts(one[name] ?? null, other[name] ?? null, isEmptyFirst);
      if (way !== 0) return isDown ? -way : way;
    }
    return 0;
  };
};

const KNOWN = ['filters', 'sort', 'fields', 'populate', 'locale', 'start', 'limit', 'documentId', 'status'];
/** Which page it is was read into `start` and `limit` by Strapi. */
const READ_ALREADY = ['pagination', 'page', 'pageSize'];

const whole = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

/**
 * A query of Strapi's own API, as its document service gets it, where the public store can answer it exactly; null for one that is left to
 * Strapi: relations, words by their order or parts, drafts, what plugins add.
 */
export const readServedAsk = (given: {
  readonly params: Row;
  readonly model: Model;
  readonly models: Models;
  readonly comparing: Comparing;
}): ServedAsk | null => {
  const { params, model, models, comparing } = given;
  const { filters, sort, fields, populate, locale, start = 0, limit, documentId, status } = params;
  const isForeign = Object.entries(params).some(
    ([name, value]) => value !== undefined && !KNOWN.includes(name) && !READ_ALREADY.includes(name)
  );
  if (isForeign || status !== 'published') return null;
  const context = { model, comparing };
  const holds = readFilter(context, filters);
  const orders = ordersOf(context, sort);
  const selection = readSelection(models, model, { fields, populate });
  const from = whole(start);
  const most = limit === undefined ? null : whole(limit);
  if (!holds || !orders || !selection || from === null || (limit !== undefined && !most)) return null;
  if (locale !== undefined && locale !== null && (typeof locale !== 'string' || locale === '')) return null;
  if (documentId !== undefined && typeof documentId !== 'string') return null;
  return {
    holds,
    selection,
    compare: comparerOf(orders, comparing),
    order: JSON.stringify(orders),
    locale: locale ?? null,
    documentId: documentId ?? null,
    start: from,
    limit: most,
  };
};
