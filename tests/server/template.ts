import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

/**
 * The playground with the office of people.ts, booted once for a build and a database client, and copied for every test
 * file after it: Strapi makes its 130 tables and we hash twelve passwords once, not fifty times.
 */
const root = path.resolve(__dirname, '../..');
const folder = path.join(root, '.cache/test/templates');
const BUILDING = 180_000;

const filesBelow = (start: string): readonly string[] =>
  readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();

/** What a template is made from: another build, or another office, makes another one. */
export const templateName = (client = process.env.DATABASE_CLIENT ?? 'sqlite'): string => {
  const made = createHash('sha1').update(client).update(root);
  const files = [
    path.join(root, 'dist/server/index.js'),
    path.join(__dirname, 'people.ts'),
    path.join(__dirname, 'make-template.ts'),
    ...filesBelow(path.join(root, 'playground/dist')),
  ];
  for (const file of files) made.update(file).update(readFileSync(file));
  return `pubdesk_template_${made.digest('hex').slice(0, 12)}`;
};

/** Where a template lies, without its ending; `.json` names its people and is written last. */
export const templateFile = (name: string): string => path.join(folder, name);

const make = (name: string): void => {
  const script = path.join(folder, `${name}.cjs`);
  buildSync({
    entryPoints: [path.join(__dirname, 'make-template.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  const { status, stderr } = spawnSync(process.execPath, [script, root, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The template of the portal was not made:\n${stderr}`);
};

const lock = (place: string): boolean => {
  try {
    mkdirSync(place);
    return true;
  } catch {
    return false;
  }
};

/** Jest calls it before the first test of a process; whoever comes second waits for the first. */
export default async (): Promise<void> => {
  if (!existsSync(path.join(root, 'dist/server/index.js')) || !existsSync(path.join(root, 'playground/dist')))
    return;
  mkdirSync(folder, { recursive: true });
  const name = templateName();
  const place = path.join(folder, `${name}.lock`);
  for (let waited = 0; !existsSync(`${templateFile(name)}.json`); waited += 200) {
    if (waited > BUILDING) throw new Error(`${place} is in the way: another run has left it, remove it`);
    if (lock(place)) {
      try {
        if (!existsSync(`${templateFile(name)}.json`)) make(name);
      } finally {
        rmdirSync(place);
      }
    } else await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
