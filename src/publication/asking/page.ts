import { accept } from '../../result';
import type { Result } from '../../result';
import type { Resource } from './resource';
import { isNamed, listed, oneOf, wrong } from './wrong';

/** Which part of a list: from where, how many, and whether all are counted. */
export type Page = {
  readonly start: number;
  readonly limit: number;
  readonly isCounted: boolean;
  /** Whether it was asked for by pages or by an offset: the answer speaks the same way. */
  readonly by: 'page' | 'offset';
};
export type PageLimits = { readonly usual: number; readonly most: number };

export type Sort = { readonly field: string; readonly way: 'asc' | 'desc' };

const FARTHEST = 1_000_000;
const NAMES = ['page', 'pageSize', 'start', 'limit', 'withCount'];

const whole = (value: unknown, least: number, most: number): number | null => {
  const number = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : -1;
  return number >= least && number <= most ? number : null;
};

const countedOf = (value: unknown): boolean | null => {
  if (value === undefined || value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : null;
};

const numbersOf = (value: Readonly<Record<string, unknown>>, { usual, most }: PageLimits) => {
  const isOffset = value.start !== undefined || value.limit !== undefined;
  const size = isOffset ? 'limit' : 'pageSize';
  const limit = whole(value[size] ?? String(usual), 1, most);
  if (limit === null) return wrong(`pagination.${size}`, `1–${most}`);
  if (isOffset) {
    const start = whole(value.start ?? '0', 0, FARTHEST);
    return start === null
      ? wrong('pagination.start', `0–${FARTHEST}`)
      : accept({ start, limit, by: 'offset' as const });
  }
  const page = whole(value.page ?? '1', 1, Math.floor(FARTHEST / limit));
  return page === null
    ? wrong('pagination.page', `1–${Math.floor(FARTHEST / limit)}`)
    : accept({ start: (page - 1) * limit, limit, by: 'page' as const });
};

/** `pagination`, by `page` and `pageSize` or by `start` and `limit`, never both. */
export const parsePage = (value: unknown, limits: PageLimits): Result<Page> => {
  if (value === undefined) return accept({ start: 0, limit: limits.usual, isCounted: true, by: 'page' });
  if (!isNamed(value)) return wrong('pagination', oneOf(NAMES));
  const unknown = Object.keys(value).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) return wrong(`pagination.${unknown}`, oneOf(NAMES));
  const has = (...names: readonly string[]) => names.some((name) => value[name] !== undefined);
  if (has('page', 'pageSize') && has('start', 'limit'))
    return wrong('pagination', 'page, pageSize | start, limit');
  const isCounted = countedOf(value.withCount);
  if (isCounted === null) return wrong('pagination.withCount', 'true | false');
  const numbers = numbersOf(value, limits);
  return numbers.ok ? accept({ ...numbers.value, isCounted }) : numbers;
};

const MOST_SORTS = 3;

const sortOf = (text: unknown): Sort | null => {
  const [, field, way = 'asc'] =
    (typeof text === 'string' && /^(\w{1,40})(?::(asc|desc))?$/i.exec(text)) || [];
  return field ? { field, way: way.toLowerCase() === 'desc' ? 'desc' : 'asc' } : null;
};

/** `sort` as `title:asc,publishedAt:desc`, as a list of those, or as `{title: 'asc'}`; newest first where nothing is asked. */
export const parseSort = (resource: Resource, value: unknown): Result<readonly Sort[]> => {
  if (value === undefined) return accept([]);
  const asList =
    isNamed(value) && Object.keys(value).some((name) => !/^\d+$/.test(name))
      ? Object.entries(value).map(([name, way]) => `${name}:${typeof way === 'string' ? way : ''}`)
      : value;
  const expected = `${oneOf(resource.sorts)} [:asc | :desc], ≤ ${MOST_SORTS}`;
  const found = listed(asList, MOST_SORTS)?.map(sortOf);
  const sorts = found?.flatMap((one) => (one && resource.sorts.includes(one.field) ? one : [])) ?? [];
  return found && found.length <= MOST_SORTS && sorts.length === found.length
    ? accept(sorts)
    : wrong('sort', expected);
};
