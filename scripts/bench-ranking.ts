import type { Core } from '@strapi/strapi';
import type { Result } from '../src/result';
import { openBenchPortal } from './bench-portal';

/**
 * Ranking and register over ENTRIES (100,000) entries of ten years and 60 departments (`npm run bench -- ranking`), each against the plain
 * statement that finds the same, in one run. `held`: the longest time that nothing else could run meanwhile.
 */
const ENTRIES = Number(process.env.ENTRIES ?? 100_000);
const DEPARTMENTS = 60;
const ROUNDS = 5;
const BATCH = 400;
const TABLE = 'pubdesk_register_entries';
const FIRST = Date.UTC(2016, 0, 1);
const YEARS = 10 * 365.25 * 86_400_000;

type Ask = (input: unknown, by?: { readonly actor: number }) => Promise<Result<unknown>>;

/** Entries straight into the table, spread evenly: nine publications in ten, the others withdrawals of the one before. */
const fill = async (strapi: Core.Strapi): Promise<void> => {
  const { connection } = strapi.db;
  for (let done = 0; done < ENTRIES; done += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, ENTRIES - done) }, (_, index) => {
      const sequence = done + index + 1;
      const isWithdrawal = sequence % 10 === 0;
      const document = `doc${isWithdrawal ? sequence - 1 : sequence}`;
      return {
        sequence,
        kind: isWithdrawal ? 'withdrawal' : 'publication',
        target_uid: 'plugin::publication-desk.item',
        target_document: document,
        live_key: isWithdrawal || sequence % 10 === 9 ? null : `plugin::publication-desk.item|${document}|`,
        title: `第 ${sequence} 条信息`,
        department: `department${sequence % DEPARTMENTS}`,
        at: new Date(FIRST + (sequence / ENTRIES) * YEARS).toISOString(),
        hash: `sha256:${sequence}`,
      };
    });
    await connection(TABLE).insert(rows);
  }
  await connection('pubdesk_sequences').where({ series: 'register' }).delete();
  await connection('pubdesk_sequences').insert({
    series: 'register',
    value: ENTRIES,
    hash: `sha256:${ENTRIES}`,
  });
};

/** The fastest of some rounds, in milliseconds, and how long nothing else could run at most. */
const measured = async (work: () => Promise<unknown>) => {
  const times: number[] = [];
  let held = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let last = performance.now();
    const tick = setInterval(() => {
      held = Math.max(held, performance.now() - last - 1);
      last = performance.now();
    }, 1);
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
    held = Math.max(held, performance.now() - last);
    clearInterval(tick);
  }
  return { ms: Math.min(...times), held };
};

type Work = readonly [what: string, ours: () => Promise<unknown>, plain: () => PromiseLike<unknown>];

/** What is asked of the desk, and the plain statement beside it. */
const worksOf = (strapi: Core.Strapi, actor: number): readonly Work[] => {
  const desk = strapi.plugin('publication-desk').service('desk') as {
    queries: Readonly<Record<string, Ask>>;
  };
  const { connection } = strapi.db;
  const ask = (query: string, input: unknown) => async () => {
    const answer = await desk.queries[query]!(input, { actor });
    if (!answer.ok) throw new Error(`${query}: ${JSON.stringify(answer.refusal)}`);
    if (query !== 'registerCsv') return;
    for await (const _ of answer.value as AsyncIterable<string>);
  };
  const grouped = (from: string, to: string) => () =>
    connection(TABLE)
      .select('department')
      .count({ n: '*' })
      .where({ kind: 'publication' })
      .where('at', '>=', from)
      .where('at', '<', to)
      .groupBy('department');
  const page = (offset: number) => () =>
    connection(TABLE).select('*').orderBy('sequence', 'desc').limit(20).offset(offset);
  const last = Math.ceil(ENTRIES / 20);
  const month = ['2020-05-01', '2020-06-01'].map((day) => new Date(`${day}T00:00:00+08:00`).toISOString());
  return [
    ['month', ask('monthRanking', { month: '2020-05' }), grouped(month[0]!, month[1]!)],
    ['first page', ask('register', { page: 1, pageSize: 20 }), page(0)],
    ['last page', ask('register', { page: last, pageSize: 20 }), page((last - 1) * 20)],
    [
      'filtered page',
      ask('register', { department: 'department7', page: 1, pageSize: 20 }),
      async () => {
        await connection(TABLE).count('*').where({ department: 'department7' });
        await connection(TABLE)
          .select('*')
          .where({ department: 'department7' })
          .orderBy('sequence', 'desc')
          .limit(20);
      },
    ],
    ['export', ask('registerCsv', {}), () => connection(TABLE).select('*').orderBy('sequence', 'desc')],
  ];
};

const main = async (): Promise<void> => {
  const { strapi, office, close } = await openBenchPortal();
  await fill(strapi);
  const rows = [];
  for (const [what, work, plain] of worksOf(strapi, office.people.clerk.id)) {
    await work();
    const [ours, theirs] = [await measured(work), await measured(async () => plain())];
    const ratio = +(ours.ms / theirs.ms).toFixed(2);
    rows.push({
      what,
      ms: +ours.ms.toFixed(1),
      'plain ms': +theirs.ms.toFixed(1),
      ratio,
      held: Math.round(ours.held),
    });
  }
  console.log(`${ENTRIES} entries`);
  console.table(rows);
  await close();
};

void main();
