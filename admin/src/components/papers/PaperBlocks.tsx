import type { Block, Cell, Paper, PaperLanguage, Row } from '../../../../src/papers';
import { Picture } from './Picture';

const CellPrint = ({ cell: { lines, span, down, head, tall } }: { readonly cell: Cell }) => {
  const Tag = head ? 'th' : 'td';
  return (
    <Tag colSpan={span} rowSpan={down} style={tall ? { height: `${tall}mm` } : undefined}>
      {lines.map(({ text, align }, index) => (
        <div key={index} style={{ textAlign: align ?? 'inherit' }}>
          {text || '\u00a0'}
        </div>
      ))}
    </Tag>
  );
};

const rowsOf = (rows: readonly Row[]) =>
  rows.map((row, index) => (
    <tr key={index}>
      {row.map((cell, place) => (
        <CellPrint key={place} cell={cell} />
      ))}
    </tr>
  ));

const SIZES = { large: '12pt', middle: '10.5pt', small: '8.5pt' } as const;

const TablePrint = ({ widths, head, rows, print = 'large' }: Extract<Block, { kind: 'table' }>) => {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <table style={{ fontSize: SIZES[print], tableLayout: 'fixed' }}>
      <colgroup>
        {widths.map((width, index) => (
          <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <thead>{rowsOf(head)}</thead>
      <tbody>{rowsOf(rows)}</tbody>
    </table>
  );
};

const BlockShown = ({ block, language }: { readonly block: Block; readonly language: PaperLanguage }) => {
  switch (block.kind) {
    case 'picture':
      return <Picture picture={block} language={language} />;
    case 'title':
      return <h1 style={block.newPage ? { breakBefore: 'page' } : undefined}>{block.text}</h1>;
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'table':
      return <TablePrint {...block} />;
    case 'text':
      return <p style={{ textAlign: block.align }}>{block.text}</p>;
    case 'note':
      return <footer style={{ textAlign: block.align }}>{block.text}</footer>;
  }
};

/** What a paper says, block by block. `screen`: without its title, which the page has. */
export const PaperBlocks = ({
  paper: { blocks, language },
  screen = false,
}: {
  readonly paper: Paper;
  readonly screen?: boolean;
}) => (
  <>
    {blocks
      .filter(({ kind }) => !screen || kind !== 'title')
      .map((block, index) => (
        <BlockShown key={index} block={block} language={language} />
      ))}
  </>
);
