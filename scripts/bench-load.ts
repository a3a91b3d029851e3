import { createStrapi } from '@strapi/strapi';
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checklist } from '../src/approval';
import type { Form } from '../src/approval';
import { documentsOf, ITEM } from '../tests/server/content';
import { createDatabase, type Database } from '../tests/server/database';
import { PASSWORD, settleOffice } from '../tests/server/people';
import { addPeople, type Worker } from './load/people';
import { createLatencies } from './load/latencies';
import { workOf } from './load/work';

/**
 * A busy day (`npm run bench -- load`): PEOPLE (200) at their desks for SECONDS (600) on two instances and one PostgreSQL, WAITING (500)
 * forms waiting from the start, each thinking 3 to 8 seconds between two things. Prints how long each thing took, what failed, and memory.
 */
const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const PEOPLE = number('PEOPLE', 200);
const SECONDS = number('SECONDS', 600);
const WAITING = number('WAITING', 500);
const PORTS = [18_431, 18_432];

const appDir = path.join(process.cwd(), 'playground');
const distDir = path.join(appDir, 'dist');

const environmentOf = (database: Database) => ({
  NODE_ENV: 'test',
  SERVE_ADMIN: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  DATABASE_POOL_MAX: '10',
  ...database.env,
});

/** One instance: serves until its parent goes, and tells its memory when asked. */
const serve = async (): Promise<void> => {
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  strapi.server.mount();
  await new Promise<void>((resolve) =>
    strapi.server.listen(Number(process.env.BENCH_PORT), '127.0.0.1', resolve as () => void)
  );
  process.on('message', () => process.send?.({ memory: process.memoryUsage().rss }));
  process.on('disconnect', () => process.exit(0));
  process.send?.('up');
};

const instance = (database: Database, port: number): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const child = fork(__filename, [], {
      // What leaks shows: a heap that may grow to gigabytes is not collected for minutes.
      execArgv: ['--max-old-space-size=512', ...(process.env.NODE_ARGS ?? '').split(' ').filter(Boolean)],
      env: {
        ...process.env,
        ...environmentOf(database),
        CRON_ENABLED: 'true',
        BENCH_SERVE: '1',
        BENCH_PORT: String(port),
      },
    });
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`an instance ended with ${code}`)));
  });

const memoryOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once('message', (message: { memory: number }) => resolve(Math.round(message.memory / 1024 / 1024)));
    child.send('memory');
  });

/** The office with its people and the forms that wait, written by one portal that ends before the others begin. */
const prepare = async (database: Database): Promise<readonly Worker[]> => {
  Object.assign(process.env, environmentOf(database), { CRON_ENABLED: 'false' });
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  await settleOffice(strapi);
  const workers = await addPeople(strapi, PEOPLE);
  const desk = strapi.plugin('publication-desk').service('desk') as unknown as {
    actions: { submit(input: object, by: object): Promise<{ ok: boolean; value: Form; refusal?: unknown }> };
    queries: { me(input: object, by: object): Promise<{ value: { today: string } }> };
  };
  const officers = workers.filter(({ position }) => position === 'information-officer');
  const { value: me } = await desk.queries.me({}, { actor: officers[0]?.id });
  for (let index = 0; index < WAITING; index += 1) {
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
  await strapi.destroy();
  return workers;
};

const login = async (origin: string, { email }: Worker): Promise<string> => {
  const answer = await fetch(`${origin}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return data.token;
};

const main = async (): Promise<void> => {
  const database = await createDatabase();
  const started = Date.now();
  const workers = await prepare(database);
  const instances = [await instance(database, PORTS[0]!), await instance(database, PORTS[1]!)];
  console.log(`${PEOPLE} people, ${WAITING} forms waiting, ready after ${(Date.now() - started) / 1000} s`);
  const origins = PORTS.map((port) => `http://127.0.0.1:${port}`);
  const tokens: string[] = [];
  for (const [index, worker] of workers.entries()) tokens.push(await login(origins[index % 2]!, worker));
  const latencies = createLatencies();
  const memory = [await Promise.all(instances.map(memoryOf))];
  const until = Date.now() + SECONDS * 1_000;
  const work = workers.map((worker, index) =>
    workOf({ worker, origin: origins[index % 2]!, token: tokens[index]!, latencies, until })
  );
  while (Date.now() < until) {
    await pause(Math.min(60_000, until - Date.now()));
    memory.push(await Promise.all(instances.map(memoryOf)));
  }
  await Promise.all(work);
  latencies.print();
  console.log(`memory of the instances each minute, MB: ${memory.map((pair) => pair.join('+')).join(', ')}`);
  for (const child of instances) {
    child.removeAllListeners('exit');
    child.disconnect();
  }
  await pause(1_000);
  await database.drop();
  process.exit(latencies.failed() === 0 ? 0 : 1);
};

void (process.env.BENCH_SERVE ? serve() : main()).catch((error) => {
  console.error(error);
  process.exit(1);
});
