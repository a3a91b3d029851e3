import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });

export type Logins = {
  readonly password: string;
  readonly people: readonly { readonly email: string; readonly en: string }[];
};

const readLogins = (data: string): Logins => JSON.parse(readFileSync(path.join(data, 'logins.json'), 'utf8'));

/** A portal that somebody runs already (E2E_PORTAL its address, PORTAL_DATA its folder): for work on these tests. */
const runningPortal = (address: string) => {
  const data = path.resolve(process.env.PORTAL_DATA ?? 'playground/.tmp');
  return { address, output: `${address}/admin`, data, logins: readLogins(data), close: async () => {} };
};

type Booting = { readonly args?: readonly string[]; readonly more?: Readonly<Record<string, string>> };

/** `npm start` on a port and a data folder; `close` ends it and leaves the folder. */
const boot = async (data: string, { args = [], more = {} }: Booting = {}) => {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    PORTAL_DATA: data,
    NODE_OPTIONS: '',
    JEST_WORKER_ID: '',
    CRON_ENABLED: 'false',
    ...more,
  };
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('Ctrl-C')) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  // A portal that ends while it is tested says why: what follows are only refused connections.
  child.removeAllListeners('exit');
  child.once('exit', (code, signal) => {
    const log = readFileSync(path.join(data, 'portal.log'), 'utf8');
    console.error(`The portal ended by itself (${code ?? signal}):\n${log.slice(-4000)}`);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      child.removeAllListeners('exit');
      child.once('exit', () => resolve());
      child.kill('SIGINT');
    });
  return { address: `http://127.0.0.1:${port}`, output, close };
};

/**
 * The demo office as the first `npm start` of this run wrote it. Every file begins from a copy of that folder: a second,
 * where writing the office again takes half a minute.
 */
const demoOffice = async (): Promise<string> => {
  const folder = path.join(os.tmpdir(), `portal-demo-${process.pid}`);
  if (!existsSync(path.join(folder, 'whole'))) {
    rmSync(folder, { recursive: true, force: true });
    await (await boot(folder)).close();
    writeFileSync(path.join(folder, 'whole'), '');
  }
  return folder;
};

/** The portal exactly as `npm start` boots it, on a port and in a data folder of its own. */
export const startPortal = async () => {
  if (process.env.E2E_PORTAL) return runningPortal(process.env.E2E_PORTAL);
  const data = mkdtempSync(path.join(os.tmpdir(), 'portal-'));
  cpSync(await demoOffice(), data, { recursive: true });
  const { address, output, close } = await boot(data);
  return {
    address,
    output,
    data,
    logins: readLogins(data),
    close: async () => {
      await close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};

export type RunningPortal = Awaited<ReturnType<typeof startPortal>>;

/** A portal as somebody has it who has just installed the plugin: nobody in it, and the rules they chose. */
export const startEmptyPortal = async (more: Readonly<Record<string, string>>) => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'portal-'));
  const { address, close } = await boot(data, { args: ['--empty'], more });
  return {
    address,
    data,
    close: async () => {
      await close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
