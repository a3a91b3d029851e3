import type { Core } from '@strapi/strapi';
import { askingAs, compareAll, ENTRIES, fillPast, TABLE } from './bench-past';
import type { Work } from './bench-past';
import { openBenchPortal } from './bench-portal';

/**
 * Pages and export of a register of ENTRIES (100,000) entries, ten years and 60 departments (`npm run bench -- register`), each against
 * the plain statements that find the same, in one run.
 */
const SIZE = 20;

type Query = ReturnType<Core.Strapi['db']['getConnection']>;
type Narrow = (query: Query) => unknown;
type Filter = readonly [name: string, input: Readonly<Record<string, unknown>>, narrow: Narrow];

const like = (column: string, words: string) => (query: Query) =>
  query.whereRaw('lower(??) like ?', [column, `%${words}%`]);
const may = { from: '2018-05-01', to: '2018-05-31' };
const mayInstants = ['2018-05-01', '2018-06-01'].map((day) =>
  new Date(`${day}T00:00:00+08:00`).toISOString()
);

const FILTERS: readonly Filter[] = [
  ['department', { department: 'department7' }, (query) => query.where({ department: 'department7' })],
  ['category', { category: 'category3' }, (query) => query.where({ category: 'category3' })],
  ['channel', { channel: 'channel5' }, (query) => query.where({ channel: 'channel5' })],
  ['kind', { kind: 'withdrawal' }, (query) => query.where({ kind: 'withdrawal' })],
  ['officer', { officer: '信息员17' }, (query) => query.where({ officer: '信息员17' })],
  ['online', { state: 'online' }, (query) => query.whereNotNull('live_key')],
  [
    'ended',
    { state: 'ended' },
    (query) => query.whereNull('live_key').whereIn('kind', ['publication', 'revision', 'existing']),
  ],
  ['signer', { signer: '领导3' }, like('signers', '领导3')],
  ['words', { q: '第 777 条' }, like('words', '第 777 条')],
  ['one month', may, (query) => query.where('at', '>=', mayInstants[0]).where('at', '<', mayInstants[1])],
  [
    'department in one month',
    { ...may, department: 'department7' },
    (query) =>
      query
        .where({ department: 'department7' })
        .where('at', '>=', mayInstants[0])
        .where('at', '<', mayInstants[1]),
  ],
];

const main = async (): Promise<void> => {
  const { strapi, office, close } = await openBenchPortal();
  await fillPast(strapi);
  const ask = askingAs(strapi, office.people.clerk.id);
  const { connection } = strapi.db;
  const numberOf = async (narrow: Narrow): Promise<number> => {
    const query = connection(TABLE).count({ n: '*' });
    narrow(query);
    const [found] = (await query) as readonly { n: number | string }[];
    return Number(found?.n);
  };
  const plain = (narrow: Narrow, offset: number) => async () => {
    const sums = connection(TABLE).select('kind').count({ n: '*' }).groupBy('kind');
    narrow(sums);
    await sums;
    const page = connection(TABLE).select('*').orderBy('sequence', 'desc').limit(SIZE).offset(offset);
    narrow(page);
    await page;
  };
  const whole = (offset: number) => async () => {
    await connection(TABLE).max('sequence');
    await connection(TABLE).select('*').orderBy('sequence', 'desc').limit(SIZE).offset(offset);
  };
  const last = Math.ceil(ENTRIES / SIZE);
  const works: Work[] = [
    ['first page', ask('register', { page: 1, pageSize: SIZE }), whole(0)],
    ['last page', ask('register', { page: last, pageSize: SIZE }), whole((last - 1) * SIZE)],
  ];
  for (const [name, input, narrow] of FILTERS) {
    const pages = Math.max(1, Math.ceil((await numberOf(narrow)) / SIZE));
    for (const page of [1, pages])
      works.push([
        `${name}, ${page === 1 ? 'first' : 'last'} page`,
        ask('register', { ...input, page, pageSize: SIZE }),
        plain(narrow, (page - 1) * SIZE),
      ]);
  }
  works.push(['export', ask('registerCsv', {}), null]);
  await compareAll(works);
  await close();
};

void main();
