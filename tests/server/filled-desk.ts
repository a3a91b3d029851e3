import type { Target } from '../../src/approval';
import { stableJson } from '../../src/chain';
import { hash as hashBy } from '../../server/src/hash';
import { storeFor } from './approve';
import { createSteps, DESK, ITEM } from './desk-steps';
import type { Portal } from './portal';

const hash = (text: string): string => hashBy('sha256', text);
const CM = `/content-manager/collection-types/${ITEM}`;

const setUp = async (portal: Portal): Promise<void> => {
  const clerk = await portal.as('clerk');
  const send = async (url: string, body: object) => {
    const answer = await clerk.post(`${DESK}${url}`).send(body);
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  await send('/settings/channels', { name: '工会要闻', slug: 'news' });
  await send('/settings/channels', { name: '公告', slug: 'notices' });
  await send('/settings/terms', {
    term: '内部资料',
    severity: 'reason',
    exceptions: '内部资料室',
    note: '见通知',
  });
  await send('/settings/terms', { term: '内部传阅', severity: 'reason', replacement: '传阅' });
  await send('/settings/departments', {
    name: '女职工部',
    class: '机关部室',
    order: 9,
    activeFrom: '2026-01-01',
  });
  for (const [from, to] of [
    [portal.people.head.id, portal.people.principal.id],
    [portal.people.leader.id, portal.people.principal.id],
  ]) {
    const position = from === portal.people.head.id ? 'department-head' : 'leader-in-charge';
    const department = portal.departments.publicity.key;
    const days = { startsOn: '2026-01-01', endsOn: '2027-12-31' };
    await send('/settings/delegations', { from, to, position, department, ...days, reason: '出差' });
  }
};

const publishSome = async (portal: Portal): Promise<Target> => {
  const steps = createSteps(portal);
  const upload = await (
    await portal.as('officer')
  )
    .post('/upload')
    .attach('files', Buffer.from('送温暖名册'), '名册.txt');
  const moved = await steps.published({
    title: '旧网址',
    attachments: [upload.body[0].id],
    sourceName: '市总',
  });
  const { documentId } = moved.target;
  for (const slug of ['second-address', 'third-address']) {
    const saved = await (await portal.as('webmaster')).put(`${CM}/${documentId}`).send({ slug });
    if (saved.status !== 200) throw new Error(`Saving: ${saved.status} ${JSON.stringify(saved.body)}`);
    const again = await steps.agreed(await steps.submitted('officer', moved.target), 'head', 'leader');
    const answer = await steps.act('clerk', again, 'publish');
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
  const gone = await steps.published();
  await steps.act('clerk', gone, 'withdraw', { reason: '信息有误，撤下更正' });
  await steps.published();
  const returned = await steps.submitted('officer', await steps.write('officer'));
  await steps.act('head', returned, 'return', { opinion: '数字不对', digest: returned.digest, to: null });
  await steps.submitted('officer', await steps.write('officer'));
  await (
    await portal.as('registrar')
  )
    .post(`${DESK}/register/1/filing`)
    .send({ with: '市委网信办', on: '2026-03-01', number: '备2026-3' });
  return moved.target;
};

const decideSome = async (portal: Portal, target: Target): Promise<void> => {
  const store = storeFor(portal.strapi);
  const by = { id: portal.people.clerk.id, name: '孙办' };
  await store.transaction(async () => {
    const { hash: head } = await store.register.head();
    const rows = { settings: {}, tables: [] };
    const close = (revision: number, closedAt: string) =>
      store.months.close({
        month: '2026-01',
        revision,
        rows,
        digest: hash(stableJson(rows)),
        head,
        closedBy: by,
        closedAt,
      });
    await close(1, '2026-02-01T01:00:00.000Z');
    await store.months.reopen({ month: '2026-01', by, at: '2026-02-02T01:00:00.000Z', reason: '补登一条' });
    await close(2, '2026-02-03T01:00:00.000Z');
    for (const department of ['a', 'b'])
      await store.consequences.keep({
        key: `notice|${department}|2026-H1`,
        kind: 'notice' as never,
        department,
        period: '2026-H1',
        evidence: [{ month: '2026-01' }] as never,
        steps: [{ step: 'confirmed', by, at: '2026-07-01T01:00:00.000Z', reason: '' }],
      });
    const { version, book } = await store.settings.rules();
    await store.settings.saveRules({ version: version + 1, book }, { by, at: '2026-02-03T01:00:00.000Z' });
    const signed = await store.documents.read(target, 'published');
    if (signed) await store.documents.signedBefore.keep(signed);
    await store.settings.write('anchors', ['archive@portal.test']);
    await store.settings.changeCalendarYear(2026, (calendar) => calendar);
  });
};

/** A desk where every table of it has rows: whatever somebody with the database might touch is there to be touched. */
export const fillDesk = async (portal: Portal): Promise<void> => {
  await setUp(portal);
  const target = await publishSome(portal);
  await decideSome(portal, target);
  const job = portal.strapi.plugin('publication-desk').service('jobs') as {
    records(): Promise<unknown>;
    drift(): Promise<unknown>;
  };
  await job.drift();
  await job.records();
};
