import { accept } from '../../result';
import type { Result } from '../../result';
import type { Resource } from './resource';
import { isNamed, listed, oneOf, wrong } from './wrong';
import { COMPARISONS, isComparison, valuesOf } from './values';
import type { Comparison } from './values';

/** What is asked of each thing; `all` of nothing holds always, `any` of nothing never. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly field: string; readonly is: Comparison; readonly values: readonly string[] };

/** What one request may cost: so many comparisons, so deep, so many of them through every text. */
export const FILTER_LIMITS = { comparisons: 20, depth: 6, texts: 4 } as const;

type Place = {
  readonly resource: Resource;
  /** The attribute named so far, `channel.slug`; empty at the top. */
  readonly field: string;
  readonly path: string;
  readonly depth: number;
};

const every = <In>(values: readonly In[], read: (one: In) => Result<Filter>): Result<readonly Filter[]> => {
  const found: Filter[] = [];
  for (const value of values) {
    const one = read(value);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return accept(found);
};

const together = (parts: Result<readonly Filter[]>): Result<Filter> => {
  if (!parts.ok) return parts;
  const [only] = parts.value;
  return accept(only && parts.value.length === 1 ? only : { all: parts.value });
};

const compared = (place: Place, is: Comparison, value: unknown): Result<Filter> => {
  const { field, path, resource } = place;
  const kind = resource.filters[field];
  if (!kind) return wrong(path, oneOf(Object.keys(resource.filters)));
  const values = valuesOf({ kind, is, value, path });
  return values.ok ? accept({ field, is, values: values.value }) : values;
};

const below = (place: Place, name: string): Place => ({
  ...place,
  path: `${place.path}.${name}`,
  depth: place.depth + 1,
});

/** `$and` and `$or` hold a list of filters, `$not` one. */
const joined = (place: Place, name: string, value: unknown): Result<Filter> => {
  const inner = below(place, name);
  if (name === '$not') {
    const one = filterOf(inner, value);
    return one.ok ? accept({ not: one.value }) : one;
  }
  const list = typeof value === 'string' ? null : listed(value, FILTER_LIMITS.comparisons);
  if (!list) return wrong(inner.path, `[…], ≤ ${FILTER_LIMITS.comparisons}`);
  const parts = every(list, (one) => filterOf(inner, one));
  if (!parts.ok) return parts;
  return accept(name === '$or' ? { any: parts.value } : { all: parts.value });
};

const part = (place: Place, name: string, value: unknown): Result<Filter> => {
  if (['$and', '$or', '$not'].includes(name)) return joined(place, name, value);
  const inner = below(place, name);
  if (!name.startsWith('$'))
    return filterOf({ ...inner, field: place.field ? `${place.field}.${name}` : name }, value);
  return isComparison(name) && place.field
    ? compared({ ...inner, field: place.field }, name, value)
    : wrong(inner.path, oneOf(['$and', '$or', '$not', ...COMPARISONS]));
};

function filterOf(place: Place, value: unknown): Result<Filter> {
  const { field, path, depth, resource } = place;
  if (depth > FILTER_LIMITS.depth) return wrong(path, `≤ ${FILTER_LIMITS.depth}`);
  const names = Object.keys(resource.filters);
  if (field && !names.some((name) => name === field || name.startsWith(`${field}.`)))
    return wrong(path, oneOf(names));
  if (field && typeof value === 'string') return compared(place, '$eq', value);
  if (!isNamed(value) || Object.keys(value).length === 0) return wrong(path, '{…}');
  return together(every(Object.entries(value), ([name, inner]) => part(place, name, inner)));
}

const leaves = (filter: Filter): readonly Comparison[] => {
  if ('all' in filter) return filter.all.flatMap(leaves);
  if ('any' in filter) return filter.any.flatMap(leaves);
  return 'not' in filter ? leaves(filter.not) : [filter.is];
};

/** `filters` as Strapi writes them, each attribute and comparison one that is offered. */
export const parseFilters = (resource: Resource, value: unknown): Result<Filter> => {
  const found = filterOf({ resource, field: '', path: 'filters', depth: 0 }, value);
  if (!found.ok) return found;
  const all = leaves(found.value);
  if (all.length > FILTER_LIMITS.comparisons) return wrong('filters', `≤ ${FILTER_LIMITS.comparisons}`);
  const texts = all.filter((is) => /contains|ends/i.test(is)).length;
  return texts > FILTER_LIMITS.texts
    ? wrong('filters', `$contains, $endsWith ≤ ${FILTER_LIMITS.texts}`)
    : found;
};
