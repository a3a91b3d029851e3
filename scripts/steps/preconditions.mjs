import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { dataFolder, root } from './folders.mjs';
import { stop } from './say.mjs';

/** PORT as a number, or one line and the end. */
export const portFrom = (text) => {
  const port = Number(text ?? 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    stop(
      `PORT 应为 1–65535 的整数，现为“${text}”。`,
      `PORT must be a whole number from 1 to 65535, it is "${text}".`
    );
  }
  return port;
};

export const requireFreePort = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') {
        stop(
          `端口 ${port} 已被占用，请换一个：PORT=${port + 1} npm start`,
          `Port ${port} is in use: try PORT=${port + 1} npm start`
        );
      }
      stop(
        `无法在 ${host}:${port} 上监听（${error.code}）。`,
        `Cannot listen on ${host}:${port} (${error.code}): check HOST and PORT.`
      );
    });
    probe.once('listening', () => probe.close(resolve));
    probe.listen(port, host);
  });

const requireWritable = (folder) => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const probe = path.join(folder, `.write-probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch {
    stop(
      `文件夹不可写：${folder}，请检查权限后重试。`,
      `Folder cannot be written: ${folder}. Mend its permissions and try again.`
    );
  }
};

export const requireWritableFolders = () =>
  [root, path.join(root, '.cache'), dataFolder()].forEach(requireWritable);
