import type { Core } from '@strapi/strapi';
import { deskOf, expectAccepted } from './desk';
import type { Form, Submission, Target } from './desk';
import type { Office } from './make-office';
import { instant, weekdaysBefore } from './month-days';
import { GENERAL_OFFICE, PRINCIPAL, SITE_ADMINISTRATOR } from './office';
import type { DemoDepartment } from './office';

const ITEM = 'plugin::publication-desk.item';
const MORNING = 9 * 60;

export type DemoItem = {
  readonly department: DemoDepartment;
  readonly channel: string;
  readonly category: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly occurredOn: string;
};

const OPINIONS: Readonly<Record<string, string>> = {
  'department-head': '内容属实，同意报送。',
  'leader-in-charge': '同意。',
  'general-office': '已核稿，同意报审。',
  'principal-leader': '同意发布。',
};

export const checklistInOrder: Submission['checklist'] = Array.from({ length: 9 }, (_, index) => ({
  point: index + 1,
  ok: true,
}));

type Given = { readonly strapi: Core.Strapi; readonly office: Office };

const write = async ({ strapi, office }: Given, item: DemoItem): Promise<Target> => {
  const author = office.userId(item.department.officer);
  const { title, summary, body, channel } = item;
  const people = { createdBy: author, updatedBy: author };
  const data = {
    title,
    kind: 'text',
    summary,
    body,
    origin: 'original',
    channel: office.channelId(channel),
    ...people,
  };
  const { documentId } = await strapi.documents(ITEM as never).create({ data: data as never });
  return { uid: ITEM, documentId, locale: null };
};

type Handing = {
  readonly item: DemoItem;
  readonly target: Target;
  readonly on: string;
  readonly more?: Partial<Submission>;
};

const submit = async ({ strapi, office }: Given, { item, target, on, more }: Handing): Promise<Form> => {
  const submission = {
    target,
    department: office.departmentKey(item.department.name),
    category: item.category,
    summary: item.summary,
    occurredOn: item.occurredOn,
    checklist: checklistInOrder,
    ...more,
  };
  const by = { actor: office.userId(item.department.officer), at: instant(on, MORNING + 25) };
  return expectAccepted(await deskOf(strapi).actions.submit(submission, by), `submit ${item.title}`);
};

const signerOf = (position: string, department: DemoDepartment): string => {
  const people: Readonly<Record<string, string>> = {
    'department-head': department.head,
    'leader-in-charge': department.leader,
    'general-office': GENERAL_OFFICE,
    'principal-leader': PRINCIPAL,
  };
  return people[position] ?? '';
};

const agree = async (
  { strapi, office }: Given,
  form: Form,
  given: { department: DemoDepartment; at: string }
): Promise<Form> => {
  const position = form.route.stages.find(({ key }) => key === form.stage)?.position ?? '';
  const opinion = OPINIONS[position] ?? '同意。';
  const input = { number: form.number, digest: form.digest, opinion, confirmed: true };
  const by = { actor: office.userId(signerOf(position, given.department)), at: given.at };
  return expectAccepted(
    await deskOf(strapi).actions.agree(input, by),
    `agree to ${form.number} as ${position}`
  );
};

type Signing = { readonly department: DemoDepartment; readonly on: string; readonly count: number };

/** The first `count` signatures: two a day from the day of submission on. */
const sign = async (portal: Given, form: Form, { department, on, count }: Signing): Promise<Form> => {
  let current = form;
  for (let index = 0; index < count && current.state === 'in-review'; index += 1) {
    const at = instant(weekdaysBefore(on, -Math.floor(index / 2)), MORNING + 90 + (index % 2) * 270);
    current = await agree(portal, current, { department, at });
  }
  return current;
};

const publish = async ({ strapi, office }: Given, form: Form, at: string): Promise<Form> => {
  const by = { actor: office.userId(SITE_ADMINISTRATOR), at };
  return expectAccepted(
    await deskOf(strapi).actions.publish({ number: form.number }, by),
    `publish ${form.number}`
  );
};

/** Moves items and their forms as the people of the office would; every date is given. */
export const createWalk = (strapi: Core.Strapi, office: Office) => {
  const portal = { strapi, office };
  return {
    write: (item: DemoItem) => write(portal, item),
    submit: (handing: Handing) => submit(portal, handing),
    sign: (form: Form, signing: Signing) => sign(portal, form, signing),
    publish: (form: Form, at: string) => publish(portal, form, at),
  };
};

export type Walk = ReturnType<typeof createWalk>;
