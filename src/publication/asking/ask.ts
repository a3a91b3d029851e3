import { accept } from '../../result';
import type { Result } from '../../result';
import { parseFilters } from './filters';
import type { Filter } from './filters';
import { parsePage, parseSort } from './page';
import type { Page, PageLimits, Sort } from './page';
import type { Resource } from './resource';
import { parseSelection } from './selection';
import type { Selection } from './selection';
import { isWords, oneOf, wrong } from './wrong';

type Query = Readonly<Record<string, unknown>>;

export type ListAsk = {
  readonly filter: Filter;
  /** Words looked for in title, summary and text. */
  readonly words: string;
  readonly sort: readonly Sort[];
  readonly page: Page;
  readonly selection: Selection;
  readonly locale: string | null;
};
export type OneAsk = Pick<ListAsk, 'selection' | 'locale'>;

const OF_ONE = ['fields', 'populate', 'locale', 'status'];
const OF_LIST = [...OF_ONE, 'filters', 'sort', 'pagination', '_q'];

/** As many texts of full length as one answer holds. */
const MOST_LONG = 25;

const outside = (query: Query, known: readonly string[]): Result<null> => {
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown !== undefined) return wrong(unknown, oneOf(known));
  // There is nothing here but what is published.
  return query.status === undefined || query.status === 'published'
    ? accept(null)
    : wrong('status', 'published');
};

const localeOf = ({ locale }: Query): Result<string | null> => {
  if (locale === undefined || locale === '*') return accept(null);
  return typeof locale === 'string' && /^[A-Za-z0-9-]{2,35}$/.test(locale)
    ? accept(locale)
    : wrong('locale', 'en, zh-Hans');
};

/** What is asked of one thing. */
export const parseOneAsk = (resource: Resource, query: Query): Result<OneAsk> => {
  const known = outside(query, OF_ONE);
  if (!known.ok) return known;
  const { fields, populate } = query;
  const selection = parseSelection(resource, { fields, populate, isOne: true });
  const locale = localeOf(query);
  if (!selection.ok) return selection;
  if (!locale.ok) return locale;
  return accept({ selection: selection.value, locale: locale.value });
};

const wordsOf = ({ _q: words = '' }: Query): Result<string> =>
  isWords(words) ? accept(words.trim()) : wrong('_q', '≤ 200');

/** What is asked of a list, in Strapi's words: every name in it one that is offered, and bounded in depth, size and cost. */
export const parseListAsk = (resource: Resource, query: Query, limits: PageLimits): Result<ListAsk> => {
  const known = outside(query, OF_LIST);
  if (!known.ok) return known;
  const { fields, populate, filters } = query;
  const words = wordsOf(query);
  if (!words.ok) return words;
  const filter = filters === undefined ? accept<Filter>({ all: [] }) : parseFilters(resource, filters);
  if (!filter.ok) return filter;
  const sort = parseSort(resource, query.sort);
  if (!sort.ok) return sort;
  const selection = parseSelection(resource, { fields, populate, isOne: false });
  if (!selection.ok) return selection;
  const locale = localeOf(query);
  if (!locale.ok) return locale;
  const isLong = resource.long.some((name) => selection.value.fields.includes(name));
  const most = isLong ? Math.min(limits.most, MOST_LONG) : limits.most;
  const page = parsePage(query.pagination, { usual: Math.min(limits.usual, most), most });
  if (!page.ok) return page;
  const read = { filter: filter.value, sort: sort.value, selection: selection.value };
  return accept({ ...read, words: words.value, locale: locale.value, page: page.value });
};
