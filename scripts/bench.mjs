import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';

const BENCHES = {
  gate: 'scripts/bench-gate.ts',
  register: 'scripts/bench-register.ts',
  existing: 'scripts/bench-existing.ts',
  screening: 'scripts/bench-screening.ts',
  ranking: 'scripts/bench-ranking.ts',
  text: 'scripts/bench-text.ts',
  statements: 'scripts/bench-statements.ts',
  load: 'scripts/bench-load.ts',
  processor: 'scripts/bench-processor.ts',
  public: 'scripts/bench-public.ts',
};

// `npm run bench` measures the gate, `npm run bench -- existing` the jobs over DOCUMENTS (100,000) documents.
// The portal must be built (npm run build, npx tsc -p playground); a benchmark itself is TypeScript and bundled here.
const name = process.argv[2] ?? 'gate';
const entryPoint = BENCHES[name];
if (!entryPoint) {
  console.error(`没有名为 ${name} 的测量。 There is no bench ${name}: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}
await build({
  entryPoints: [entryPoint],
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: `.cache/bench-${name}.cjs`,
  logLevel: 'warning',
});
// Two instances need a database that lets two in.
const env = ['load', 'processor'].includes(name) ? { DATABASE_CLIENT: 'postgres', ...process.env } : process.env;
process.exit(
  spawnSync(process.execPath, [`.cache/bench-${name}.cjs`], { stdio: 'inherit', env }).status ?? 1
);
