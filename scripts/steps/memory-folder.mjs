import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
const ENOUGH = 4 * 1024 ** 3;

const isRoomy = () => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH;
  } catch {
    return false;
  }
};

let folder;

/**
 * A folder in memory for the databases and uploads of portals that are tested, removed when this process ends; that of the machine where
 * there is none. SQLite waits for the disk at every commit, a third of what a server test takes.
 */
export const memoryFolder = () => {
  if (folder) return folder;
  if (!isRoomy()) return (folder = tmpdir());
  folder = mkdtempSync(path.join(MEMORY, 'pubdesk-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
