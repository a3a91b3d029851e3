import type { Form } from '../../src/approval';
import { storeFor } from './approve';
import { createSteps, DESK } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

/** A form whose rows, log and seal are put back as they were: whole by themselves, and no longer what the office did (Art. 10). */

type Row = Record<string, unknown>;
type Kept = { readonly form: Row; readonly events: readonly Row[] };

let portal: Portal;
let steps: ReturnType<typeof createSteps>;
beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal?.close());

const forms = () => portal.strapi.db.connection('pubdesk_forms');
const events = () => portal.strapi.db.connection('pubdesk_form_events');
const stored = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value,
    ])
  );

const asItLies = async (number: string): Promise<Kept> => ({
  form: await forms().where({ number }).first(),
  events: await events().where({ number }).orderBy('id'),
});

/** What a restore of these rows alone does: the form, its log and its seal of then. */
const putBack = async ({ form, events: log }: Kept): Promise<void> => {
  const { id, ...row } = form;
  await forms().where({ id }).update(stored(row));
  await events().where({ number: form.number }).delete();
  await events().insert(log.map(stored));
};

const jobs = () =>
  portal.strapi.plugin('publication-desk').service('jobs') as {
    heads(): Promise<void>;
    records(options: { onlyNew: boolean }): Promise<{ forms: { faults: readonly unknown[] } }>;
  };

const faults = async (): Promise<readonly unknown[]> => {
  const { body } = await (await portal.as('clerk')).get(`${DESK}/register/check`);
  expect(body.intact).toBe(body.forms.faults.length === 0);
  return body.forms.faults;
};

const inReview = async (): Promise<Form> => steps.submitted('officer', await steps.write('officer'));
const setBackFault = ({ number }: Form) => ({ number, sequence: null, what: 'form-set-back' });

/** One after the other, each on a form of its own; whatever is named is put right again at its end. */
const setBack = async (form: Form, forward: () => Promise<unknown>, look: () => Promise<void>) => {
  const before = await asItLies(form.number);
  await forward();
  const after = await asItLies(form.number);
  await putBack(before);
  await look();
  await putBack(after);
  expect(await faults()).toEqual([]);
};

it('is named once the ledger noted that it had gone further', async () => {
  const form = await inReview();
  await jobs().heads();
  await setBack(
    form,
    async () => {
      await steps.act('head', form, 'reject', { opinion: '不宜公开', digest: form.digest });
      await jobs().heads();
    },
    async () => {
      expect(await faults()).toEqual([setBackFault(form)]);
      // Every night, though nothing new happened to it.
      expect((await jobs().records({ onlyNew: true })).forms.faults).toEqual([setBackFault(form)]);
    }
  );
});

it('stays named when it goes on from there', async () => {
  const form = await inReview();
  await setBack(
    form,
    async () => {
      await steps.act('head', form, 'return', { opinion: '数字不对', digest: form.digest, to: null });
      await jobs().heads();
    },
    async () => {
      await steps.agreed(form, 'head', 'leader');
      expect(await faults()).toEqual([setBackFault(form)]);
    }
  );
});

it('is named at once where something was published with it', async () => {
  const form = await steps.approved();
  await setBack(
    form,
    () => steps.act('clerk', form, 'publish'),
    async () => expect(await faults()).toEqual([setBackFault(form)])
  );
});

it('is not named for what is noted twice, or while nothing happens', async () => {
  await jobs().heads();
  const lines = () =>
    portal.strapi.db.connection('pubdesk_ledger_lines').where({ subject: 'forms' }).count({ n: '*' });
  const before = await lines();
  await jobs().heads();
  expect(await lines()).toEqual(before);
  expect(await faults()).toEqual([]);
});

it('counts as it is once somebody accepted the records, and is noted anew', async () => {
  const form = await inReview();
  await setBack(
    form,
    async () => {
      await steps.act('head', form, 'reject', { opinion: '不宜公开', digest: form.digest });
      await jobs().heads();
    },
    async () => {
      expect(await faults()).toEqual([setBackFault(form)]);
      const store = storeFor(portal.strapi);
      await store.transaction(() =>
        store.sealing.seal({ key: 'accepted', operator: '卫超', reason: '按备份恢复' })
      );
      expect(await faults()).toEqual([]);
      await jobs().heads();
      expect(await faults()).toEqual([]);
    }
  );
});
