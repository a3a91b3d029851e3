import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders.mjs';
import { keepLog, lastLines, runCommand } from './run-command.mjs';
import { say, seconds, stop } from './say.mjs';

const readPackages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null);

/** npm writes node_modules/.package-lock.json last: where it names every version that package-lock.json asks for, nothing is to be done. */
export const isInstalled = () => {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.link || entry.optional || entry.devOptional) return true;
    return present[place]?.version === entry.version && existsSync(path.join(root, place, 'package.json'));
  });
};

/**
 * `npm install` after the lock file, leaving it as it is. Not `npm ci`: that fails where a registry lacks packages for other platforms,
 * which npm then cannot write into the lock file either.
 */
export const install = async () => {
  if (isInstalled()) return;
  const started = Date.now();
  say('安装依赖（首次约需 3–5 分钟）…', 'installing dependencies (3–5 minutes the first time)…');
  const beat = setInterval(() => say(`仍在安装，已用 ${seconds(started)}`, 'still installing'), 30_000);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await runCommand(
    npm,
    ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'],
    {
      cwd: root,
    }
  );
  clearInterval(beat);
  if (code !== 0) {
    console.error(lastLines(output));
    stop(
      `依赖安装失败，全部输出见 ${keepLog('install', output)}`,
      'npm install failed; check the network connection and run the command again.'
    );
  }
  say(`依赖已安装（${seconds(started)}）`, 'dependencies installed');
};
