import type { RegisterEntry } from '../../src/register';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

const ENTRY = 'plugin::publication-desk.register-entry';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  await steps.published({ title: '第一条：100%_完成' });
  await steps.published({ title: '=HYPERLINK("http://x","点我")' });
  const third = await steps.published({ title: '第三条，带“引号”和,逗号' });
  await steps.act('clerk', third, 'withdraw', { reason: '数据有误' });
}, 120_000);

afterAll(() => portal.close());

const get = async (path: string) => (await portal.as('clerk')).get(`${DESK}${path}`);

it('lists what went online and came down, newest first, with the names people know', async () => {
  const { body } = await get('/register');
  expect(body.results.map(({ kind }: RegisterEntry) => kind)).toEqual([
    'withdrawal',
    'publication',
    'publication',
    'publication',
  ]);
  expect(body.results.map(({ sequence }: RegisterEntry) => sequence)).toEqual([4, 3, 2, 1]);
  expect(body.results[0]).toMatchObject({
    departmentName: '宣传教育部',
    by: { name: '孙办' },
    reason: '数据有误',
  });
});

it('filters by day in the organization’s time zone, kind, department and words', async () => {
  const today = await steps.today();
  const other = portal.departments['education-union'].key;
  const totals = await Promise.all(
    [`from=${today}&to=${today}`, 'to=2020-01-01', 'kind=withdrawal', `department=${other}`, 'q=第一条'].map(
      async (query) => (await get(`/register?${query}`)).body.pagination.total
    )
  );
  expect(totals).toEqual([4, 0, 1, 0, 1]);
});

it.each([
  ['%', 1],
  ['_', 1],
  ['100%_', 1],
  ['100_', 0],
  ['1%完', 0],
  ['\\', 0],
])('looks for %s as it is written', async (words, total) => {
  const { body } = await get(`/register?q=${encodeURIComponent(words)}`);
  expect(body.pagination.total).toBe(total);
});

it('exports what a spreadsheet opens without garbling or running it', async () => {
  const answer = await (await get('/register/export')).text;
  expect(answer.startsWith('\ufeff序号,类型,标题')).toBe(true);
  const lines = answer.trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(answer).toContain(`"'=HYPERLINK(""http://x"",""点我"")"`);
  expect(answer).toContain('"第三条，带“引号”和,逗号"');
});

it('finds its chain whole, and names the entry somebody changed behind it', async () => {
  const whole = await get('/register/check');
  expect(whole.body).toMatchObject({ intact: true, entries: 4, fault: null });
  const query = portal.strapi.db.query(ENTRY as never);
  await query.update({ where: { sequence: 2 }, data: { title: '改过的题目' } as never });
  expect((await get('/register/check')).body).toMatchObject({
    intact: false,
    fault: { sequence: 2, what: 'changed' },
  });
  await query.update({ where: { sequence: 2 }, data: { title: '=HYPERLINK("http://x","点我")' } as never });
  expect((await get('/register/check')).body.intact).toBe(true);
  await query.delete({ where: { sequence: 4 } });
  expect((await get('/register/check')).body).toMatchObject({
    intact: false,
    fault: { sequence: 4, what: 'missing' },
  });
});

it('defuses in its export what only a spreadsheet takes for a formula', async () => {
  const titles = ['＝HYPERLINK("http://x")', '\u00a0=1+1', '\u200b@SUM(A1)', '　－2'];
  for (const title of titles) await steps.published({ title });
  const lines = (await get('/register/export')).text.split('\r\n');
  for (const title of titles) {
    const escaped = `'${title}`.replace(/"/g, '""');
    expect(lines.filter((line: string) => line.includes(escaped))).toHaveLength(1);
  }
});

it('gives every page of the whole and of a filter once, the last one too', async () => {
  const all = (await get('/register?pageSize=100')).body;
  const pages = async (query: string) => {
    const found: number[] = [];
    const { pagination } = (await get(`/register?pageSize=3${query}`)).body;
    for (let page = 1; page <= pagination.pageCount; page += 1) {
      const { results } = (await get(`/register?pageSize=3&page=${page}${query}`)).body;
      found.push(...results.map(({ sequence }: RegisterEntry) => sequence));
    }
    return { found, total: pagination.total };
  };
  const sequences = all.results.map(({ sequence }: RegisterEntry) => sequence);
  expect(await pages('')).toEqual({ found: sequences, total: all.pagination.total });
  const published = all.results.filter(({ kind }: RegisterEntry) => kind === 'publication');
  expect(await pages('&kind=publication')).toEqual({
    found: published.map(({ sequence }: RegisterEntry) => sequence),
    total: published.length,
  });
});
