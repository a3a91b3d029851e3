import { buildPortalServer } from './steps/build.mjs';
import { quickServer } from './steps/quick-server.mjs';
import { inParallel, sumUp } from './steps/runs.mjs';
import { filesBelow, runsOf } from './steps/server-runs.mjs';
import { testDatabases } from './steps/test-databases.mjs';

/** `npm run faults`: what breaks a portal, FAULT_RUNS (10) times as much of it as in `npm test`, on every database of TEST_DATABASES. */
process.env.FAULT_RUNS ??= '10';
const started = Date.now();
await quickServer();
await buildPortalServer();
const runs = testDatabases().flatMap((client) =>
  runsOf(filesBelow('tests/faults'), client, ['--testTimeout=1800000'])
);
process.exit(sumUp(await inParallel(runs, 1), started));
