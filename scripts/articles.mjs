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

const texts = filesIn('tests/core')
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);

/** Tests that name the article themselves, and tests named after a file that does. */
const testsOf = (article, files) => {
  const stems = files.map((file) => path.basename(file).replace(/\.tsx?$/, ''));
  return texts
    .filter(
      ([file, text]) => articlesIn(text).includes(article) || stems.includes(path.basename(file, '.test.ts'))
    )
    .map(([file]) => file);
};

const ITEMS = '一二三';
const placeOf = (article) =>
  Number.parseInt(article, 10) * 10 + ITEMS.indexOf(/\((.)/.exec(article)?.[1] ?? '–') + 1;
const byPlace = ([a], [b]) => placeOf(a) - placeOf(b);

/** `[article, its files, their tests]`, in the order of the Measures. */
export const articleRows = () => {
  const files = new Map();
  for (const file of filesIn('src'))
    for (const article of articlesIn(readFileSync(path.join(root, file), 'utf8')))
      files.set(article, [...(files.get(article) ?? []), file]);
  return [...files].sort(byPlace).map(([article, named]) => [article, named, testsOf(article, named)]);
};

const list = (files, from) => files.map((file) => `\`${path.relative(from, file)}\``).join(', ') || '–';

export const articleTable = () =>
  [
    '| article | files of src/ that say it | tests, in tests/core/ |',
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
