import type { RegisterCheckResponse } from '../../src/contracts';
import { createSteps, DESK } from '../server/desk-steps';
import { openPortal, type PersonKey, type Portal } from '../server/portal';
import { openInstance, RUNS } from './instances';

/** The office's own work, cut off by the death of its process after one of its statements: all of it is there, or nothing. */
let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
  await createSteps(portal).published();
});
afterAll(() => portal.close());

const own = (name: string) => `plugin::publication-desk.${name}`;
const TABLES = [
  'month',
  'channel',
  'term',
  'seat',
  'department',
  'setting-change',
  'ledger-line',
  'sequence',
  'register-entry',
];
const rows = async (): Promise<readonly number[]> => {
  const counts: number[] = [];
  for (const name of TABLES)
    counts.push(await portal.strapi.db.query(own(name) as 'plugin::publication-desk.term').count());
  return [...counts, await portal.strapi.db.query('admin::user').count()];
};
const check = async (): Promise<RegisterCheckResponse> =>
  (await (await portal.as('clerk')).get(`${DESK}/register/check`)).body;

const TERMS = Array.from({ length: 600 }, (_, index) => `内部用语${index}`).join('\n');
const LEDGER = '^insert into .pubdesk_ledger_lines';

const PEOPLE = {
  table: [
    ['部室', '类别', '姓名', '邮箱', '岗位'],
    ['新设部', '机关部室', '新长', 'chief@portal.test', '部室负责人'],
    ['新设部', '', '新员', 'writer@portal.test', '信息员'],
  ],
  dryRun: false,
  mayInvite: true,
};
const ENTERED = {
  table: [
    ['标题', '部室', '发布日期', '计入排序'],
    ...Array.from({ length: 450 }, (_, index) => [`职工书画展${index}`, '宣传教育部', '2025-11-05', '是']),
  ],
  dryRun: false,
};

type Work = readonly [
  what: string,
  kind: string,
  nth: number,
  action: string,
  input: object,
  who?: PersonKey,
];

const works: readonly Work[] = [
  ['closing a month', '^insert into .pubdesk_months', 1, 'closeMonth', { month: '2026-02' }],
  ['closing a month, once the ledger has it', LEDGER, 1, 'closeMonth', { month: '2026-03' }],
  ['a channel', '^insert into .pubdesk_channels', 1, 'saveChannel', { name: '公告', slug: 'notices' }],
  ['a channel, once the ledger has it', LEDGER, 1, 'saveChannel', { name: '要闻', slug: 'news' }],
  ['an import of terms', '^insert into .pubdesk_terms', 2, 'importTerms', { text: TERMS }],
  ['an import of terms, in the ledger', LEDGER, 2, 'importTerms', { text: TERMS.replaceAll('内部', '专用') }],
  [
    'a department',
    '^insert into .pubdesk_setting_changes',
    1,
    'saveDepartment',
    { name: '女职工部', class: '机关部室', order: 9 },
  ],
  [
    'a table of what was published before',
    '^insert into .pubdesk_register_entries',
    2,
    'importEntered',
    ENTERED,
    'registrar',
  ],
  ['a table of people', '^insert into .admin_users', 2, 'importPeople', PEOPLE, 'super'],
];

/** Each costs another portal's start: where everything is tested one of each kind, all of them by `npm run faults`. */
const tried = RUNS > 1 ? works : [works[1]!, works[4]!, works[7]!, works[8]!];

it.each(tried)('leaves nothing behind of %s, and is done by the next who tries', async (...work) => {
  const [, kind, nth, action, input, who = 'clerk'] = work as unknown as Work;
  const by = { actor: portal.people[who].id };
  const before = await rows();
  const instance = await openInstance();
  await instance.tell({ arm: { kind, nth } });
  expect(await instance.tell({ action, input, by })).toEqual({ error: 'died' });
  expect(await instance.ended).toBe('SIGKILL');
  expect(await rows()).toEqual(before);
  expect(await check()).toMatchObject({ intact: true });
  const desk = portal.strapi.plugin('publication-desk').service('desk') as unknown as {
    actions: Record<string, (input: object, by: object) => Promise<{ ok: boolean }>>;
  };
  expect(await desk.actions[action]!(input, by)).toMatchObject({ ok: true });
  expect(await check()).toMatchObject({ intact: true });
});
