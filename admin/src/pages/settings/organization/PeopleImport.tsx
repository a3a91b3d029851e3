import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { PeopleImportResponse, SettingsResponse } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Ask } from '../../../components/Ask';
import { Note } from '../../../components/Note';
import { saveFile } from '../../../components/save-file';
import { useNotice } from '../../../components/hooks/use-notice';
import { inviteLink, peopleTemplate } from '../../../view/templates/people-template';
import { useWords } from '../../../words';
import { FileChoice } from '../../../components/table-file/FileChoice';
import type { Table } from '../../../components/table-file/read-table';

/** So many wrong rows are named at once. */
const SHOWN = 20;

type Answer = { readonly answer: PeopleImportResponse };

/** What the table would add, or which rows stand in the way. */
const Tried = ({ answer: { departments, accounts, seats, known, refused } }: Answer) => {
  const { say } = useWords();
  if (refused.length > 0)
    return (
      <Note tone="danger" title={say('people.refused', { count: refused.length })}>
        {refused.slice(0, SHOWN).map(({ line, text, reason }) => (
          <div key={`${line} ${reason}`}>{say(`people.fault.${reason}`, { line, text })}</div>
        ))}
      </Note>
    );
  const isNew = departments + accounts + seats > 0;
  return (
    <Note tone={isNew ? 'success' : 'warning'}>
      {isNew ? say('people.tried', { departments, accounts, seats, known }) : say('people.nothing')}
    </Note>
  );
};

/** What each new person is sent; Strapi’s page of users shows a link again. */
const Links = ({ answer: { links, waiting } }: Answer) => {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const lines = links.map(({ name, email, token }) => ({
    name,
    email,
    link: inviteLink(token, window.location),
  }));
  const copy = async () => {
    await navigator.clipboard.writeText(lines.map((line) => Object.values(line).join('\t')).join('\n'));
    setCopied(true);
  };
  return (
    <>
      {waiting > 0 ? <Note tone="warning">{say('people.waiting', { count: waiting })}</Note> : null}
      {lines.length > 0 ? (
        <Note
          tone="success"
          title={say('people.links', { count: lines.length })}
          action={
            <div>
              <Button type="button" variant="secondary" onClick={() => void copy()}>
                {say(copied ? 'people.copied' : 'people.copy')}
              </Button>
            </div>
          }
        >
          {lines.map(({ name, email, link }) => (
            <div key={email}>
              {name} {email}
              <br />
              {link}
            </div>
          ))}
        </Note>
      ) : null}
    </>
  );
};

type Chosen = { readonly table: Table; readonly name: string };

/** The table that was chosen, what a try of it said, and what came of it. */
const usePeopleImport = (onClose: () => void) => {
  const { say } = useWords();
  const { post, busy } = useSettingsOrders();
  const notice = useNotice();
  const [file, setFile] = useState<Chosen | null>(null);
  const [tried, setTried] = useState<PeopleImportResponse | null>(null);
  const [done, setDone] = useState<PeopleImportResponse | null>(null);
  const choose = (chosen: Chosen | null) => {
    setFile(chosen);
    setTried(null);
  };
  const goOn = async () => {
    if (done) return onClose();
    const dryRun = tried === null;
    const sent = await post<PeopleImportResponse>('people/import', { table: file?.table ?? [], dryRun });
    if (!sent?.ok) return void notice(sent, '');
    if (dryRun || sent.value.refused.length > 0) return setTried(sent.value);
    notice(sent, say('people.imported', { count: sent.value.seats }));
    return sent.value.links.length + sent.value.waiting > 0 ? setDone(sent.value) : onClose();
  };
  return { file, choose, tried, done, goOn, busy };
};

const Template = ({ settings }: { readonly settings: SettingsResponse }) => {
  const { say, language } = useWords();
  const save = () => {
    const { classes, approval } = settings;
    const office = { classes, positions: approval.positions, department: say('people.example-department') };
    saveFile(
      new Blob([peopleTemplate(office, language)], { type: 'text/csv;charset=utf-8' }),
      say('people.template-file')
    );
  };
  return (
    <Button type="button" variant="tertiary" onClick={save}>
      {say('people.template')}
    </Button>
  );
};

type PeopleImportProps = { readonly settings: SettingsResponse; readonly onClose: () => void };

/** 导入: departments and people from one spreadsheet, tried first, then taken over as a whole or not at all. */
export const PeopleImport = ({ settings, onClose }: PeopleImportProps) => {
  const { say } = useWords();
  const { file, choose, tried, done, goOn, busy } = usePeopleImport(onClose);
  const confirm = done ? 'common.close' : tried ? 'people.import' : 'people.try';
  const isNothing = tried !== null && tried.departments + tried.accounts + tried.seats === 0;
  return (
    <Ask
      title={say('people.import')}
      confirm={say(confirm)}
      ready={done !== null || (file !== null && !isNothing && (tried?.refused.length ?? 0) === 0)}
      busy={busy}
      onConfirm={() => void goOn()}
      onClose={onClose}
    >
      {done ? (
        <Links answer={done} />
      ) : (
        <>
          <Typography>{say('people.about')}</Typography>
          <Flex gap={2} wrap="wrap">
            <Template settings={settings} />
            <FileChoice
              label={say('people.file')}
              onTable={(table, name) => choose(table ? { table, name } : null)}
            />
          </Flex>
          {file ? (
            <Typography role="status">
              {say('terms.file-read', { name: file.name, rows: file.table.length })}
            </Typography>
          ) : null}
          {tried ? <Tried answer={tried} /> : null}
        </>
      )}
    </Ask>
  );
};
