import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, playground } from './folders.mjs';
import { keepLog, lastLines, runCommand } from './run-command.mjs';
import { say, seconds, stop } from './say.mjs';

const usesSqlite = () => (process.env.DATABASE_CLIENT ?? 'sqlite') === 'sqlite';
export const databaseFile = () => path.join(dataFolder(), 'data.db');

/**
 * Fills an empty portal with the demo office. On SQLite into a file of its own which takes its place only when whole:
 * an interrupted first start begins again.
 */
export const seed = async () => {
  if (usesSqlite() && existsSync(databaseFile())) return;
  const started = Date.now();
  const draft = path.join(dataFolder(), 'seeding.db');
  rmSync(draft, { force: true });
  say('写入演示数据…', 'writing the demo data…');
  const { code, output } = await runCommand(
    process.execPath,
    [path.join(playground, 'dist/src/demo/run.js')],
    {
      cwd: playground,
      env: {
        DATABASE_FILENAME: draft,
        PORTAL_DATA: dataFolder(),
        NODE_ENV: 'production',
        CRON_ENABLED: 'false',
      },
      onLine: (line) => line.startsWith('» ') && console.log(`  ${line.slice(2)}`),
    }
  );
  if (code !== 0) {
    console.error(lastLines(output, 30));
    stop(
      `写入演示数据失败，全部输出见 ${keepLog('seed', output)}`,
      'writing the demo data failed; the next start begins it again.'
    );
  }
  if (usesSqlite()) renameSync(draft, databaseFile());
  say(`演示数据就绪（${seconds(started)}）`, 'demo data ready');
};
