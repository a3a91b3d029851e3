import { rmSync } from 'node:fs';
import { build } from './build.mjs';
import { dataFolder } from './folders.mjs';
import { install } from './install.mjs';
import { printLogins } from './logins.mjs';
import { portFrom, requireFreePort, requireWritableFolders } from './preconditions.mjs';
import { say, seconds, stop } from './say.mjs';
import { ensureSecrets } from './secrets.mjs';
import { seed } from './seed.mjs';
import { serve } from './serve.mjs';

const OPTIONS = ['--fresh', '--empty'];

/**
 * `npm start`: everything from a fresh clone to a running portal with demo data; Ctrl-C ends it. `--empty`: a portal without any, as somebody
 * has it who installs the plugin (PORTAL_RULES=newsroom for other rules).
 */
export const runPortal = async (args) => {
  const started = Date.now();
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown)
    stop(
      `不认识的选项 ${unknown}，可用：${OPTIONS.join(' ')}`,
      `Unknown option ${unknown}, there is: ${OPTIONS.join(' ')}`
    );
  const port = portFrom(process.env.PORT);
  const host = process.env.HOST || '127.0.0.1';
  console.log('\n信息发布管理 · Publication Desk\n');
  requireWritableFolders();
  await requireFreePort(port, host);
  if (args.includes('--fresh')) rmSync(dataFolder(), { recursive: true, force: true });
  requireWritableFolders();
  await install();
  await build();
  ensureSecrets();
  const isEmpty = args.includes('--empty');
  if (!isEmpty) await seed();
  say('启动门户…', 'starting the portal…');
  const { child, logFile } = await serve({ host, port });
  // Before anybody is told that it runs: ended at that moment, it would leave its portal behind.
  const end = () => child.kill('SIGTERM');
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  child.on('exit', (code, signal) => process.exit(signal || code === null ? 0 : code));
  const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  say(`已就绪（${seconds(started)}）`, 'ready');
  console.log(
    `\n  管理界面 admin        ${address}/admin\n  公共网站 public site  ${address}/\n  公共接口 public API   ${address}/api/publication-desk/items`
  );
  if (!isEmpty) printLogins();
  console.log(`\n  日志 log: ${logFile}\n  按 Ctrl-C 停止 · press Ctrl-C to stop\n`);
};
