import { createDatabase } from '../tests/server/database';
import { environmentOf, serve, startInstance } from './load/instance';
import { createKinds } from './load/kinds';
import { login, prepareOffice } from './load/office';
import { postgresTime } from './load/postgres-time';

/**
 * Processor time of one request of each kind on an otherwise idle instance (`npm run bench -- processor`), beside the Content Manager's
 * list of one item as measured in the same run: what 200 people cost is this times what they ask. TIMES (100) of each; ONLY=sign asks
 * one kind, PROFILE=1 writes where its time went.
 */
const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const PORT = number('BENCH_PORT', 18_433);
const TIMES = number('TIMES', 100);
const WARM = 40;

const main = async (): Promise<void> => {
  const database = await createDatabase();
  const workers = await prepareOffice(database, {
    people: number('PEOPLE', 200),
    waiting: number('WAITING', 500),
  });
  const instance = await startInstance({ env: environmentOf(database) }, PORT);
  const databaseTime = postgresTime(database);
  const kinds = await createKinds({
    origin: instance.origin,
    workers,
    login: (worker) => login(instance.origin, worker),
  });
  const wanted = Object.entries(kinds).filter(
    ([name]) => !process.env.ONLY || ['stock', ...process.env.ONLY.split(',')].includes(name)
  );
  const rows: { what: string; 'portal ms': number; 'database ms': number | null; statements: number }[] = [];
  for (const [what, ask] of wanted) {
    for (let time = 0; time < WARM; time += 1) await ask();
    const endProfile = process.env.PROFILE ? await instance.profile() : null;
    const before = { ...(await instance.figures()), database: await databaseTime() };
    for (let time = 0; time < TIMES; time += 1) await ask();
    const now = await instance.figures();
    const portal = now.processor - before.processor;
    const after = await databaseTime();
    const spent = before.database === null || after === null ? null : (after - before.database) / TIMES;
    rows.push({
      what,
      'portal ms': portal / TIMES,
      'database ms': spent,
      statements: (now.statements - before.statements) / TIMES,
    });
    if (endProfile) console.log(`${what}: ${await endProfile()}`);
  }
  const stock = rows.find(({ what }) => what === 'stock')!['portal ms'];
  const rounded = (value: number | null) => value && Math.round(value * 10) / 10;
  console.table(
    rows.map((row) => ({
      what: row.what,
      'portal ms': rounded(row['portal ms']),
      'database ms': rounded(row['database ms']),
      statements: rounded(row.statements),
      'times the stock request': rounded(row['portal ms'] / stock),
    }))
  );
  instance.end();
  await database.drop();
  process.exit(0);
};

void (process.env.BENCH_SERVE ? serve() : main()).catch((error) => {
  console.error(error);
  process.exit(1);
});
