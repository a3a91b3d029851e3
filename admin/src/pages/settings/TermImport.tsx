import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { TermImportRequest, TermImportResponse } from '../../../../src/contracts';
import { useSettingsOrders } from '../../api/settings';
import { Ask } from '../../components/Ask';
import { Note } from '../../components/Note';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { useWords } from '../../words';
import { FileChoice } from '../../components/table-file/FileChoice';
import type { Table } from '../../components/table-file/read-table';

/** So many rows go in one request: a body of a megabyte is all a portal takes. */
const ROWS = 2_000;
const SHOWN = 20;

type Refused = TermImportResponse['refused'];

export const RefusedTerms = ({ refused }: { readonly refused: Refused }) => {
  const { say } = useWords();
  if (refused.length === 0) return null;
  return (
    <Note tone="warning" title={say('terms.refused', { count: refused.length })}>
      {refused.slice(0, SHOWN).map(({ line, text, reason }) => (
        <div key={`${line} ${text}`}>{say(`terms.refused.${reason}`, { line, text })}</div>
      ))}
    </Note>
  );
};

/** What is sent: a pasted list as it is; a table in parts, each with the head of the first. */
const requestsOf = (text: string, table: Table | null): readonly TermImportRequest[] => {
  if (!table) return [{ text }];
  const parts = Math.max(1, Math.ceil(table.length / ROWS));
  return Array.from({ length: parts }, (_, i) => ({
    table: table.slice(i * ROWS, (i + 1) * ROWS),
    firstLine: i * ROWS + 1,
    ...(i > 0 && table[0] ? { head: table[0] } : {}),
  }));
};

type TermImportProps = { readonly onClose: () => void; readonly onRefused: (refused: Refused) => void };
type Chosen = { readonly table: Table; readonly name: string };

/** What was pasted or chosen, what a try of it said, and the way from one to the other. */
const useTermImport = ({ onClose, onRefused }: TermImportProps) => {
  const { say } = useWords();
  const { post, busy } = useSettingsOrders();
  const notice = useNotice();
  const [given, setGiven] = useState<{ readonly text: string; readonly file: Chosen | null }>({
    text: '',
    file: null,
  });
  const [tried, setTried] = useState<TermImportResponse | null>(null);
  const give = (text: string, file: Chosen | null) => {
    setGiven({ text, file });
    setTried(null);
  };
  const send = async (dryRun: boolean): Promise<TermImportResponse | null> => {
    let [added, refused]: [number, Refused] = [0, []];
    for (const request of requestsOf(given.text, given.file?.table ?? null)) {
      const sent = await post<TermImportResponse>('terms/import', { ...request, dryRun });
      if (!sent?.ok) {
        notice(sent, '');
        return null;
      }
      added += sent.value.added;
      refused = [...refused, ...sent.value.refused];
    }
    return { added, refused };
  };
  const goOn = async () => {
    const answer = await send(tried === null);
    if (!answer) return;
    if (tried === null) return setTried(answer);
    notice({ ok: true, value: null }, say('terms.imported', { count: answer.added }));
    onRefused(answer.refused);
    onClose();
  };
  return { given, give, tried, goOn, busy };
};

const Tried = ({ tried }: { readonly tried: TermImportResponse }) => {
  const { say } = useWords();
  return (
    <>
      <Note tone={tried.added > 0 ? 'success' : 'warning'}>
        {tried.added > 0 ? say('terms.tried', { count: tried.added }) : say('terms.nothing')}
      </Note>
      <RefusedTerms refused={tried.refused} />
    </>
  );
};

/** A list of terms, pasted or from a file: tried first, with every row that would be left out, then taken over. */
export const TermImport = (props: TermImportProps) => {
  const { say } = useWords();
  const {
    given: { text, file },
    give,
    tried,
    goOn,
    busy,
  } = useTermImport(props);
  return (
    <Ask
      title={say('terms.import')}
      confirm={tried ? say('terms.import') : say('terms.try')}
      ready={(file !== null || text.trim() !== '') && tried?.added !== 0}
      busy={busy}
      onConfirm={() => void goOn()}
      onClose={props.onClose}
    >
      <TextField
        long
        label={say('terms.list')}
        hint={say('terms.list-hint')}
        value={text}
        onChange={(typed) => give(typed, null)}
      />
      <FileChoice
        label={say('terms.file')}
        onTable={(table, name) => give('', table ? { table, name } : null)}
      />
      {file ? (
        <Typography role="status">
          {say('terms.file-read', { name: file.name, rows: file.table.length })}
        </Typography>
      ) : null}
      {tried ? <Tried tried={tried} /> : null}
    </Ask>
  );
};
