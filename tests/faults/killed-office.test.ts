import type { RegisterCheckResponse } from '../../src/contracts';
import { createSteps, DESK } from '../server/desk-steps';
import { openPortal, type Portal } from '../server/portal';
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
];
const rows = async (): Promise<readonly number[]> => {
  const counts: number[] = [];
  for (const name of TABLES)
    counts.push(await portal.strapi.db.query(own(name) as 'plugin::publication-desk.term').count());
  return counts;
};
const check = async (): Promise<RegisterCheckResponse> =>
  (await (await portal.as('clerk')).get(`${DESK}/register/check`)).body;

const TERMS = Array.from({ length: 600 }, (_, index) => `内部用语${index}`).join('\n');
const LEDGER = '^insert into .pubdesk_ledger_lines';

type Work = readonly [what: string, kind: string, nth: number, action: string, input: object];

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
];

/** Each costs another portal's start: where everything is tested one of each kind, all of them by `npm run faults`. */
const tried = RUNS > 1 ? works : [works[1]!, works[4]!, works[6]!];

it.each(tried)('leaves nothing behind of %s, and is done by the next who tries', async (...work) => {
  const [, kind, nth, action, input] = work;
  const by = { actor: portal.people.clerk.id };
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
