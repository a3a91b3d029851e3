import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (
  given: { env?: Record<string, string>; node?: readonly string[]; args?: readonly string[] } = {}
) => {
  const env = { ...process.env, PORTAL_DATA: path.join(folder, 'data'), ...given.env };
  const args = [...(given.node ?? []), 'scripts/start.mjs', ...(given.args ?? [])];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return {
    status,
    said: stderr
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
};

const takenPort = () =>
  new Promise<net.Server>((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => resolve(server));
  });

it('says which port is in use, and what to do', async () => {
  const server = await takenPort();
  const { port } = server.address() as net.AddressInfo;
  const { status, said } = start({ env: { PORT: String(port) } });
  server.close();
  expect(status).toBe(1);
  expect(said).toEqual([
    `✗ 端口 ${port} 已被占用，请换一个：PORT=${port + 1} npm start`,
    `Port ${port} is in use: try PORT=${port + 1} npm start`,
  ]);
});

it('says that this Node is too old', () => {
  const old = path.join(folder, 'old.cjs');
  writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });\n");
  const { status, said } = start({ node: ['--require', old] });
  expect(status).toBe(1);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/Node\.js 20/);
});

it('says which folder cannot be written', () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  const { status, said } = start({ env: { PORTAL_DATA: path.join(file, 'data'), PORT: '59123' } });
  expect(status).toBe(1);
  expect(said[0]).toContain(path.join(file, 'data'));
});

it.each(['0', '70000', 'abc', '80.5'])('refuses the port %s', (port) => {
  const { status, said } = start({ env: { PORT: port } });
  expect(status).toBe(1);
  expect(said[1]).toContain(`"${port}"`);
});

it('refuses an option it does not know', () => {
  expect(start({ args: ['--frehs'] })).toMatchObject({
    status: 1,
    said: [expect.stringContaining('--frehs'), expect.stringContaining('--fresh')],
  });
});
