type Node = Readonly<Record<string, unknown>>;

const text = (value: string): Node => ({ type: 'text', text: value });
export const paragraph = (value: string): Node => ({ type: 'paragraph', content: [text(value)] });
export const heading = (value: string): Node => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [text(value)],
});
const cell =
  (type: 'tableCell' | 'tableHeader') =>
  (value: string): Node => ({ type, content: [paragraph(value)] });
const row = (cells: readonly Node[]): Node => ({ type: 'tableRow', content: cells });

/** The first row is the heading row. */
export const table = (rows: readonly (readonly string[])[]): Node => ({
  type: 'table',
  content: rows.map((cells, index) => row(cells.map(cell(index === 0 ? 'tableHeader' : 'tableCell')))),
});

/** A body as the portal's editor keeps it: the text of a Tiptap document. */
export const bodyOf = (nodes: readonly Node[]): string => JSON.stringify({ type: 'doc', content: nodes });
