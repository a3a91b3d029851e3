import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { Paper } from '../../../../src/papers';
import type { PaperAsked } from '../../api/papers';
import { usePaper } from '../../api/papers';
import { useWords } from '../../words';
import { useNotice } from '../hooks/use-notice';
import { PaperPrint } from './PaperPrint';
import { saveFile } from '../save-file';

type Format = 'docx' | 'xlsx' | 'print';

/** Buttons for a paper, one a format: saved as a file, or printed. */
export const PaperButtons = ({
  path,
  query = {},
  formats,
  size = 'S',
  label,
}: PaperAsked & {
  readonly formats: readonly Format[];
  readonly size?: 'S' | 'L';
  /** Where the paper is another than the screen's own. */ readonly label?: string;
}) => {
  const { say } = useWords();
  const { fetchPaper, busy } = usePaper();
  const notice = useNotice();
  const [printed, setPrinted] = useState<Paper | null>(null);
  const take = async (format: Format) => {
    const sent = await fetchPaper({ path, query: formats.length > 1 ? { ...query, format } : query });
    if (sent?.ok && format === 'print') {
      setPrinted((JSON.parse(await sent.value.content.text()) as { paper: Paper }).paper);
      return;
    }
    if (sent?.ok) saveFile(sent.value.content, sent.value.name);
    notice(sent, say('paper.saved'));
  };
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          variant="tertiary"
          size={size}
          startIcon={format === 'print' ? undefined : <Download />}
          disabled={busy}
          onClick={() => void take(format)}
        >
          {label ?? (format === 'print' ? say('common.print') : say(`paper.${format}`))}
        </Button>
      ))}
      {printed ? <PaperPrint paper={printed} onDone={() => setPrinted(null)} /> : null}
    </>
  );
};
