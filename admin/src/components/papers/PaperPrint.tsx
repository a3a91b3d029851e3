import { useEffect } from 'react';
import type { Paper } from '../../../../src/papers';
import { PaperBlocks } from './PaperBlocks';
import { PrintSheet } from './PrintSheet';

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
      <PaperBlocks paper={paper} />
    </PrintSheet>
  );
};
