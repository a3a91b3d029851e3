import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { PaperAsked } from '../api/papers';
import { usePaper } from '../api/papers';
import { useWords } from '../words';
import { useNotice } from './hooks/use-notice';
import { saveFile } from './save-file';

type Format = 'docx' | 'xlsx';

/** Buttons that save a paper as a file, one a format; they stand beside the one that prints. */
export const PaperButtons = ({
  path,
  query = {},
  formats,
  size = 'S',
}: PaperAsked & { readonly formats: readonly Format[]; readonly size?: 'S' | 'L' }) => {
  const { say } = useWords();
  const { fetchPaper, busy } = usePaper();
  const notice = useNotice();
  const save = async (format: Format) => {
    const sent = await fetchPaper({ path, query: formats.length > 1 ? { ...query, format } : query });
    if (sent?.ok) saveFile(sent.value.content, sent.value.name);
    notice(sent, say('paper.saved'));
  };
  return formats.map((format) => (
    <Button
      key={format}
      variant="tertiary"
      size={size}
      startIcon={<Download />}
      disabled={busy}
      onClick={() => void save(format)}
    >
      {say(`paper.${format}`)}
    </Button>
  ));
};
