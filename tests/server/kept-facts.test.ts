import type { Target } from '../../src/approval';
import { figuresOf } from '../../src/ranking';
import { kindOf } from '../../src/register';
import type { RegisterCheckResponse } from '../../src/contracts';
import type { Desk } from '../../server/src/services';
import type { Store } from '../../server/src/store';
import { storeFor } from './approve';
import { ARTICLE } from './content';
import { createSteps, DESK } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';
import { rankedFromAll } from './ranked-from-all';

/** Rankings are read from what is kept with entries and forms (decision 0046): it is what all of them give. */

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];

let portal: Portal;
let store: Store;

const table = (name: 'register-entry' | 'form' | 'setting') =>
  portal.strapi.db.connection(portal.strapi.db.metadata.get(`plugin::publication-desk.${name}`).tableName);
const desk = () => portal.strapi.plugin('publication-desk').service('desk') as Desk;
const check = async (): Promise<RegisterCheckResponse> =>
  (await (await portal.as('clerk')).get(`${DESK}/register/check`)).body;

const ranked = async (month: string) => {
  const answer = await desk().queries.monthRanking({ month, items: false });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return JSON.parse(JSON.stringify(answer.value.ranking));
};

/** Every month is what all entries and forms give. */
const expectAlike = async (): Promise<void> => {
  for (const month of MONTHS)
    expect(await ranked(month)).toEqual(
      JSON.parse(JSON.stringify(await rankedFromAll(portal, store, month)))
    );
};

/** Numbers that look thrown and are the same every time. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

/** One entry as the gate would write it, of one of eight documents in two languages. */
const writeEntry = async (roll: (sides: number) => number, step: number): Promise<void> => {
  const target: Target = { uid: ARTICLE, documentId: `thrown${roll(8)}`, locale: roll(3) ? 'zh-Hans' : 'en' };
  await store.transaction(async () => {
    const [live, newest] = [await store.register.findLive(target), await store.register.newest(target)];
    const isTakenDown = live !== null && roll(3) === 0;
    const isThereBefore = newest === null && roll(6) === 0;
    const kind = isThereBefore ? 'existing' : kindOf({ live, earlier: newest !== null });
    const day = new Date(Date.UTC(2026, 0, 1) + (step % 118) * 86_400_000 + roll(24) * 3_600_000);
    const department = roll(2) ? portal.departments.publicity.key : portal.departments['education-union'].key;
    await store.register.append({
      kind: isTakenDown ? 'withdrawal' : kind,
      target,
      form: null,
      title: `第 ${step} 步`,
      department: isThereBefore ? null : department,
      category: roll(2) ? 'department-work' : 'notice',
      channel: null,
      digest: isTakenDown ? null : `sha256:${step}`,
      publishedDigest: null,
      at: day.toISOString(),
      by: null,
      reason: isTakenDown ? '有误' : null,
    });
  });
};

beforeAll(async () => {
  portal = await openPortal();
  store = storeFor(portal.strapi);
  const roll = dice(20_261_127);
  for (let step = 0; step < 120; step += 1) await writeEntry(roll, step);
  const steps = createSteps(portal);
  await steps.published();
  await steps.submitted('officer', await steps.write('officer'));
});
afterAll(() => portal.close());

it('ranks every month as all entries and forms do', async () => {
  await expectAlike();
  const down = await table('register-entry').where({ taken_down: true });
  expect(down.length).toBeGreaterThan(0);
});

it('takes a form entered for an earlier day for the document’s first', async () => {
  const { form, at } = {
    form: await store.forms.find((await table('form').first()).number),
    at: '2026-02-02T02:00:00.000Z',
  };
  if (!form) throw new Error('No form');
  const number = '2026-9001';
  await store.transaction(() =>
    store.forms.append(null, [
      {
        type: 'submitted',
        at,
        by: form.submittedBy,
        number,
        target: { ...form.target, locale: 'en' },
        route: form.route,
        submission: form.submission,
        stage: form.stage,
        stageDueOn: null,
        signatures: [],
        lastEditor: null,
      } as never,
    ])
  );
  const kept = await table('form').where({ target_document: form.target.documentId }).orderBy('number');
  expect(kept.map(({ counts_in, adopted }) => [counts_in, Boolean(adopted)])).toEqual([
    [null, false],
    ['2026-02', true],
  ]);
  await expectAlike();
  await table('form').where({ number }).delete();
  await table('form-event' as never)
    .where({ number })
    .delete();
  await store.facts.fill({ anew: true });
});

it('fills in what was there before facts were kept, and goes on with the month it was cut short in', async () => {
  const before = await table('register-entry')
    .select('sequence', 'counts_in', 'taken_down')
    .orderBy('sequence');
  const forms = await table('form').select('number', 'counts_in', 'adopted').orderBy('number');
  await table('register-entry').update({ counts_in: null, taken_down: null });
  await table('form').update({ counts_in: null, adopted: null });
  await table('setting').where({ key: 'counting' }).delete();
  await store.facts.fill();
  await expectAlike();
  await store.settings.write('counting', { timeZone: 'Asia/Shanghai', next: '2026-03' });
  await table('register-entry')
    .where('counts_in', '>=', '2026-03')
    .update({ counts_in: null, taken_down: null });
  await store.facts.fill();
  await expectAlike();
  expect(await table('form').select('number', 'counts_in', 'adopted').orderBy('number')).toEqual(forms);
  const filled = await table('register-entry')
    .select('sequence', 'counts_in', 'taken_down')
    .orderBy('sequence');
  const facts = (rows: typeof before) =>
    rows.map(({ sequence, counts_in, taken_down }) => [sequence, counts_in, Boolean(taken_down)]);
  expect(facts(filled)).toEqual(facts(before));
});

it('counts anew where the portal’s time zone is another', async () => {
  await store.settings.write('counting', { timeZone: 'America/New_York', next: null });
  await table('register-entry').where({ counts_in: '2026-02' }).update({ counts_in: '2026-01' });
  await store.facts.fill();
  await expectAlike();
});

it('finds nothing wrong with what the desk kept', async () => {
  const { live, forms } = await check();
  // The entries of the past were written without their documents.
  expect({ live: live.faults, forms: forms.faults }).toEqual({ live: [], forms: [] });
});

it.each([
  [
    'the month an item counts in',
    'register-entry',
    { counts_in: '2026-01' },
    (row: any) => row.counts_in > '2026-01',
  ],
  ['an item out of every month', 'register-entry', { counts_in: null }, (row: any) => row.counts_in !== null],
  [
    'an item in a month twice',
    'register-entry',
    { counts_in: '2026-01' },
    (row: any) => row.counts_in === null,
  ],
  [
    'an item taken for down',
    'register-entry',
    { taken_down: true },
    (row: any) => row.counts_in && !row.taken_down,
  ],
  ['the month a form counts in', 'form', { counts_in: '2026-01' }, (row: any) => row.counts_in !== null],
  ['a form taken for adopted', 'form', { adopted: true }, (row: any) => row.state === 'in-review'],
] as const)('names what was bent: %s', async (_, name, bent, isIt) => {
  const row = (await table(name).orderBy('id')).find(isIt);
  await table(name).where({ id: row.id }).update(bent);
  const { intact, live, forms } = await check();
  expect(intact).toBe(false);
  if (name === 'form')
    expect(forms.faults).toEqual([{ number: row.number, sequence: null, what: 'form-miscounted' }]);
  else expect(live.faults).toMatchObject([{ sequence: row.sequence, what: 'miscounted' }]);
  await store.facts.fill({ anew: true });
  expect((await check()).live.faults).toEqual([]);
  await expectAlike();
});

it('reads half-years, years and consequences from closed figures, with what was frozen of items beside them', async () => {
  const clerk = await portal.as('clerk');
  const closed = await clerk.post(`${DESK}/ranking/close`).send({ month: '2026-01' });
  expect(closed.status).toBe(200);
  const period = async () => (await clerk.get(`${DESK}/ranking/period?period=2026-H1`)).body.ranking;
  const before = await period();
  const [kept] = await store.months.all();
  expect(kept?.figures).toEqual(figuresOf(kept?.rows as never));
  await portal.strapi.db
    .connection(portal.strapi.db.metadata.get('plugin::publication-desk.month').tableName)
    .update({ figures: null });
  expect(await period()).toEqual(before);
  expect((await clerk.get(`${DESK}/ranking?month=2026-01`)).body.ranking).toEqual(closed.body.ranking);
});

it('pages what a filter finds alike from either end', async () => {
  const clerk = await portal.as('clerk');
  const all = (await clerk.get(`${DESK}/register?kind=publication&pageSize=100`)).body;
  const numbers = all.results.map(({ sequence }: { sequence: number }) => sequence);
  for (const order of ['desc', 'asc']) {
    const found: number[] = [];
    for (let page = 1; page <= Math.ceil(numbers.length / 3) + 1; page += 1) {
      const { body } = await clerk.get(
        `${DESK}/register?kind=publication&pageSize=3&page=${page}&order=${order}`
      );
      found.push(...body.results.map(({ sequence }: { sequence: number }) => sequence));
    }
    expect(found).toEqual(order === 'desc' ? numbers : [...numbers].reverse());
  }
});
