// The table "article → files → tests" of ARCHITECTURE.md, made from the `Art.` comments of src/: `node scripts/articles.mjs` writes it.
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const page = path.join(root, 'ARCHITECTURE.md');
const [BEGIN, END] = ['<!-- articles: begin -->', '<!-- articles: end -->'];

const filesIn = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();

/** Articles a text names, spelled `8(二)`, its paragraph left out. */
export const articlesIn = (text) => [
  ...new Set([...text.matchAll(/Art\. (\d+(?:\([一二三]\))?)/g)].map(([, article]) => article)),
];

const testsOf = (files) => {
  const stems = files.map((file) => path.basename(file).replace(/\.tsx?$/, ''));
  return filesIn('tests/core').filter(
    (file) => file.endsWith('.test.ts') && stems.includes(path.basename(file, '.test.ts'))
  );
};

const ITEMS = '一二三';
const placeOf = (article) =>
  Number.parseInt(article, 10) * 10 + ITEMS.indexOf(/\((.)/.exec(article)?.[1] ?? '–') + 1;
const byPlace = ([a], [b]) => placeOf(a) - placeOf(b);

/** `[article, its files, tests named after them]`, in the order of the Measures. */
export const articleRows = () => {
  const files = new Map();
  for (const file of filesIn('src'))
    for (const article of articlesIn(readFileSync(path.join(root, file), 'utf8')))
      files.set(article, [...(files.get(article) ?? []), file]);
  return [...files].sort(byPlace).map(([article, named]) => [article, named, testsOf(named)]);
};

const list = (files, from) => files.map((file) => `\`${path.relative(from, file)}\``).join(', ') || '–';

export const articleTable = () =>
  [
    '| article | files of src/ that say it | tests of their name, in tests/core/ |',
    '|---|---|---|',
    ...articleRows().map(
      ([article, files, tests]) => `| ${article} | ${list(files, 'src')} | ${list(tests, 'tests/core')} |`
    ),
  ].join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url) && existsSync(page)) {
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1]];
  writeFileSync(page, `${before}${BEGIN}\n${articleTable()}\n${END}${after}`);
}
