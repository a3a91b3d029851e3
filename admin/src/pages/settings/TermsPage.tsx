import { useState } from 'react';
import { Button, Flex, Tag, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { TermImportResponse, TermRow } from '../../../../src/contracts';
import { useSettingsOrders, useTerms } from '../../api/settings';
import { Ask } from '../../components/Ask';
import { Empty } from '../../components/Empty';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { TextField } from '../../components/TextField';
import { saveFile } from '../../components/save-file';
import { useNotice } from '../../components/use-notice';
import { useWords } from '../../words';
import { TermForm } from './TermForm';

/** So many are shown at once; a list may have tens of thousands. */
const SHOWN = 200;

const ImportDialog = ({
  onClose,
  onRefused,
}: {
  readonly onClose: () => void;
  readonly onRefused: (refused: TermImportResponse['refused']) => void;
}) => {
  const { say } = useWords();
  const { post, busy } = useSettingsOrders();
  const notice = useNotice();
  const [text, setText] = useState('');
  const save = async () => {
    const sent = await post<TermImportResponse>('terms/import', { text });
    if (!notice(sent, say('terms.imported', { count: sent?.ok ? sent.value.added : 0 }))) return;
    if (sent?.ok) onRefused(sent.value.refused);
    onClose();
  };
  return (
    <Ask
      title={say('terms.import')}
      confirm={say('terms.import')}
      ready={text.trim() !== ''}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        long
        required
        label={say('terms.list')}
        hint={say('terms.list-hint')}
        value={text}
        onChange={setText}
      />
    </Ask>
  );
};

/** The list as a file a spreadsheet opens: UTF-8 with its mark, every cell quoted. */
const termsCsv = (terms: readonly TermRow[]): Blob => {
  const cell = (text: string | null) => `"${(text ?? '').replace(/"/g, '""')}"`;
  const lines = terms.map(({ term, severity, exceptions, replacement, note }) =>
    [term, severity, exceptions, replacement, note].map(cell).join(',')
  );
  return new Blob(['\uFEFF', lines.join('\r\n')], { type: 'text/csv;charset=utf-8' });
};

const TermList = ({ terms }: { readonly terms: readonly TermRow[] }) => {
  const { say } = useWords();
  const { remove } = useSettingsOrders();
  const notice = useNotice();
  const [search, setSearch] = useState('');
  const found = terms.filter(({ term }) => term.includes(search.trim()));
  return (
    <>
      <TextField type="search" label={say('terms.search')} value={search} onChange={setSearch} />
      <Typography textColor="neutral600">
        {say('terms.count', { found: found.length, total: terms.length })}
      </Typography>
      <Flex tag="ul" gap={2} wrap="wrap" padding={0} style={{ listStyle: 'none' }}>
        {found.slice(0, SHOWN).map(({ documentId, term }) => (
          <li key={documentId}>
            <Tag
              icon={<Cross aria-hidden />}
              label={say('terms.remove', { term })}
              onClick={() =>
                void remove('terms', documentId).then((sent) => notice(sent, say('common.removed')))
              }
            >
              {term}
            </Tag>
          </li>
        ))}
      </Flex>
    </>
  );
};

/** 敏感词: the office's own list; a hit proposes the sensitive route. */
const TermsPage = () => {
  const { say } = useWords();
  const terms = useTerms();
  const [importing, setImporting] = useState(false);
  const [refused, setRefused] = useState<TermImportResponse['refused']>([]);
  return (
    <SettingsFrame
      title={say('settings.terms')}
      subtitle={say('terms.about')}
      actions={
        <Flex gap={2}>
          <Button
            variant="tertiary"
            disabled={!terms.data?.terms.length}
            onClick={() => saveFile(termsCsv(terms.data?.terms ?? []), 'terms.csv')}
          >
            {say('terms.export')}
          </Button>
          <Button onClick={() => setImporting(true)}>{say('terms.import')}</Button>
        </Flex>
      }
    >
      <TermForm />
      {refused.length > 0 ? (
        <Note tone="warning" title={say('terms.refused', { count: refused.length })}>
          {refused.slice(0, 20).map(({ line, text, reason }) => (
            <div key={`${line} ${text}`}>{say(`terms.refused.${reason}`, { line, text })}</div>
          ))}
        </Note>
      ) : null}
      <Loaded query={terms}>
        {(known) =>
          known.terms.length === 0 ? (
            <Empty title={say('terms.empty')}>{say('terms.empty-do')}</Empty>
          ) : (
            <TermList terms={known.terms} />
          )
        }
      </Loaded>
      {importing ? <ImportDialog onClose={() => setImporting(false)} onRefused={setRefused} /> : null}
    </SettingsFrame>
  );
};

export default TermsPage;
