import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createDatabase } from '../tests/server/database';
import { environmentOf, serve, startInstance, type Figures, type Instance } from './load/instance';
import { createLatencies } from './load/latencies';
import { login, prepareOffice } from './load/office';
import type { Worker } from './load/people';
import { postgresTime } from './load/postgres-time';
import { workOf } from './load/work';

/**
 * A busy day (`npm run bench -- load`, `-- load --minutes 3`): PEOPLE (200) at their desks for ten minutes on two instances and one
 * PostgreSQL, WAITING (500) forms waiting from the start, each thinking 3 to 8 seconds between two things. Prints how long each kind of
 * request took, what failed, and what each instance spent; ends by itself, with 1 where anything failed.
 */
const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const { values } = parseArgs({ options: { minutes: { type: 'string' } } });
const PEOPLE = number('PEOPLE', 200);
const WAITING = number('WAITING', 500);
const SECONDS = values.minutes === undefined ? number('SECONDS', 600) : Number(values.minutes) * 60;
const PORTS = [number('BENCH_PORT', 18_431), number('BENCH_PORT', 18_431) + 1];

/** What a process or the database had spent when the day began and ended. */
type Spent = {
  readonly instances: readonly Figures[];
  readonly database: number | null;
  readonly generator: number;
};

const generatorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

const printSpent = (
  before: Spent,
  after: Spent,
  { requests, seconds }: Record<'requests' | 'seconds', number>
): void => {
  const cores = (milliseconds: number) => Math.round((milliseconds / seconds / 1000) * 100) / 100;
  const each = requests / after.instances.length;
  console.table(
    after.instances.map((now, index) => {
      const then = before.instances[index]!;
      return {
        instance: index + 1,
        'requests, about': Math.round(each),
        'processor ms a request': tenth((now.processor - then.processor) / each),
        'statements a request': tenth((now.statements - then.statements) / each),
        cores: cores(now.processor - then.processor),
        'memory at start, MB': then.memory,
        'memory at end, MB': now.memory,
      };
    })
  );
  const { database, generator } = after;
  if (database !== null && before.database !== null)
    console.log(
      `PostgreSQL: ${tenth((database - before.database) / requests)} ms of processor a request, ${cores(database - before.database)} cores`
    );
  console.log(`whoever asks (this script): ${cores(generator - before.generator)} cores`);
  console.log(`${requests} requests, ${tenth(requests / seconds)} a second`);
};

const spender =
  (instances: readonly Instance[], database: () => Promise<number | null>) => async (): Promise<Spent> => ({
    instances: await Promise.all(instances.map((instance) => instance.figures())),
    database: await database(),
    generator: generatorTime(),
  });

/** Everybody's token, each at the instance they work on. */
const loginAll = async (
  workers: readonly Worker[],
  instances: readonly Instance[]
): Promise<readonly string[]> => {
  const tokens: string[] = [];
  for (const [index, worker] of workers.entries())
    tokens.push(await login(instances[index % instances.length]!.origin, worker));
  return tokens;
};

const main = async (): Promise<void> => {
  const database = await createDatabase().catch((error: unknown) => {
    console.error('连不上 PostgreSQL（DATABASE_HOST、DATABASE_PORT）。 PostgreSQL cannot be reached.');
    throw error;
  });
  const started = Date.now();
  const workers = await prepareOffice(database, { people: PEOPLE, waiting: WAITING });
  const env = environmentOf(database);
  const instances = [await startInstance({ env }, PORTS[0]!), await startInstance({ env }, PORTS[1]!)];
  const tokens = await loginAll(workers, instances);
  console.log(
    `${PEOPLE} people, ${WAITING} forms waiting, ready after ${Math.round((Date.now() - started) / 1000)} s; ${SECONDS} s follow`
  );
  const latencies = createLatencies();
  const spent = spender(instances, postgresTime(database));
  const before = await spent();
  const memory: string[] = [];
  const until = Date.now() + SECONDS * 1_000;
  const work = workers.map((worker, index) => {
    const { origin } = instances[index % instances.length]!;
    return workOf({ worker, origin, token: tokens[index]!, latencies, until });
  });
  while (Date.now() < until) {
    await pause(Math.min(60_000, Math.max(0, until - Date.now())));
    const now = await Promise.all(instances.map((instance) => instance.figures()));
    memory.push(now.map((one) => one.memory).join('+'));
  }
  await Promise.all(work);
  latencies.print();
  printSpent(before, await spent(), { requests: latencies.requests(), seconds: SECONDS });
  console.log(`memory of the instances each minute, MB: ${memory.join(', ')}`);
  for (const one of instances) one.end();
  await pause(1_000);
  await database.drop();
  process.exit(latencies.failed() === 0 ? 0 : 1);
};

void (process.env.BENCH_SERVE ? serve() : main()).catch((error) => {
  console.error(error);
  process.exit(1);
});
