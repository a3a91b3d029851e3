import { answerAbsent, frameOf, pageOf } from './ground';
import type { Answer, Ground } from './ground';
import type { Context } from 'hono';
import { DepartmentsPage } from './pages/departments';
import { FeedsPage } from './pages/feeds';
import { HomePage } from './pages/home';
import { ItemPage } from './pages/item';
import { ListPage } from './pages/list';
import { RankingPage, RankingsPage } from './pages/ranking';
import { SearchPage } from './pages/search';
import { isAbsent } from './read-api';
import type { Channel, Page } from './things';
import { addressOf } from './words';

const PAGE_SIZE = 20;
const FOUND_SIZE = 10;
const SHELF = 6;
/** The first of the newest stands above the others. */
const NEWEST = SHELF + 1;
const LONGEST_WORDS = 100;

const isPast = ({ pagination }: Page<unknown>): boolean =>
  pagination.page > Math.max(1, pagination.pageCount);

export const home: Answer = async ({ site, api }, context) => {
  const channels = await api.channels();
  const newest = api.items({ size: NEWEST });
  const shelves = channels.map(async (channel) => {
    const { data } = await api.items({ size: SHELF, of: { 'filters[channel][slug]': channel.slug } });
    return { channel, items: data };
  });
  const [{ data }, ...filled] = await Promise.all([newest, ...shelves]);
  const shown = filled.filter(({ items }) => items.length > 0);
  return context.html(<HomePage site={site} channels={channels} newest={data} shelves={shown} />);
};

type List = {
  readonly title: string;
  readonly path: string;
  readonly of?: Readonly<Record<string, string>>;
  readonly channel?: Channel;
  readonly above?: readonly { readonly name: string; readonly href: string }[];
};

const list = async (ground: Ground, context: Context, { of, ...rest }: List): Promise<Response> => {
  const page = pageOf(context);
  if (page === null) return answerAbsent(ground, context);
  const found = await ground.api.items({ page, size: PAGE_SIZE, of });
  return isPast(found)
    ? answerAbsent(ground, context)
    : context.html(<ListPage {...await frameOf(ground)} {...rest} found={found} />);
};

export const allItems: Answer = (ground, context) =>
  list(ground, context, { title: '全部信息', path: '/items' });

export const channelItems: Answer = async (ground, context) => {
  const slug = context.req.param('slug');
  const channel = (await ground.api.channels()).find((one) => one.slug === slug);
  if (!channel) return answerAbsent(ground, context);
  const of = { 'filters[channel][slug]': channel.slug };
  return list(ground, context, { title: channel.name, path: addressOf.channel(channel.slug), channel, of });
};

export const departmentItems: Answer = async (ground, context) => {
  const found = await ground.api.department(context.req.param('documentId') ?? '');
  if (isAbsent(found)) return answerAbsent(ground, context);
  const { documentId, name } = found;
  const above = [{ name: '部室', href: '/departments' }];
  const of = { 'filters[department][documentId]': documentId };
  return list(ground, context, { title: name, path: addressOf.department(documentId), of, above });
};

export const item: Answer = async (ground, context) => {
  const found = await ground.api.item(context.req.param('slug') ?? '');
  return isAbsent(found)
    ? answerAbsent(ground, context, found)
    : context.html(<ItemPage {...await frameOf(ground)} item={found} />);
};

/** What somebody typed, without what no text holds: half characters, control characters, more than fits. */
const wordsOf = (context: Context): string =>
  [...(context.req.query('q') ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()]
    .slice(0, LONGEST_WORDS)
    .join('');

export const search: Answer = async (ground, context) => {
  const [words, page] = [wordsOf(context), pageOf(context)];
  if (page === null) return answerAbsent(ground, context);
  const found = words ? await ground.api.search({ words, page, size: FOUND_SIZE }) : null;
  if (found && isPast(found)) return answerAbsent(ground, context);
  return context.html(<SearchPage {...await frameOf(ground)} words={words} found={found} />);
};

export const departments: Answer = async (ground, context) =>
  context.html(<DepartmentsPage {...await frameOf(ground)} departments={await ground.api.departments()} />);

export const rankings: Answer = async (ground, context) =>
  context.html(<RankingsPage {...await frameOf(ground)} rankings={await ground.api.rankings()} />);

export const ranking: Answer = async (ground, context) => {
  const found = await ground.api.ranking(context.req.param('month') ?? '');
  return isAbsent(found)
    ? answerAbsent(ground, context)
    : context.html(<RankingPage {...await frameOf(ground)} ranking={found} />);
};

export const feeds: Answer = async (ground, context) =>
  context.html(<FeedsPage {...await frameOf(ground)} />);
