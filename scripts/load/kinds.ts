import { checklist } from '../../src/approval';
import { ITEM } from '../../tests/server/content';
import type { Worker } from './people';

const DESK = '/publication-desk';

type Given = {
  readonly origin: string;
  readonly workers: readonly Worker[];
  readonly login: (worker: Pick<Worker, 'email'>) => Promise<string>;
};

type Ask = (worker: Pick<Worker, 'email'>, path: string, body?: unknown) => Promise<any>;

/** Asks as somebody, logged in once. */
const askerAt = ({ origin, login }: Given): Ask => {
  const tokens = new Map<string, string>();
  return async (worker, path, body) => {
    const token = tokens.get(worker.email) ?? (await login(worker));
    tokens.set(worker.email, token);
    const answer = await fetch(`${origin}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Accept-Language': 'zh-Hans',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
    return text === '' ? null : JSON.parse(text);
  };
};

type Kinds = Readonly<Record<string, () => Promise<unknown>>>;

const listOf = (view: string, pageSize = 20): string =>
  `${DESK}/forms?view=${view}&page=1&pageSize=${pageSize}`;

/** What an officer does with a draft. */
const writing = async (ask: Ask, officer: Worker): Promise<Kinds> => {
  const { today } = await ask(officer, `${DESK}/me`);
  const draft = async (): Promise<object> => {
    const saved = await ask(officer, `/content-manager/collection-types/${ITEM}`, {
      title: '基层工会开展送清凉活动',
      summary: '送清凉',
      body: `<p>${'走访慰问一线职工。'.repeat(40)}</p>`,
      kind: 'text',
    });
    return {
      target: { uid: ITEM, documentId: saved.data.documentId, locale: null },
      department: officer.department,
      category: 'department-work',
      summary: '送清凉',
      occurredOn: today,
      checklist: checklist.map(({ point }) => ({ point, ok: true })),
    };
  };
  const one = await draft();
  return {
    'save draft': draft,
    check: () => ask(officer, `${DESK}/forms/check`, one),
    'save, check, submit': async () => {
      const submission = await draft();
      await ask(officer, `${DESK}/forms/check`, submission);
      await ask(officer, `${DESK}/forms`, submission);
    },
  };
};

/** What heads do with forms that wait; there are more of them than a measurement signs. */
const signing = async (ask: Ask, heads: readonly Worker[]): Promise<Kinds> => {
  const toSign: { readonly number: string; readonly worker: Worker }[] = [];
  for (const worker of heads.filter((head, index) => head.department !== heads[index - 1]?.department))
    for (const { number } of (await ask(worker, listOf('waiting', 100))).results)
      toSign.push({ number, worker });
  const shown = toSign[0]!;
  return {
    'form page': () => ask(shown.worker, `${DESK}/forms/${shown.number}`),
    'form page, sign': async () => {
      const { number, worker } = toSign.pop()!;
      const { form } = await ask(worker, `${DESK}/forms/${number}`);
      const body = { version: form.version, opinion: '同意', confirmed: true };
      await ask(worker, `${DESK}/forms/${number}/agree`, body);
    },
  };
};

/** One request of each kind that an open desk or form sends, as its own person; `stock` is Strapi's own list of one item. */
export const createKinds = async (given: Given): Promise<Kinds> => {
  const ask = askerAt(given);
  const officer = given.workers.find(({ position }) => position === 'information-officer')!;
  const heads = given.workers.filter(({ position }) => position === 'department-head');
  const head = heads[0]!;
  const office = { email: 'super@portal.test' };
  return {
    stock: () => ask(office, `/content-manager/collection-types/${ITEM}?page=1&pageSize=1`),
    'stock me': () => ask(officer, '/admin/users/me'),
    pulse: () => ask(head, `${DESK}/pulse`),
    me: () => ask(head, `${DESK}/me`),
    counts: () => ask(head, `${DESK}/forms/counts`),
    'desk list': () => ask(head, listOf('waiting')),
    'desk list (mine)': () => ask(officer, listOf('mine')),
    ...(await writing(ask, officer)),
    ...(await signing(ask, heads)),
  };
};
