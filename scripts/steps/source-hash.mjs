import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, root } from './folders.mjs';

const skipped = new Set(['node_modules', 'dist', 'build', '.cache', '.tmp', '.strapi']);

const filesUnder = (entry) => {
  if (!existsSync(entry)) return [];
  if (statSync(entry).isFile()) return [entry];
  return readdirSync(entry)
    .filter((name) => !skipped.has(name))
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
};

/** One hash over every file under the given paths, names included. */
export const sourceHash = (paths) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((entry) => filesUnder(path.join(root, entry)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const stampFile = (name) => path.join(cache, 'stamps', name);
export const isStamped = (name, hash) =>
  existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === hash;
export const stamp = (name, hash) => {
  mkdirSync(path.join(cache, 'stamps'), { recursive: true });
  writeFileSync(stampFile(name), hash);
};
export const unstamp = (name) => rmSync(stampFile(name), { force: true });
