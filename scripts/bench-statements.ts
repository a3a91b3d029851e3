import type { Core } from '@strapi/strapi';
import type { Form, Target } from '../src/approval';
import { checklist } from '../src/approval';
import type { Refusal } from '../src/result';
import { documentsOf, ITEM } from '../tests/server/content';
import type { PersonKey } from '../tests/server/people';
import { openBenchPortal } from './bench-portal';

/** How many statements each thing done at the desk asks of the database: what a busy portal waits for (`npm run bench -- statements`; SHOW=publish prints those of one). */
type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };
type Ask = (input: unknown, by: { readonly actor: number }) => Promise<Answer<unknown>>;
type Desk = {
  readonly actions: Readonly<Record<string, Ask>>;
  readonly queries: Readonly<Record<string, Ask>>;
};

/** Counts the statements of one thing after the other; `row` of nothing is not printed. */
const createCounter = (strapi: Core.Strapi) => {
  const asked: string[] = [];
  const rows: { readonly what: string; readonly statements: number }[] = [];
  strapi.db.connection.on('query', ({ sql }: { readonly sql: string }) => {
    if (!/^(begin|commit|rollback|savepoint|release)/i.test(sql)) asked.push(sql);
  });
  const count = async <T>(what: string, work: () => Promise<Answer<T>>): Promise<T> => {
    // What was done before may still tell the portal of it.
    await new Promise((resolve) => setTimeout(resolve, 100));
    asked.length = 0;
    const answer = await work();
    if (!answer.ok) throw new Error(`${what}: ${JSON.stringify(answer.refusal)}`);
    rows.push({ what, statements: asked.length });
    if (process.env.SHOW === what) console.log(asked.join('\n'));
    return answer.value;
  };
  return { count, print: () => console.table(rows), forget: () => rows.splice(0) };
};

/** An item from its draft to the site, as the screens ask for it. */
const walk = async (
  portal: Awaited<ReturnType<typeof openBenchPortal>>,
  { count }: ReturnType<typeof createCounter>
): Promise<void> => {
  const { strapi, office } = portal;
  const desk = strapi.plugin('publication-desk').service('desk') as unknown as Desk;
  const by = (key: PersonKey) => ({ actor: office.people[key].id });
  const act = (verb: string, who: PersonKey, input: object) =>
    desk.actions[verb]!(input, by(who)) as Promise<Answer<Form>>;
  const ask = (query: string, who: PersonKey, input: object) => desk.queries[query]!(input, by(who));

  const data = { title: '送温暖', summary: '走访慰问', body: '<p>走访慰问困难职工。</p>', kind: 'text' };
  const { documentId } = await documentsOf(strapi, ITEM).create({ data: data as never });
  const target: Target = { uid: ITEM, documentId, locale: null };
  const { today } = (await count('me', () => ask('me', 'officer', {}))) as { readonly today: string };
  const submission = {
    department: office.departments.publicity.key,
    category: 'department-work',
    summary: '走访慰问',
    occurredOn: today,
    checklist: checklist.map(({ point }) => ({ point, ok: true })),
  };
  // The panel beside the document asks what a submission would meet, before it is made.
  await count('check', () => ask('checkSubmission', 'officer', { ...submission, target }));
  const { number, ...form } = await count('submit', () =>
    act('submit', 'officer', { ...submission, target })
  );
  await count('form page', () => ask('formDetail', 'head', { number, language: 'zh-Hans' }));
  const signing = { number, digest: form.digest, confirmed: true, opinion: '' };
  await count('sign', () => act('agree', 'head', { ...signing, version: form.version }));
  await count('comment', () => act('comment', 'officer', { number, text: '请尽快' }));
  await count('sign (last)', () => act('agree', 'leader', signing));
  await count('publish', () => act('publish', 'clerk', { number }));
  await count('desk list', () => ask('listForms', 'leader', { view: 'mine', page: 1, pageSize: 20 }));
};

const main = async (): Promise<void> => {
  const portal = await openBenchPortal();
  const counter = createCounter(portal.strapi);
  // Once before it counts: what is kept in memory is filled.
  await walk(portal, counter);
  counter.forget();
  await walk(portal, counter);
  counter.print();
  await portal.close();
};

void main();
