import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';

// What it takes and where is written in screenshots.ts, which is bundled here.
await build({
  entryPoints: ['scripts/screenshots.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: '.cache/screens/screenshots.cjs',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['.cache/screens/screenshots.cjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
