import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readdirSync } from 'node:fs';

const root = path.resolve(__dirname, '../..');
const page = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
const table = page.split('<!-- articles: begin -->')[1]?.split('<!-- articles: end -->')[0] ?? '';

type Row = readonly [article: string, files: readonly string[], tests: readonly string[]];
const rows: readonly Row[] = [...table.matchAll(/^\| (\d\S*) \| (.*) \| (.*) \|$/gm)].map(
  ([, article = '', files = '', tests = '']) => {
    const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    return [article, names(files), names(tests)];
  }
);

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'));

it.each(rows)('the files named for article %s say it, and its tests are there', (article, files, tests) => {
  for (const file of files)
    expect(readFileSync(path.join(root, 'src', file), 'utf8')).toContain(`Art. ${article}`);
  for (const test of tests) expect(existsSync(path.join(root, 'tests/core', test))).toBe(true);
});

it('every article a rule names has its row', () => {
  const named = sources.flatMap((text) =>
    [...text.matchAll(/Art\. (\d+(?:\([一二三]\))?)/g)].map(([, article = '']) => article)
  );
  expect(rows.map(([article]) => article).sort()).toEqual([...new Set(named)].sort());
});

it('an item of article 8 is spelled one way', () => {
  const spelled = sources.flatMap((text) =>
    [...text.matchAll(/\b(?:Art\. )?8\(([^)]*)\)/g)].map(([, item]) => item)
  );
  expect(spelled.filter((item) => !/^[一二三]$/.test(String(item)))).toEqual([]);
});
