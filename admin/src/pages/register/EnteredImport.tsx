import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { EnteredImportResponse } from '../../../../src/contracts';
import { useEnteredProgress, useEntering } from '../../api/register';
import { Ask } from '../../components/Ask';
import { Note } from '../../components/Note';
import { saveFile } from '../../components/save-file';
import { FileChoice } from '../../components/table-file/FileChoice';
import type { Table } from '../../components/table-file/read-table';
import { useNotice } from '../../components/hooks/use-notice';
import { enteredTemplate } from '../../view/templates/entered-template';
import { useWords } from '../../words';

/** What the table would add, or every row that stands in the way. */
const Tried = ({ answer: { entered, counted, refused } }: { readonly answer: EnteredImportResponse }) => {
  const { say } = useWords();
  if (refused.length === 0)
    return <Note tone="success">{say('entered.tried', { count: entered, counted })}</Note>;
  return (
    <Note tone="danger" title={say('entered.refused', { count: refused.length })}>
      <div style={{ maxHeight: '24rem', overflow: 'auto' }} tabIndex={0}>
        {refused.map(({ line, text, reason }) => (
          <div key={`${line} ${reason}`}>{say(`entered.fault.${reason}`, { line, text })}</div>
        ))}
      </div>
    </Note>
  );
};

const Template = () => {
  const { say, language } = useWords();
  const save = () =>
    saveFile(
      new Blob([enteredTemplate(language)], { type: 'text/csv;charset=utf-8' }),
      say('entered.template-file')
    );
  return (
    <Button type="button" variant="tertiary" onClick={save}>
      {say('people.template')}
    </Button>
  );
};

const Progress = ({ busy }: { readonly busy: boolean }) => {
  const { say } = useWords();
  const progress = useEnteredProgress(busy);
  return progress ? (
    <Typography role="status">
      {say('entered.progress', { done: progress.done, total: progress.total })}
    </Typography>
  ) : null;
};

/** The file, what the last try said of it, and what is sent next. */
const useImport = (onClose: () => void) => {
  const { say } = useWords();
  const { importTable, busy } = useEntering();
  const notice = useNotice();
  const [file, setFile] = useState<{ readonly table: Table; readonly name: string } | null>(null);
  const [tried, setTried] = useState<EnteredImportResponse | null>(null);
  const choose = (table: Table | null, name: string) => {
    setFile(table ? { table, name } : null);
    setTried(null);
  };
  const goOn = async () => {
    const dryRun = tried === null;
    const sent = await importTable(file?.table ?? [], { dryRun });
    if (!sent?.ok) return void notice(sent, '');
    if (dryRun || sent.value.refused.length > 0) return setTried(sent.value);
    notice(sent, say('entered.imported', { count: sent.value.entered }));
    onClose();
  };
  return { file, choose, tried, goOn, busy };
};

/** 导入: a list of what was published before, tried first, then taken over as a whole or not at all. */
export const EnteredImport = ({ onClose }: { readonly onClose: () => void }) => {
  const { say } = useWords();
  const { file, choose, tried, goOn, busy } = useImport(onClose);
  return (
    <Ask
      title={say('entered.import')}
      confirm={say(tried ? 'entered.import' : 'people.try')}
      ready={file !== null && (tried?.refused.length ?? 0) === 0}
      busy={busy}
      onConfirm={() => void goOn()}
      onClose={onClose}
    >
      <Typography>{say('entered.about')}</Typography>
      <Flex gap={2} wrap="wrap">
        <Template />
        <FileChoice label={say('people.file')} onTable={choose} />
      </Flex>
      {file ? (
        <Typography role="status">
          {say('terms.file-read', { name: file.name, rows: file.table.length })}
        </Typography>
      ) : null}
      {tried ? <Tried answer={tried} /> : null}
      <Progress busy={busy && tried !== null} />
    </Ask>
  );
};
