import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import firstEn from '../../admin/src/translations/first/en.json';
import first from '../../admin/src/translations/first/zh-Hans.json';
import laterEn from '../../admin/src/translations/en.json';
import later from '../../admin/src/translations/zh-Hans.json';

const root = path.join(__dirname, '../..');
const ENTRY = 'admin/src/index.ts';

const { metafile, outputFiles } = buildSync({
  absWorkingDir: root,
  entryPoints: [ENTRY],
  bundle: true,
  splitting: true,
  format: 'esm',
  outdir: 'out',
  packages: 'external',
  minify: true,
  metafile: true,
  write: false,
  jsx: 'automatic',
  logLevel: 'error',
});
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** A part that comes with its words is imported as `withWords(() => import('./part'))`. */
const comesWithWords = (source: string, part: string): boolean =>
  new RegExp(`withWords\\(\\s*(async )?\\(\\) =>[^;]{0,80}import\\('${part.replaceAll('.', '\\.')}'\\)`).test(
    source
  );

/** What pages of Strapi's load of us before anything of the desk is opened: the entry, what it imports, and parts that come without words. */
const loadedFirst = (): readonly string[] => {
  const seen = new Set<string>();
  const take = (file: string): void => {
    // Rules know no words of screens.
    if (seen.has(file) || !/^admin\/src\/.*\.tsx?$/.test(file)) return;
    seen.add(file);
    const source = read(file);
    for (const { path: imported, kind, original = '' } of metafile.inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' || !comesWithWords(source, original)) take(imported);
  };
  take(ENTRY);
  return [...seen];
};

/** Ids a file writes out, and the beginnings of those it puts together. */
const idsOf = (source: string): readonly string[] => {
  const heads = [...source.matchAll(/`([a-z]+\.[a-z.-]*)\$\{/g)].map(([, head = '']) => head);
  const written = new Set([...source.matchAll(/'([a-z]+(?:\.[a-z0-9-]+)+)'/g)].map(([, id]) => id ?? ''));
  return Object.keys(later).filter((id) => written.has(id) || heads.some((head) => id.startsWith(head)));
};

/** Words of the language in which there are most: Chinese, with what Strapi leaves in English. */
const WORDS = [
  'admin/src/translations/first/zh-Hans.json',
  'admin/src/translations/content-manager.zh-Hans.json',
  'src/publication/field-names.zh-Hans.json',
];

/** Bytes a browser fetches of us, compressed one by one, before anything of the desk is opened: what starts from these and all it imports. */
const weightOf = (entries: readonly string[]): number => {
  const fetched = new Set<string>();
  const fetch = (file: string): void => {
    if (fetched.has(file)) return;
    fetched.add(file);
    for (const { path: imported, kind } of metafile.outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && imported in metafile.outputs) fetch(imported);
  };
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs))
    if (entryPoint && entries.includes(entryPoint)) fetch(file);
  const compressed = (file: string) =>
    gzipSync(outputFiles.find(({ path: written }) => written.endsWith(`/${file}`))?.contents ?? '').length;
  return [...fetched].reduce((sum, file) => sum + compressed(file), 0);
};

it('weighs 25 KB at most with its words, which every page of the admin waits for', () => {
  const weight = weightOf([ENTRY, 'admin/src/notices/UnreadMark.tsx', ...WORDS]);
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThanOrEqual(25_000);
});

it('finds the parts that are loaded at once and those that come later', () => {
  const files = loadedFirst();
  expect(files).toContain('admin/src/content-manager/approval-column.tsx');
  expect(files).toContain('admin/src/notices/UnreadMark.tsx');
  expect(files).not.toContain('admin/src/pages/App.tsx');
  expect(files).not.toContain('admin/src/content-manager/PanelContent.tsx');
});

it('has every word of what is loaded at once among the first words', () => {
  const missing = loadedFirst().flatMap((file) => idsOf(read(file)).map((id) => `${file}: ${id}`));
  expect(missing).toEqual([]);
});

it('says each word in one place', () => {
  expect(Object.keys(first).filter((id) => id in later)).toEqual([]);
  expect(Object.keys(firstEn).sort()).toEqual(Object.keys(first).sort());
  expect(Object.keys(laterEn).sort()).toEqual(Object.keys(later).sort());
});
