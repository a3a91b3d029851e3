import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AddressInfo } from 'node:net';
import type { RegisterCheckResponse } from '../src/contracts';
import { fillChained } from './bench-check-past';
import { openBenchPortal } from './bench-portal';

/**
 * 核对 of a register of ENTRIES (100,000) entries, FORMS (a tenth) of them with forms, logs and contents, all shown to the public
 * (`npm run bench -- check`): how long, what memory, how long anything else had to wait meanwhile.
 */
const ENTRIES = Number(process.env.ENTRIES ?? 100_000);
const FORMS = Number(process.env.FORMS ?? Math.ceil(ENTRIES / 10));
const EVERY = 100;
const MEGABYTE = 1024 ** 2;

type Answer<T> = { readonly ok: boolean; readonly value: T };
type Jobs = {
  records(options?: { readonly onlyNew?: boolean }): Promise<RegisterCheckResponse>;
  heads(): Promise<void>;
  fillSearch(): Promise<void>;
};

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a work took, and what somebody who asks for a page ten times a second beside it waited. */
const beside = async <T>(url: string, work: () => Promise<T>) => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const waits: number[] = [];
  let [peak, isOver] = [0, false];
  const asking = (async () => {
    while (!isOver) {
      const start = performance.now();
      await (await fetch(url)).text();
      waits.push(performance.now() - start);
      peak = Math.max(peak, process.memoryUsage().rss);
      await sleep(EVERY);
    }
  })();
  delay.enable();
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1_000;
  delay.disable();
  isOver = true;
  await asking;
  waits.sort((a, b) => a - b);
  const ms = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10;
  return {
    value,
    row: {
      seconds: Math.round(seconds * 10) / 10,
      'loop p99 ms': ms(delay.percentile(99)),
      'loop p99.9 ms': ms(delay.percentile(99.9)),
      'loop longest ms': ms(delay.max),
      'asked p50 ms': Math.round(waits[Math.floor(waits.length / 2)] ?? 0),
      'asked longest ms': Math.round(waits.at(-1) ?? 0),
      'MB at most': Math.round(peak / MEGABYTE),
    },
  };
};

const main = async (): Promise<void> => {
  const portal = await openBenchPortal();
  const { strapi, office, close } = portal;
  const begun = performance.now();
  await fillChained(portal, ENTRIES, FORMS);
  console.log(`written: ${Math.round((performance.now() - begun) / 1_000)} s`);
  const jobs = strapi.plugin('publication-desk').service('jobs') as unknown as Jobs;
  await jobs.fillSearch();
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/publication-desk/items?pagination[pageSize]=5&_=`;
  const desk = strapi.plugin('publication-desk').service('desk') as {
    queries: Readonly<Record<string, (input: object, by: object) => Promise<Answer<unknown>>>>;
  };
  const by = { actor: office.people.clerk.id };
  const rows: Record<string, object> = {};
  const measure = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const { value, row } = await beside(url, work);
    console.log(JSON.stringify({ what, ...row }));
    rows[what] = row;
    return value;
  };
  await measure('nothing', () => sleep(5_000));
  await measure('heads of forms noted', () => jobs.heads());
  let progress: readonly [number, number] = [0, 0];
  const watching = setInterval(async () => {
    const { value } = await desk.queries.checkProgress!({}, by);
    const { done, total } = value as { done: number; total: number };
    if (total > 0) progress = [done, total];
    console.log(`  ${done} of ${total}`);
  }, 5_000);
  const whole = (await measure('核对', async () => desk.queries.checkRegister!({}, by)))
    .value as RegisterCheckResponse;
  clearInterval(watching);
  const nightly = await measure('once a week', () => jobs.records());
  const again = await measure('every night, nothing new', () => jobs.records({ onlyNew: true }));
  for (const check of [whole, nightly, again])
    if (!check.intact)
      console.error(
        'not whole:',
        JSON.stringify({ seals: check.seals, public: check.publicStore }).slice(0, 3_000)
      );
  console.log(
    `${ENTRIES} entries, ${FORMS} forms on ${process.env.DATABASE_CLIENT ?? 'sqlite'}; last progress ${progress.join(' of ')}`
  );
  console.table(rows);
  strapi.server.httpServer.closeAllConnections();
  await close();
};

void main();
