import { spawn } from 'node:child_process';
import path from 'node:path';
import { context } from 'esbuild';
import { buildPortalServer } from './steps/build.mjs';
import { playground, root } from './steps/folders.mjs';
import { install } from './steps/install.mjs';
import { portFrom, requireFreePort } from './steps/preconditions.mjs';
import { quickServer } from './steps/quick-server.mjs';
import { say } from './steps/say.mjs';
import { ensureSecrets } from './steps/secrets.mjs';
import { databaseFile, seed } from './steps/seed.mjs';

/**
 * `npm run watch`: the demo portal in Strapi's development mode. A saved file of `src/` or `server/` is bundled at once and the portal
 * restarted; a saved file of `admin/` is bundled and the page reloads itself. Ctrl-C ends all of it.
 */
const port = portFrom(process.env.PORT);
await requireFreePort(port, '127.0.0.1');
await install();
await quickServer();
await buildPortalServer();
ensureSecrets();
await seed();

const children = new Set();
const start = (args, { cwd, env }) => {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
};

const binary = (name, script) => path.join(root, 'node_modules', name, script);
const ended = (child) =>
  new Promise((resolve) => (child.exitCode === null ? child.on('exit', resolve) : resolve()));

let portal = null;
const restart = async () => {
  if (portal) {
    portal.kill('SIGTERM');
    await ended(portal);
  }
  portal = start([binary('@strapi/strapi', 'bin/strapi.js'), 'develop', '--watch-admin'], {
    cwd: playground,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_FILENAME: databaseFile(),
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
};

// Queued, so that two saves at once do not start two portals.
let turn = Promise.resolve();
const restartSoon = () => (turn = turn.then(restart));

const common = { bundle: true, packages: 'external', sourcemap: true, logLevel: 'error' };
const told = (what, then) => ({
  name: 'told',
  setup: (building) =>
    building.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      say(`${what === 'server' ? '服务端' : '管理界面'}已重建`, `${what} rebuilt`);
      then();
    }),
});

const server = await context({
  ...common,
  entryPoints: {
    'server/index': path.join(root, 'server/src/index.ts'),
    'reader/index': path.join(root, 'server/src/reader/index.ts'),
  },
  outdir: path.join(root, 'dist'),
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  plugins: [told('server', restartSoon)],
});
const admin = await context({
  ...common,
  entryPoints: [path.join(root, 'admin/src/index.ts')],
  outdir: path.join(root, 'dist/admin'),
  outExtension: { '.js': '.mjs' },
  platform: 'browser',
  format: 'esm',
  splitting: true,
  target: 'es2022',
  jsx: 'automatic',
  plugins: [told('admin', () => undefined)],
});
await Promise.all([server.watch(), admin.watch()]);

const end = async () => {
  await Promise.all([server.dispose(), admin.dispose()]);
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', end);
process.on('SIGTERM', end);
