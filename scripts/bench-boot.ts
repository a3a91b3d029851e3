import { createStrapi } from '@strapi/strapi';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Processor time of a boot with the plugin and of one without, BOOTS of each, by turns, each in a process of its own on a database that
 * knows its tables already. What counts is the median of the ratios: a machine that is busy with other things is as busy for both.
 */
const BOOTS = Number(process.env.BOOTS ?? 7);
const playground = path.join(process.cwd(), 'playground');
const distDir = path.join(playground, 'dist');

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

type Boot = { readonly milliseconds: number; readonly packages: readonly string[] };

const packageOf = (file: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'portal';

/** In a process of its own: boots, says what it took and which packages it read, and ends. */
const bootOnce = async (hasPlugin: boolean): Promise<void> => {
  if (!hasPlugin) {
    const loaded = require(path.join(distDir, 'config/plugins.js'));
    const original = loaded.default;
    loaded.default = (args: unknown) => ({ ...original(args), 'publication-desk': { enabled: false } });
  }
  const before = process.cpuUsage();
  const strapi = createStrapi({ appDir: playground, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  const { user, system } = process.cpuUsage(before);
  const packages = [...new Set(Object.keys(require.cache).map(packageOf))];
  say(JSON.stringify({ milliseconds: Math.round((user + system) / 1000), packages } satisfies Boot));
  process.exit(0);
};

const inProcess = (hasPlugin: boolean, folder: string): Boot => {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    SERVE_ADMIN: 'false',
    CRON_ENABLED: 'false',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, `${hasPlugin ? 'with' : 'without'}.db`),
  };
  const child = spawnSync(process.execPath, [__filename, hasPlugin ? 'with' : 'without'], { env });
  const line = child.stdout.toString().trim().split('\n').at(-1) ?? '';
  try {
    return JSON.parse(line) as Boot;
  } catch {
    throw new Error(`A boot ended with ${child.status}: ${child.stderr.toString().slice(-2000)}`);
  }
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const measure = (): void => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-boot-'));
  try {
    // The first boot makes tables, once in a portal's life.
    const [first, bare] = [inProcess(true, folder), inProcess(false, folder)];
    const own = first.packages.filter((name) => !bare.packages.includes(name));
    say(`packages read for the plugin alone: ${own.join(', ') || 'none'}`);
    const pairs = Array.from({ length: BOOTS }, () => ({
      withPlugin: inProcess(true, folder).milliseconds,
      without: inProcess(false, folder).milliseconds,
    }));
    for (const { withPlugin, without } of pairs) say(`${withPlugin} ms with, ${without} ms without`);
    const ratio = median(pairs.map(({ withPlugin, without }) => withPlugin / without));
    say(`boot: ${ratio.toFixed(2)} × without the plugin, median of ${BOOTS}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [asked] = process.argv.slice(2);
if (asked === 'with' || asked === 'without') void bootOnce(asked === 'with');
else measure();
