import { MAX_TERM_LENGTH, MAX_TERMS, termKey, objectionToTerm, type RefusedTerm } from './parse-terms';
import { isTermSeverity, TERM_SEVERITIES, type TermSeverity } from './term';

/** A term as a file says it; `exceptions` one a line, or parted by commas. */
export type WrittenTerm = {
  readonly term: string;
  readonly severity: TermSeverity;
  readonly exceptions: string;
  readonly replacement: string | null;
  readonly note: string | null;
};
export type ParsedTable = {
  readonly accepted: readonly WrittenTerm[];
  readonly refused: readonly RefusedTerm[];
  readonly duplicates: number;
};

const FIELDS = ['term', 'severity', 'exceptions', 'replacement', 'note'] as const;
type Field = (typeof FIELDS)[number];

/** What offices call the columns; the first of each is what our own file says. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  term: ['term', '词', '敏感词', '词语', '关键词', 'word'],
  severity: ['severity', '出现时', '级别', '等级', '处置'],
  exceptions: ['exceptions', '例外', '例外词'],
  replacement: ['replacement', '建议改为', '规范表述', '正确表述', '替换为'],
  note: ['note', '备注', '说明', '依据'],
};
const SEVERITIES: Readonly<Record<TermSeverity, readonly string[]>> = {
  block: ['不得发布', '禁止', '禁用', '拦截'],
  reason: ['须写明理由或走敏感流程', '须写明理由', '敏感', ''],
  hint: ['只作提示', '提示', '建议'],
};

const plain = (cell: string | undefined): string => (cell ?? '').replace(/^\uFEFF/, '').trim();

const columnsOf = (head: readonly string[]): ReadonlyMap<Field, number> | null => {
  const cells = head.map((cell) => plain(cell).toLowerCase());
  const found = FIELDS.map(
    (field) => [field, cells.findIndex((cell) => HEADS[field].includes(cell))] as const
  );
  const columns = new Map(found.filter(([, at]) => at >= 0));
  return columns.has('term') ? columns : null;
};

const severityOf = (cell: string): TermSeverity | null => {
  if (isTermSeverity(cell)) return cell;
  return TERM_SEVERITIES.find((severity) => SEVERITIES[severity].includes(cell)) ?? null;
};

/**
 * Reads a table of terms, as from a spreadsheet. With a head (`term` or 敏感词 …) each row is one term with what belongs to it; without,
 * every cell is a term. `firstLine` is what the first row is called in what is refused: large tables come in parts.
 */
export const parseTermTable = (
  table: readonly (readonly string[])[],
  { head, firstLine = 1 }: { readonly head?: readonly string[]; readonly firstLine?: number } = {}
): ParsedTable => {
  const columns = head ? columnsOf(head) : columnsOf(table[0] ?? []);
  const rows = columns && !head ? table.slice(1) : table;
  const start = firstLine + (columns && !head ? 1 : 0);
  const accepted = new Map<string, WrittenTerm>();
  const refused: RefusedTerm[] = [];
  let duplicates = 0;
  const take = (written: Omit<WrittenTerm, 'severity'>, severity: string, line: number): void => {
    const { term } = written;
    const key = termKey(term);
    const known = severityOf(severity);
    const reason =
      objectionToTerm(term) ??
      (known === null ? 'severity' : null) ??
      (accepted.size >= MAX_TERMS && !accepted.has(key) ? 'too-many' : null);
    if (reason) refused.push({ line, text: term.slice(0, MAX_TERM_LENGTH), reason });
    else if (accepted.has(key)) duplicates += 1;
    else accepted.set(key, { ...written, severity: known! });
  };
  rows.forEach((row, i) => {
    const at = (field: Field): string => plain(row[columns?.get(field) ?? -1]);
    if (!columns) {
      for (const cell of row.map(plain).filter((one) => one !== ''))
        take({ term: cell, exceptions: '', replacement: null, note: null }, 'reason', start + i);
    } else if (row.some((cell) => plain(cell) !== '')) {
      const [exceptions, replacement, note] = [
        at('exceptions'),
        at('replacement') || null,
        at('note') || null,
      ];
      take({ term: at('term'), exceptions, replacement, note }, at('severity'), start + i);
    }
  });
  return { accepted: [...accepted.values()], refused, duplicates };
};
