import type { Block, Cell, Paper, Row } from '../paper';
import { TEMPLATE_SHAPES, templateName, writtenAs } from './kinds';
import type { TemplateKind, TemplateName } from './kinds';

/** What a template is filled with: texts by name, and lists of the same for what it repeats. */
export type TemplateData = { readonly [name: string]: string | readonly TemplateData[] };
type Open = Record<string, string | readonly TemplateData[]>;

/** Under each of its names. */
const named = (name: TemplateName, value: string | readonly TemplateData[]): TemplateData =>
  Object.fromEntries(writtenAs(name).map((written) => [written, value]));

const textOf = ({ lines }: Cell): string => lines.map(({ text }) => text).join('\n');

/** The name among these that a head of a table has in the paper's language. */
const nameAs = (
  head: string,
  names: readonly TemplateName[],
  { language }: Paper
): TemplateName | undefined => names.find((name) => templateName(name, language) === head);

const merged = (parts: readonly TemplateData[]): TemplateData => Object.assign({}, ...parts) as TemplateData;

/** Rows that a cell reaching down holds together, such as those of a department. */
const groupsOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const groups: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    if (left > 0) groups.at(-1)?.push(row);
    else groups.push([row]);
    left = left > 0 ? left - 1 : Math.max(...row.map(({ down = 1 }) => down)) - 1;
  }
  return groups;
};

type Table = Extract<Block, { kind: 'table' }>;

/** A row that sums up or closes the table; it reaches over several columns and is no row of its own. */
const isClosing = (row: Row): boolean => row.some(({ span = 1 }) => span > 1);

/** The rows of a table by the heads of its columns; what a row holds besides, it holds line by line and one by one. */
const rowsOf = (table: Table, { paper, kind, group }: Where): readonly TemplateData[] => {
  const loop = TEMPLATE_SHAPES[kind].loops.find(({ name }) => name === 'template.rows');
  if (!loop) return [];
  const heads = table.head.at(-1) ?? [];
  const others = loop.of.filter((name) => !name.startsWith('month-'));
  const named_ = heads.map((head) => nameAs(textOf(head), others, paper));
  const months = named_.filter((name) => name === undefined).length;
  const columns = named_.map((name, index) => name ?? monthAt(index, months, kind));
  const own = columns.filter((name) => loop.loop?.of.some((one) => one === name));
  return groupsOf(table.rows.filter((row) => !isClosing(row))).map((rows) => {
    const [first = []] = rows;
    const items = rows.map((row, index) => {
      const cells = index === 0 ? first.filter((_, at) => own.some((name) => name === columns[at])) : row;
      return merged([
        // What a department has once is said once: beside its other items it stays empty.
        ...(index === 0 ? [] : loop.of.map((name) => named(name, ''))),
        ...own.map((name, at) => (name ? named(name, cells[at] ? textOf(cells[at]) : '') : {})),
      ]);
    });
    const values = columns.map((name, at) => {
      const cell = first[at];
      if (!name || !cell) return {};
      const at_ = own.indexOf(name);
      const lines = rows
        .map((row, index) => (index === 0 ? cell : row[at_]))
        .filter((one) => one !== undefined);
      return named(name, at_ < 0 ? textOf(cell) : lines.map(textOf).join('\n'));
    });
    return merged([
      ...(loop.of.includes('template.class') ? [named('template.class', group)] : []),
      ...values,
      ...(loop.loop ? [named(loop.loop.name, items)] : []),
    ]);
  });
};

type Where = { readonly paper: Paper; readonly kind: TemplateKind; readonly group: string };

/** Columns of a half-year or a year are its months, whatever their heads say: a quarter has April first. */
const monthAt = (index: number, columns: number, kind: TemplateKind): TemplateName | null => {
  if (kind !== 'half' && kind !== 'year') return null;
  return index >= 1 && index <= columns ? `month-${index}` : null;
};

/** What stands behind a head in an approval form; a head that is no placeholder is a stage's, with the opinion behind it. */
const pairsOf = (table: Table, paper: Paper): TemplateData => {
  const { fields } = TEMPLATE_SHAPES.form;
  const opinions: TemplateData[] = [];
  const found: TemplateData[] = [];
  for (const row of table.rows)
    for (let at = 0; at + 1 < row.length; at += 2) {
      const [head, value] = [row[at] as Cell, row[at + 1] as Cell];
      const name = nameAs(textOf(head), fields, paper);
      if (name) found.push(named(name, textOf(value)));
      else
        opinions.push(
          merged([named('template.stage', textOf(head)), named('template.opinion', textOf(value))])
        );
    }
  return merged([...found, named('template.opinions', opinions)]);
};

const REPORT = [
  'report.by-month',
  'report.by-department',
  'report.by-category',
  'report.by-channel',
] as const;
const WAITING = ['picture.name', 'report.waiting-count', 'report.median', 'report.longest'] as const;

const reportData = ({ blocks }: Paper): TemplateData =>
  merged(
    blocks.flatMap((block): readonly TemplateData[] => {
      if (block.kind === 'picture')
        return block.panels.flatMap(({ bars }, index) => {
          const name = REPORT[index];
          const rows = bars.map((bar) =>
            merged([named('picture.name', bar.name), named('ranking.count', String(bar.value ?? '—'))])
          );
          return name ? [named(name, rows)] : [];
        });
      if (block.kind !== 'table') return [];
      const rows = block.rows.map((row) =>
        merged(WAITING.map((name, at) => named(name, row[at] ? textOf(row[at]) : '')))
      );
      return [named('template.waiting', rows)];
    })
  );

const tablesData = (paper: Paper, kind: TemplateKind): TemplateData => {
  let group = '';
  const rows: TemplateData[] = [];
  for (const block of paper.blocks) {
    if (block.kind === 'heading') group = block.text;
    if (block.kind === 'table') rows.push(...rowsOf(block, { paper, kind, group }));
  }
  return named('template.rows', rows);
};

/** The paragraphs of a letter, or of each of several that one paper holds. */
const lettersOf = ({ blocks }: Paper): readonly (readonly TemplateData[])[] => {
  const letters: TemplateData[][] = [];
  for (const block of blocks) {
    if (block.kind === 'title') letters.push([]);
    if (
      block.kind === 'text' &&
      block.text.trim() !== '' &&
      block.align !== 'right' &&
      block.align !== 'center'
    )
      letters.at(-1)?.push(named('template.text', block.text));
  }
  return letters;
};

const lettersData = (paper: Paper): TemplateData => {
  const all = lettersOf(paper);
  const departments = (paper.fields?.['template.department'] ?? '').split('\n');
  const letters = all.map((paragraphs, index) =>
    merged([named('template.department', departments[index] ?? ''), named('template.paragraphs', paragraphs)])
  );
  return merged([named('template.paragraphs', all[0] ?? []), named('template.letters', letters)]);
};

const contentOf = (paper: Paper, kind: TemplateKind): TemplateData => {
  if (kind === 'form') {
    const table = paper.blocks.find((block): block is Table => block.kind === 'table');
    return table ? pairsOf(table, paper) : {};
  }
  if (kind === 'report') return reportData(paper);
  if (kind === 'circular' || kind === 'interview' || kind === 'zero') return lettersData(paper);
  if (kind === 'commendation') return merged([lettersData(paper), tablesData(paper, kind)]);
  return tablesData(paper, kind);
};

/** What the template of a kind is filled with: the same words and figures as the paper itself. */
export const templateData = (paper: Paper, kind: TemplateKind): TemplateData => {
  const title = paper.blocks.find((block) => block.kind === 'title');
  const fields = Object.entries(paper.fields ?? {}) as [TemplateName, string][];
  // 制表人 and its day, the last of them, have names of their own.
  const isMade = paper.fields?.['template.made-by'] !== undefined;
  const said = paper.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
  const notes = isMade ? said.slice(0, -1) : said;
  const own: Open = merged([
    named('template.title', title?.kind === 'title' ? title.text : ''),
    named('template.notes', notes.join('\n')),
    ...fields.map(([name, value]) => named(name, value)),
  ]);
  return { ...(paper.opinions ?? {}), ...own, ...contentOf(paper, kind) };
};
