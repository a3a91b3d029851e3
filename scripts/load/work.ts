import { setTimeout as pause } from 'node:timers/promises';
import { checklist } from '../../src/approval';
import type { Latencies } from './latencies';
import type { Worker } from './people';

const ITEM = 'plugin::publication-desk.item';
const DESK = '/publication-desk';
/** Two people may press at once: whoever comes second is told so in words, the form at another stage by then, and nothing failed. */
const isOvertaken = (status: number, text: string): boolean =>
  status === 409 || (status === 403 && text.includes('approval.not-your-stage'));

type Job = {
  readonly worker: Worker;
  readonly origin: string;
  readonly token: string;
  readonly latencies: Latencies;
  /** When the day ends, in milliseconds. */
  readonly until: number;
};

type Asked = { readonly method?: string; readonly path: string; readonly body?: unknown };
type Ask = (what: string, asked: Asked) => Promise<any>;

const askerOf =
  ({ origin, token, latencies }: Job): Ask =>
  async (what, { method = 'GET', path, body }) => {
    const started = performance.now();
    try {
      const answer = await fetch(`${origin}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Accept-Language': 'zh-Hans',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      latencies.note(what, performance.now() - started);
      if (answer.ok) return JSON.parse(text);
      if (!isOvertaken(answer.status, text)) latencies.fail(what, `${answer.status} ${text.slice(0, 160)}`);
      return null;
    } catch (error) {
      latencies.fail(what, String(error));
      return null;
    }
  };

const think = (): Promise<void> => pause(3_000 + Math.random() * 5_000);

/** Opens the desk, takes a form that waits, reads it and signs. */
const sign = async (ask: Ask): Promise<void> => {
  const list = await ask('desk list', { path: `${DESK}/forms?view=waiting&page=1&pageSize=20` });
  const rows = list?.results ?? [];
  const row = rows[Math.floor(Math.random() * rows.length)];
  await think();
  if (!row) return;
  const page = await ask('form page', { path: `${DESK}/forms/${row.number}` });
  await think();
  if (!page) return;
  await ask('sign', {
    method: 'POST',
    path: `${DESK}/forms/${row.number}/agree`,
    body: { version: page.form.version, opinion: '同意', confirmed: true },
  });
};

/** Writes an item, asks the panel, submits, and looks at what became of it. */
const submit = async (ask: Ask, { department }: Worker, today: string): Promise<void> => {
  const saved = await ask('save draft', {
    method: 'POST',
    path: `/content-manager/collection-types/${ITEM}`,
    body: {
      title: '基层工会开展送清凉活动',
      summary: '送清凉',
      body: `<p>${'走访慰问一线职工。'.repeat(40)}</p>`,
      kind: 'text',
    },
  });
  await think();
  if (!saved) return;
  const submission = {
    target: { uid: ITEM, documentId: saved.data.documentId, locale: null },
    department,
    category: 'department-work',
    summary: '送清凉',
    occurredOn: today,
    checklist: checklist.map(({ point }) => ({ point, ok: true })),
  };
  await ask('check', { method: 'POST', path: `${DESK}/forms/check`, body: submission });
  await think();
  const made = await ask('submit', { method: 'POST', path: `${DESK}/forms`, body: submission });
  await think();
  if (made) await ask('form page', { path: `${DESK}/forms/${made.form.number}` });
  await think();
  await ask('desk list', { path: `${DESK}/forms?view=mine&page=1&pageSize=20` });
};

/** The bell of an open desk asks by itself. */
const poll = async (ask: Ask, until: number): Promise<void> => {
  while (Date.now() < until) {
    await ask('pulse', { path: `${DESK}/pulse` });
    await pause(Math.min(15_000, Math.max(0, until - Date.now())));
  }
};

/** What one person does until the day ends. */
export const workOf = async (job: Job): Promise<void> => {
  const { worker, until } = job;
  const ask = askerOf(job);
  // Nobody opens the desk in the same second.
  await pause(Math.random() * 8_000);
  const me = await ask('me', { path: `${DESK}/me` });
  const polling = poll(ask, until);
  while (Date.now() < until) {
    if (worker.position === 'information-officer') await submit(ask, worker, me?.today);
    else await sign(ask);
    await think();
  }
  await polling;
};
