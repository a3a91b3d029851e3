import { useEffect } from 'react';
import type { Block, Cell, Paper, Row } from '../../../src/papers';
import { PrintSheet } from './PrintSheet';

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

const BlockPrint = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
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

/** A paper on its way to the printer: the dialog opens once it stands on the page, and it goes when that is closed. */
export const PaperPrint = ({ paper, onDone }: { readonly paper: Paper; readonly onDone: () => void }) => {
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
    // Once for every paper: what is done afterwards is no reason to print again.
  }, [paper]);
  return (
    <PrintSheet landscape={paper.landscape} lang={paper.language}>
      {paper.blocks.map((block, index) => (
        <BlockPrint key={index} block={block} />
      ))}
    </PrintSheet>
  );
};
