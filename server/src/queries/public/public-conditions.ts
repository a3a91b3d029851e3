import type { PublicNames } from '../../gate';
import type { Condition, PublicOrder } from '../../store';

/** What lists may be narrowed by; every word of it is optional. */
export type PublicAsk = {
  readonly uid: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly department?: string;
  readonly locale?: string;
  /** Words looked for in title, summary and text; each must be there. */
  readonly q?: string;
  /** Civil month `YYYY-MM` of the first publication, as two instants. */
  readonly from?: string;
  readonly to?: string;
};

export const NEWEST_FIRST: readonly PublicOrder[] = [{ by: 'place', way: 'desc' }];

const NOTHING: Condition = { any: [] };
const is = (column: 'channel' | 'kind' | 'department' | 'locale' | 'uid', value: string): Condition => ({
  column,
  is: 'in',
  values: [value],
});

/** A channel is asked for by its address on the site. */
export const inChannel = ({ channels }: PublicNames, slug: string): Condition => {
  const channel = channels.find((one) => one.slug === slug);
  return channel ? is('channel', channel.key) : NOTHING;
};

/** A department is asked for by the name that items show; its key, which the admin knows, does as well. */
export const ofDepartment = ({ departments }: PublicNames, asked: string): Condition =>
  is('department', departments.find(({ name }) => name === asked)?.key ?? asked);

export const withWords = (q: string): Condition => ({
  all: q
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => ({ column: 'words' as const, is: 'contains' as const, values: [word] })),
});

/** What was asked as one condition on the rows of the public store. */
export const conditionOf = (names: PublicNames, ask: PublicAsk): Condition => ({
  all: [
    is('uid', ask.uid),
    ...(ask.channel ? [inChannel(names, ask.channel)] : []),
    ...(ask.kind ? [is('kind', ask.kind)] : []),
    ...(ask.department ? [ofDepartment(names, ask.department)] : []),
    ...(ask.locale ? [is('locale', ask.locale)] : []),
    ...(ask.from ? [{ column: 'publishedAt' as const, is: 'gte' as const, values: [ask.from] }] : []),
    ...(ask.to ? [{ column: 'publishedAt' as const, is: 'lt' as const, values: [ask.to] }] : []),
    ...(ask.q ? [withWords(ask.q)] : []),
  ],
});
