import type { Form } from '../../../src/approval';
import type { RegisterCheckResponse } from '../../../src/contracts';
import { figuresOf } from '../../../src/ranking';
import { storeFor } from '../approve';
import { checklist, DESK, ITEM } from '../desk-steps';
import { openOldPortal } from '../portal';
import { rankedFromAll } from '../ranked-from-all';

type OldPortal = Awaited<ReturnType<typeof openOldPortal>>;
type Check = Pick<RegisterCheckResponse, 'intact' | 'fault' | 'forms' | 'seals' | 'ledger'>;

/** What must go on working on the database that a released version left; one Strapi a process, so each version has a file of its own. */
export const worksOn = (version: string): void => {
  let portal: OldPortal;

  beforeAll(async () => {
    portal = await openOldPortal(version);
  });
  afterAll(() => portal.close());

  const forms = async (who: string, query: string): Promise<readonly Form[]> =>
    (await (await portal.as(who)).get(`${DESK}/forms?${query}`)).body.results;
  const formOf = async (who: string, number: string): Promise<Form> =>
    (await (await portal.as(who)).get(`${DESK}/forms/${number}`)).body.form;
  const check = async (): Promise<Check> =>
    (await (await portal.as('tianjing')).get(`${DESK}/register/check`)).body;

  describe(`a portal that ${version} left`, () => {
    it('has a register and logs that are as they were written', async () => {
      const { intact, fault, forms: logs, ledger, seals } = await check();
      expect({ intact, fault, logs: logs.faults, rows: ledger.faults, heads: seals.faults }).toEqual({
        intact: true,
        fault: null,
        logs: [],
        rows: [],
        heads: [],
      });
      // Those that were sealed by 0.5.0 or 0.6.0 are looked through further since.
      expect(['begun', 'begun,widened']).toContain(seals.sealed.map(({ what }) => what).join());
    });

    it('counts what was there by what is kept with it since, as all of it does', async () => {
      const store = storeFor(portal.strapi);
      const months = await store.register.itemCounts({ first: '2000-01', last: '2100-01' });
      expect(months.length).toBeGreaterThan(0);
      for (const month of new Set(months.map((count) => count.month))) {
        const { body } = await (await portal.as('hewei')).get(`${DESK}/ranking?month=${month}`);
        if (body.closed) continue;
        const alike = await rankedFromAll(portal, store, month);
        expect(figuresOf(body.ranking)).toEqual(JSON.parse(JSON.stringify(alike)));
      }
    });

    it('keeps everybody’s position: who waited for a signature still does', async () => {
      expect((await forms('linhui', 'view=waiting')).length).toBeGreaterThan(0);
      expect((await forms('suyumei', 'view=waiting')).length).toBeGreaterThan(0);
      expect((await forms('hewei', 'view=ready')).length).toBeGreaterThan(0);
    });

    it('signs on with a form that was submitted before', async () => {
      const [waiting] = await forms('linhui', 'view=waiting');
      const form = await formOf('linhui', String(waiting?.number));
      const answer = await (
        await portal.as('linhui')
      )
        .post(`${DESK}/forms/${form.number}/agree`)
        .send({ version: form.version, opinion: '同意', confirmed: true });
      expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    });

    it('publishes what was approved before, and registers it in the same chain', async () => {
      const [approved] = await forms('hewei', 'view=ready');
      const form = await formOf('hewei', String(approved?.number));
      const answer = await (
        await portal.as('hewei')
      )
        .post(`${DESK}/forms/${form.number}/publish`)
        .send({ version: form.version });
      expect([answer.status, answer.body.error]).toEqual([200, undefined]);
      expect((await check()).intact).toBe(true);
    });

    it('takes down what was published before', async () => {
      const [published] = await forms('hewei', 'view=all&state=published');
      const form = await formOf('hewei', String(published?.number));
      const answer = await (
        await portal.as('hewei')
      )
        .post(`${DESK}/forms/${form.number}/withdraw`)
        .send({ version: form.version, reason: '内容有误' });
      expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    });

    it('takes a new item through submission', async () => {
      const officer = await portal.as('zhengxiaoyu');
      const { body: me } = await officer.get(`${DESK}/me`);
      const saved = await officer.post(`/content-manager/collection-types/${ITEM}`).send({
        title: '升级之后的第一条',
        summary: '开展送温暖活动',
        body: '<p>走访慰问困难职工。</p>',
        kind: 'text',
      });
      const answer = await officer.post(`${DESK}/forms`).send({
        target: { uid: ITEM, documentId: saved.body.data.documentId, locale: null },
        department: me.departments[0].key,
        category: 'department-work',
        summary: '开展送温暖活动',
        occurredOn: me.today,
        checklist,
      });
      expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    });

    it('ranks the months that were and serves what was published', async () => {
      const { body: ranking } = await (await portal.as('hewei')).get(`${DESK}/ranking?month=2026-11`);
      expect(JSON.stringify(ranking)).toContain('宣传教育部');
      const { body: items } = await portal.http().get('/api/publication-desk/items');
      expect(JSON.stringify(items)).toContain('"slug"');
    });
  });
};
