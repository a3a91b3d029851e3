import type { Channel, Department, Item, Listed, Page, Pagination, Ranking } from './things';

/** What became of something that is not there: never was, was taken down on `day`, or is now at `slug`. */
export type Absent =
  | { readonly status: 404 }
  | { readonly status: 410; readonly day: string | null }
  | { readonly status: 301; readonly slug: string };
export type Found<Thing> = Thing | Absent;

export const isAbsent = (found: unknown): found is Absent =>
  typeof found === 'object' && found !== null && 'status' in found;

/** The API did not answer as it should: the page says so instead of showing half of it. */
export class NoAnswer extends Error {}

type Query = Readonly<Record<string, string | number>>;
type Answer = {
  readonly data: unknown;
  readonly meta?: { readonly pagination?: Pagination };
  readonly error?: { readonly details?: { readonly params?: { readonly day?: string } } };
};

const LISTED: Query = {
  'fields[0]': 'title',
  'fields[1]': 'slug',
  'fields[2]': 'summary',
  'fields[3]': 'publishedAt',
  'populate[channel][fields][0]': 'name',
  'populate[channel][fields][1]': 'slug',
  'populate[department][fields][0]': 'name',
};

const absent = ({ status, headers, url }: Response, { error }: Answer): Absent => {
  // What the API cannot read as an address is none.
  if (status === 404 || status === 400) return { status: 404 };
  if (status === 410) return { status, day: error?.details?.params?.day ?? null };
  const location = headers.get('location');
  if (status !== 301 || !location) throw new NoAnswer(`${url}: ${status}`);
  const last = new URL(location, url).pathname.split('/').at(-1) ?? '';
  return { status, slug: decodeURIComponent(last) };
};

/** Reads the public content API at `address()`, `http://127.0.0.1:1337/api/publication-desk`. Nothing else of the portal is read. */
export const createReader = (address: () => string) => {
  const ask = async (path: string, query: Query = {}): Promise<Found<Answer>> => {
    const words = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])
    );
    const response = await fetch(`${address()}${path}?${words}`, {
      headers: { accept: 'application/json' },
      redirect: 'manual',
    });
    const body = (await response.json()) as Answer;
    return response.ok ? body : absent(response, body);
  };

  const one = async <Thing>(path: string, query?: Query): Promise<Found<Thing>> => {
    const answer = await ask(path, query);
    return isAbsent(answer) ? answer : (answer.data as Thing);
  };
  const page = async <Thing>(path: string, query: Query): Promise<Page<Thing>> => {
    const answer = await ask(path, query);
    if (isAbsent(answer) || !answer.meta?.pagination) throw new NoAnswer(path);
    return { data: answer.data as readonly Thing[], pagination: answer.meta.pagination };
  };
  const everything = async <Thing>(path: string, query: Query = {}): Promise<readonly Thing[]> =>
    (await page<Thing>(path, { 'pagination[pageSize]': 100, ...query })).data;

  return {
    channels: () => everything<Channel>('/channels'),
    departments: () => everything<Department>('/departments'),
    department: (documentId: string) => one<Department>(`/departments/${encodeURIComponent(documentId)}`),
    /** A page of items, newest first; `of` narrows it: `{ 'filters[channel][slug]': 'notices' }`. */
    items: (given: { readonly page?: number; readonly size: number; readonly of?: Query }) =>
      page<Listed>('/items', {
        ...LISTED,
        ...given.of,
        'pagination[page]': given.page ?? 1,
        'pagination[pageSize]': given.size,
      }),
    /** With the text of each, so that the page can show where the words stand. */
    search: (given: { readonly words: string; readonly page: number; readonly size: number }) =>
      page<Listed>('/items', {
        ...LISTED,
        'fields[4]': 'body',
        _q: given.words,
        'pagination[page]': given.page,
        'pagination[pageSize]': given.size,
      }),
    /** An address the item had before leads to where it is now: its `slug` says which that is. */
    item: (slug: string) => one<Item>(`/items/slug/${encodeURIComponent(slug)}`, { populate: '*' }),
    rankings: () => everything<Ranking>('/rankings', { sort: 'month:desc' }),
    ranking: (month: string) => one<Ranking>(`/rankings/${encodeURIComponent(month)}`),
  };
};

export type Reader = ReturnType<typeof createReader>;
