import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { buildPortalServer } from './steps/build.mjs';
import { quickServer } from './steps/quick-server.mjs';

const BENCHES = {
  gate: 'scripts/bench-gate.ts',
  register: 'scripts/bench-register.ts',
  check: 'scripts/bench-check.ts',
  existing: 'scripts/bench-existing.ts',
  screening: 'scripts/bench-screening.ts',
  ranking: 'scripts/bench-ranking.ts',
  text: 'scripts/bench-text.ts',
  statements: 'scripts/bench-statements.ts',
  load: 'scripts/bench-load.ts',
  processor: 'scripts/bench-processor.ts',
  public: 'scripts/bench-public.ts',
  'fuzz-public': 'scripts/bench-public.ts',
};

// `npm run bench` measures the gate, `npm run bench -- existing` the jobs over DOCUMENTS (100,000) documents.
// `npm run bench -- load --minutes 3` and the like go on to the benchmark. It runs on the sources as they are: the plugin's server half is
// bundled anew and the portal's built where it changed, as for a server test; a benchmark itself is TypeScript and bundled here.
const name = process.argv[2] ?? 'gate';
const entryPoint = BENCHES[name];
if (!entryPoint) {
  console.error(`没有名为 ${name} 的测量。 There is no bench ${name}: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}
await quickServer();
await buildPortalServer();
await build({
  entryPoints: [entryPoint],
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: `.cache/bench-${name}.cjs`,
  logLevel: 'warning',
});
// Two instances need a database that lets two in; a million addresses are asked for where nobody says how many.
const POSTGRES = { DATABASE_CLIENT: 'postgres' };
const OWN = { load: POSTGRES, processor: POSTGRES, 'fuzz-public': { ONLY: 'fuzz', HOSTILE: '1000000' } };
const env = { ...OWN[name], ...process.env };
process.exit(
  spawnSync(process.execPath, [`.cache/bench-${name}.cjs`, ...process.argv.slice(3)], {
    stdio: 'inherit',
    env,
  }).status ?? 1
);
