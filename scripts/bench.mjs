import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';

// The portal must be built (npm run build, npx tsc -p playground); the benchmark itself is TypeScript and bundled here.
await build({
  entryPoints: ['scripts/bench-gate.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: '.cache/bench-gate.cjs',
  logLevel: 'warning',
});
process.exit(spawnSync(process.execPath, ['.cache/bench-gate.cjs'], { stdio: 'inherit' }).status ?? 1);
