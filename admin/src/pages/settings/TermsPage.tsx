import { useState } from 'react';
import { Button, Flex, Tag, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { TermImportResponse, TermRemovalResponse, TermRow } from '../../../../src/contracts';
import { useSettingsOrders, useTerms } from '../../api/settings';
import { Ask } from '../../components/Ask';
import { Empty } from '../../components/Empty';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { TextField } from '../../components/TextField';
import { saveFile } from '../../components/save-file';
import { useNotice } from '../../components/hooks/use-notice';
import { useWords } from '../../words';
import { TermForm } from './TermForm';
import { RefusedTerms, TermImport } from './TermImport';

/** So many are shown at once; a list may have tens of thousands. */
const SHOWN = 200;

/** The list as a file a spreadsheet opens: UTF-8 with its mark, every cell quoted. */
const termsCsv = (terms: readonly TermRow[]): Blob => {
  const cell = (text: string | null) => `"${(text ?? '').replace(/"/g, '""')}"`;
  const lines = terms.map(({ term, severity, exceptions, replacement, note }) =>
    [term, severity, exceptions, replacement, note].map(cell).join(',')
  );
  const head = 'term,severity,exceptions,replacement,note';
  return new Blob(['\uFEFF', [head, ...lines].join('\r\n')], { type: 'text/csv;charset=utf-8' });
};

/** Everything the search found, or everything there is: a list imported by mistake goes as it came. */
const RemoveFound = ({ found }: { readonly found: readonly TermRow[] }) => {
  const { say } = useWords();
  const { post, busy } = useSettingsOrders();
  const notice = useNotice();
  const [asked, setAsked] = useState(false);
  const count = found.length;
  const removeThem = async () => {
    const documentIds = found.map(({ documentId }) => documentId);
    const sent = await post<TermRemovalResponse>('terms/remove', { documentIds });
    if (notice(sent, say('terms.removed', { count }))) setAsked(false);
  };
  if (count < 2) return null;
  return (
    <>
      <Button variant="danger-light" onClick={() => setAsked(true)}>
        {say('terms.remove-found', { count })}
      </Button>
      {asked ? (
        <Ask
          title={say('terms.remove-found', { count })}
          confirm={say('terms.remove-found', { count })}
          tone="danger"
          ready
          busy={busy}
          onConfirm={() => void removeThem()}
          onClose={() => setAsked(false)}
        >
          <Typography>{say('terms.remove-sure', { count })}</Typography>
        </Ask>
      ) : null}
    </>
  );
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
      <Flex gap={4} wrap="wrap">
        <Typography textColor="neutral600">
          {say('terms.count', { found: found.length, total: terms.length })}
        </Typography>
        <RemoveFound found={found} />
      </Flex>
      <Flex tag="ul" gap={2} wrap="wrap" padding={0} style={{ listStyle: 'none' }}>
        {found.slice(0, SHOWN).map(({ documentId, term, severity, replacement }) => (
          <li key={documentId}>
            <Tag
              icon={<Cross aria-hidden />}
              label={say('terms.remove', { term })}
              onClick={() =>
                void remove('terms', documentId).then((sent) => notice(sent, say('common.removed')))
              }
            >
              {replacement ? `${term} → ${replacement}` : term}
              {severity === 'reason' ? '' : ` · ${say(`terms.severity.${severity}`)}`}
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
      <RefusedTerms refused={refused} />
      <Loaded query={terms}>
        {(known) =>
          known.terms.length === 0 ? (
            <Empty title={say('terms.empty')}>{say('terms.empty-do')}</Empty>
          ) : (
            <TermList terms={known.terms} />
          )
        }
      </Loaded>
      {importing ? <TermImport onClose={() => setImporting(false)} onRefused={setRefused} /> : null}
    </SettingsFrame>
  );
};

export default TermsPage;
