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

/** What changed after a revision. */
export type ChangesAsk = {
  readonly revision: number;
  readonly limit: number;
  readonly selection: Selection;
};

const OF_CHANGES = ['changedSince', 'fields', 'populate', 'pagination', 'status'];

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

/** Pages hold fewer things where each comes with its whole text. */
const limitsFor = (resource: Resource, { fields }: Selection, { usual, most }: PageLimits): PageLimits => {
  const isLong = resource.long.some((name) => fields.includes(name));
  const longest = isLong ? Math.min(most, MOST_LONG) : most;
  return { usual: Math.min(usual, longest), most: longest };
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
  const page = parsePage(query.pagination, limitsFor(resource, selection.value, limits));
  if (!page.ok) return page;
  const read = { filter: filter.value, sort: sort.value, selection: selection.value };
  return accept({ ...read, words: words.value, locale: locale.value, page: page.value });
};

/**
 * What is asked of the changes of a list. Nothing narrows it: whoever follows a list must hear too of what left the part they show.
 */
export const parseChangesAsk = (resource: Resource, query: Query, limits: PageLimits): Result<ChangesAsk> => {
  const known = outside(query, OF_CHANGES);
  if (!known.ok) return known;
  const { fields, populate, pagination, changedSince } = query;
  if (typeof changedSince !== 'string' || !/^\d{1,9}$/.test(changedSince))
    return wrong('changedSince', 'meta.revision, 0');
  const selection = parseSelection(resource, { fields, populate, isOne: false });
  if (!selection.ok) return selection;
  const page = parsePage(pagination, limitsFor(resource, selection.value, limits));
  if (!page.ok) return page;
  if (page.value.start > 0) return wrong('pagination', 'limit');
  return accept({
    revision: Number(changedSince),
    limit: page.value.limit,
    selection: selection.value,
  });
};
