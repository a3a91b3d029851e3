import type { Core } from '@strapi/strapi';
import { checklist } from '../../src/approval';
import type { Form } from '../../src/approval';
import { documentsOf, ITEM } from '../../tests/server/content';
import type { Database } from '../../tests/server/database';
import { PASSWORD, settleOffice } from '../../tests/server/people';
import { environmentOf, loadPortal } from './instance';
import { addPeople, type Worker } from './people';

type Desk = {
  readonly actions: {
    submit(input: object, by: object): Promise<{ ok: boolean; value: Form; refusal?: unknown }>;
  };
  readonly queries: { me(input: object, by: object): Promise<{ value: { today: string } }> };
};

/** Forms of the officers in turn, each waiting for its head. */
const submitForms = async (
  strapi: Core.Strapi,
  officers: readonly Worker[],
  count: number
): Promise<void> => {
  const desk = strapi.plugin('publication-desk').service('desk') as unknown as Desk;
  const { value: me } = await desk.queries.me({}, { actor: officers[0]?.id });
  for (let index = 0; index < count; index += 1) {
    const officer = officers[index % officers.length]!;
    const data = {
      title: `工会信息第${index + 1}条`,
      summary: '走访慰问',
      body: `<p>${'走访慰问困难职工，送去慰问金。'.repeat(40)}</p>`,
      kind: 'text',
    };
    const { documentId } = await documentsOf(strapi, ITEM).create({ data: data as never });
    const answer = await desk.actions.submit(
      {
        target: { uid: ITEM, documentId, locale: null },
        department: officer.department,
        category: 'department-work',
        summary: '走访慰问',
        occurredOn: me.today,
        checklist: checklist.map(({ point }) => ({ point, ok: true })),
      },
      { actor: officer.id }
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  }
};

/** The office with its people and the forms that wait, written by one portal that ends before the others begin. */
export const prepareOffice = async (
  database: Database,
  { people, waiting }: { readonly people: number; readonly waiting: number }
): Promise<readonly Worker[]> => {
  Object.assign(process.env, environmentOf(database), { CRON_ENABLED: 'false' });
  const strapi = await loadPortal();
  await settleOffice(strapi);
  const workers = await addPeople(strapi, people);
  const officers = workers.filter(({ position }) => position === 'information-officer');
  await submitForms(strapi, officers, waiting);
  await strapi.destroy();
  return workers;
};

/** Logs somebody in at an instance; the token their requests carry. */
export const login = async (origin: string, { email }: Pick<Worker, 'email'>): Promise<string> => {
  const answer = await fetch(`${origin}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return data.token;
};
