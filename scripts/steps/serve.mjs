import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, playground, root } from './folders.mjs';
import { lastLines } from './run-command.mjs';
import { databaseFile } from './seed.mjs';
import { stop } from './say.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const answers = async (url) => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

/** Boots the portal and resolves with its process once it answers; ends this process with the log's tail where it does not. */
export const serve = async ({ host, port }) => {
  const logFile = path.join(dataFolder(), 'portal.log');
  const log = createWriteStream(logFile);
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
    {
      cwd: playground,
      env: {
        ...process.env,
        HOST: host,
        PORT: String(port),
        DATABASE_FILENAME: databaseFile(),
        NODE_ENV: 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    }
  );
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let ended = false;
  child.on('exit', () => (ended = true));
  const giveUpAt = Date.now() + 120_000;
  while (!(await answers(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/_health`))) {
    if (ended || Date.now() > giveUpAt) {
      child.kill();
      await pause(200);
      console.error(lastLines(readFileSync(logFile, 'utf8'), 25));
      stop(`门户未能启动，日志见 ${logFile}`, 'the portal did not start; its log is named above.');
    }
    await pause(200);
  }
  return { child, logFile };
};
