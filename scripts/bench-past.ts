import type { Core } from '@strapi/strapi';
import type { Result } from '../src/result';

/** How many entries the past has: ten years of 60 departments, spread evenly. */
export const ENTRIES = Number(process.env.ENTRIES ?? 100_000);
export const TABLE = 'pubdesk_register_entries';
const FORMS = 'pubdesk_forms';
const DEPARTMENTS = 60;
const BATCH = 500;
const ROUNDS = 5;
const UID = 'plugin::publication-desk.item';
const FIRST = Date.UTC(2016, 0, 1);
const YEARS = 10 * 365.25 * 86_400_000;

const instantOf = (sequence: number): string => new Date(FIRST + (sequence / ENTRIES) * YEARS).toISOString();
/** Nine publications in ten, the others withdrawals of the one before. */
const isWithdrawal = (sequence: number): boolean => sequence % 10 === 0;
const documentOf = (sequence: number): string => `doc${isWithdrawal(sequence) ? sequence - 1 : sequence}`;
const departmentOf = (sequence: number): string => `department${(sequence * 7919) % DEPARTMENTS}`;

const entryOf = (sequence: number) => {
  const document = documentOf(sequence);
  const own = isWithdrawal(sequence) ? sequence - 1 : sequence;
  const officer = `信息员${own % 200}`;
  const signers = [`负责人${own % DEPARTMENTS}`, `领导${own % 7}`];
  const title = `第 ${own} 条信息：市总工会开展送温暖活动`;
  return {
    sequence,
    number: `${instantOf(sequence).slice(0, 4)}-${sequence}`,
    kind: isWithdrawal(sequence) ? 'withdrawal' : 'publication',
    target_uid: UID,
    target_document: document,
    live_key: isWithdrawal(sequence) || sequence % 10 === 9 ? null : `${UID}|${document}|`,
    form: `2016-${own}`,
    title,
    department: departmentOf(own),
    category: `category${own % 8}`,
    channel: `channel${own % 12}`,
    at: instantOf(sequence),
    by: JSON.stringify({ id: 1, name: '王办公' }),
    record: JSON.stringify({
      officer,
      source: '本单位',
      signers: signers.map((name) => ({ name, at: instantOf(sequence) })),
    }),
    officer,
    source: '本单位',
    signers: signers.join('\n'),
    words: `${title}\n${officer}\n${signers.join('\n')}`,
    hash: `sha256:${sequence}`,
  };
};

/** The form each publication came by, handed in the day before. */
const formOf = (sequence: number) => ({
  number: `2016-${sequence}`,
  target_uid: UID,
  target_document: documentOf(sequence),
  state: sequence % 10 === 9 ? 'withdrawn' : 'published',
  version: 1,
  title: `第 ${sequence} 条信息`,
  department: departmentOf(sequence),
  category: `category${sequence % 8}`,
  submitted_by: 1,
  submitted_at: new Date(Date.parse(instantOf(sequence)) - 86_400_000).toISOString(),
  data: '{}',
});

/** Ten years straight into the tables. */
export const fillPast = async (strapi: Core.Strapi): Promise<void> => {
  const { connection } = strapi.db;
  const begun = performance.now();
  // The past need not outlive a power cut.
  if (strapi.db.dialect.client === 'sqlite') await connection.raw('pragma synchronous = off');
  for (let done = 0; done < ENTRIES; done += BATCH) {
    const sequences = Array.from({ length: Math.min(BATCH, ENTRIES - done) }, (_, index) => done + index + 1);
    await connection.transaction(async (trx) => {
      await trx(TABLE).insert(sequences.map(entryOf));
      await trx(FORMS).insert(sequences.filter((sequence) => !isWithdrawal(sequence)).map(formOf));
    });
  }
  await connection('pubdesk_sequences').where({ series: 'register' }).delete();
  await connection('pubdesk_sequences').insert({
    series: 'register',
    value: ENTRIES,
    hash: `sha256:${ENTRIES}`,
  });
  // What a database does by itself in the course of years.
  const { client } = connection.client.config;
  if (String(client).startsWith('mysql')) await connection.raw(`analyze table ${TABLE}, ${FORMS}`);
  else await connection.raw('analyze');
  console.log(`ten years written: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
};

type Ask = (input: unknown, by?: { readonly actor: number }) => Promise<Result<unknown>>;

/** Asks the desk as its screens do. */
export const askingAs =
  (strapi: Core.Strapi, actor: number) => (query: string, input: unknown) => async () => {
    const desk = strapi.plugin('publication-desk').service('desk') as {
      queries: Readonly<Record<string, Ask>>;
    };
    const answer = await desk.queries[query]!(input, { actor });
    if (!answer.ok) throw new Error(`${query}: ${JSON.stringify(answer.refusal)}`);
    if (query === 'registerCsv') for await (const _ of answer.value as AsyncIterable<string>);
  };

/** The fastest of some rounds, in milliseconds, how long nothing else could run at most, and what memory it took besides. */
const measured = async (work: () => Promise<unknown>) => {
  const times: number[] = [];
  let held = 0;
  let peak = 0;
  const before = process.memoryUsage().rss;
  for (let round = 0; round < ROUNDS; round += 1) {
    let last = performance.now();
    const tick = setInterval(() => {
      held = Math.max(held, performance.now() - last - 1);
      peak = Math.max(peak, process.memoryUsage().rss);
      last = performance.now();
    }, 1);
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
    held = Math.max(held, performance.now() - last);
    clearInterval(tick);
    // Once is enough for what takes long.
    if (performance.now() - start > 5_000) break;
  }
  return { ms: Math.min(...times), held, megabytes: Math.max(0, peak - before) / 1024 / 1024 };
};

export type Work = readonly [
  what: string,
  ours: () => Promise<unknown>,
  plain: (() => PromiseLike<unknown>) | null,
];

/** Each question and the plain statement beside it; `held`: the longest time that nothing else could run meanwhile. */
export const compareAll = async (works: readonly Work[]): Promise<void> => {
  const rows = [];
  for (const [what, work, plain] of works) {
    await work();
    await plain?.();
    const ours = await measured(work);
    const theirs = plain && (await measured(async () => plain()));
    const row = {
      what,
      ms: +ours.ms.toFixed(1),
      'plain ms': theirs && +theirs.ms.toFixed(1),
      ratio: theirs && +(ours.ms / theirs.ms).toFixed(2),
      held: Math.round(ours.held),
      'MB more': Math.round(ours.megabytes),
    };
    // At once: a million entries may take longer than somebody waits.
    console.log(JSON.stringify(row));
    rows.push(row);
  }
  console.log(`${ENTRIES} entries on ${process.env.DATABASE_CLIENT ?? 'sqlite'}`);
  console.table(rows);
};
