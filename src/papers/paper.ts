import type { Picture } from './picture';
import type { PaperLanguage, PaperWord } from './words';

/** A line of a cell or a paragraph. */
export type Line = { readonly text: string; readonly align?: 'left' | 'center' | 'right' };

/**
 * A cell of a table. `span`: columns it takes; `down`: rows it takes, which then leave it out; `tall`: millimetres it is high at least, so
 * that somebody can write in it.
 */
export type Cell = {
  readonly lines: readonly Line[];
  readonly span?: number;
  readonly down?: number;
  readonly head?: boolean;
  readonly tall?: number;
  /** A figure a spreadsheet can add up. */
  readonly value?: number;
  /** A day `2026-11-26`, or a minute `2026-11-26 09:30` by the organization's clock, that a spreadsheet can sort. */
  readonly date?: string;
};
export type Row = readonly Cell[];

export type Block =
  /** The title of the paper, or of one sheet of it. */
  | { readonly kind: 'title'; readonly text: string; readonly newPage?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  /** A paragraph of the text: two characters indented, unless it is aligned otherwise. */
  | ({ readonly kind: 'text'; readonly plain?: boolean } & Line)
  /** Small print below a table. */
  | ({ readonly kind: 'note' } & Line)
  /** Figures as bars, their tables behind them. */
  | ({ readonly kind: 'picture' } & Picture)
  /** `widths`: of the columns, in millimetres of the type area. `print`: the more columns, the smaller; large where nothing is said. */
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly head: readonly Row[];
      readonly rows: readonly Row[];
      readonly print?: 'large' | 'middle' | 'small';
    };

/**
 * A paper as it is read: what it says and what its tables hold. How it becomes a file is none of its business.
 * `pages`: 第 x 页 共 y 页 for tables, — x — for letters.
 */
export type Paper = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly language: PaperLanguage;
  readonly landscape: boolean;
  readonly pages: 'of' | 'dashes';
  readonly blocks: readonly Block[];
  /** What a template of the organization's own names besides the tables and paragraphs. */
  readonly fields?: Readonly<Partial<Record<PaperWord, string>>>;
  /** The same under names that are the organization's own: what each of its positions said on a form. */
  readonly opinions?: Readonly<Record<string, string>>;
};

/** Width of the type area of GB/T 9704 on a page upright and across, in millimetres. */
export const UPRIGHT = 156;
export const ACROSS = 225;

type CellMore = Omit<Cell, 'lines' | 'value'> & { readonly align?: Line['align'] };

/** A cell of words or of a figure; line breaks make lines. Null and nothing are an empty cell. */
export const cell = (said: string | number | null | undefined, more: CellMore = {}): Cell => {
  const { align, ...rest } = more;
  const lines = String(said ?? '')
    .split(/\r\n|[\r\n]/)
    .map((text) => ({ text, ...(align ? { align } : {}) }));
  return { lines, ...(typeof said === 'number' ? { value: said } : {}), ...rest };
};

export const head = (text: string, more: CellMore = {}): Cell =>
  cell(text, { align: 'center', ...more, head: true });

/** A figure or a short word in the middle of its column. */
export const middle = (said: string | number | null | undefined, more: CellMore = {}): Cell =>
  cell(said, { align: 'center', ...more });

/** A name that every system can keep: no sign of a path, no control character, no dot at its beginning. */
export const fileName = (name: string): string =>
  name
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 100);
