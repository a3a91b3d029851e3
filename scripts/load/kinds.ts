import { checklist } from '../../src/approval';
import { ITEM } from '../../tests/server/content';
import type { Worker } from './people';

const DESK = '/publication-desk';

type Given = {
  readonly origin: string;
  readonly workers: readonly Worker[];
  readonly login: (worker: Pick<Worker, 'email'>) => Promise<string>;
};

/** One request of each kind that an open desk or form sends, as its own person; `stock` is Strapi's own list of one item. */
export const createKinds = async ({
  origin,
  workers,
  login,
}: Given): Promise<Readonly<Record<string, () => Promise<unknown>>>> => {
  const tokens = new Map<string, string>();
  const askAs = async (worker: Pick<Worker, 'email'>, path: string, body?: unknown): Promise<any> => {
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
  const officer = workers.find(({ position }) => position === 'information-officer')!;
  const heads = workers.filter(({ position }) => position === 'department-head');
  const head = heads[0]!;
  const me = await askAs(officer, `${DESK}/me`);
  const listOf = (worker: Worker, view: string) =>
    askAs(worker, `${DESK}/forms?view=${view}&page=1&pageSize=20`);
  const waiting = (await listOf(head, 'waiting')).results as readonly { readonly number: string }[];

  const draft = async (): Promise<object> => {
    const saved = await askAs(officer, `/content-manager/collection-types/${ITEM}`, {
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
      occurredOn: me.today,
      checklist: checklist.map(({ point }) => ({ point, ok: true })),
    };
  };
  const last: { submission: object | null } = { submission: null };
  // Each signature takes a form that waits; there are more of them than a measurement signs.
  const toSign: { number: string; worker: Worker }[] = [];
  for (const worker of heads.filter((_, index) => index % 3 === 0)) {
    for (const { number } of (await askAs(worker, `${DESK}/forms?view=waiting&page=1&pageSize=100`)).results)
      toSign.push({ number, worker });
  }

  return {
    stock: () =>
      askAs({ email: 'super@portal.test' }, `/content-manager/collection-types/${ITEM}?page=1&pageSize=1`),
    'stock me': () => askAs(officer, '/admin/users/me'),
    pulse: () => askAs(head, `${DESK}/pulse`),
    me: () => askAs(head, `${DESK}/me`),
    counts: () => askAs(head, `${DESK}/forms/counts`),
    'desk list': () => listOf(head, 'waiting'),
    'desk list (mine)': () => listOf(officer, 'mine'),
    'form page': () => askAs(head, `${DESK}/forms/${waiting[0]!.number}`),
    'save draft': async () => {
      last.submission = await draft();
    },
    check: async () => askAs(officer, `${DESK}/forms/check`, (last.submission ??= await draft())),
    'save, check, submit': async () => {
      const submission = await draft();
      await askAs(officer, `${DESK}/forms/check`, submission);
      await askAs(officer, `${DESK}/forms`, submission);
    },
    'form page, sign': async () => {
      const { number, worker } = toSign.pop()!;
      const { form } = await askAs(worker, `${DESK}/forms/${number}`);
      await askAs(worker, `${DESK}/forms/${number}/agree`, {
        version: form.version,
        opinion: '同意',
        confirmed: true,
      });
    },
  };
};
