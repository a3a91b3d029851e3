import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { useMe } from '../../api/me';
import { useRegister, useRegisterExport } from '../../api/register';
import { Empty } from '../../components/Empty';
import { Frame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Pages } from '../../components/Pages';
import { saveFile } from '../../components/save-file';
import { useNotice } from '../../components/hooks/use-notice';
import { useWords } from '../../words';
import { ChainCheck } from './ChainCheck';
import type { RegisterWishes } from './RegisterFilters';
import { RegisterFilters } from './RegisterFilters';
import { RegisterPrint } from './RegisterPrint';
import { RegisterRows } from './RegisterRows';

const PAGE_SIZE = 50;
const NO_WISHES: RegisterWishes = { from: '', to: '', department: '', kind: '', q: '' };

const useDownload = () => {
  const { say } = useWords();
  const exportRegister = useRegisterExport();
  const notice = useNotice();
  return async (wishes: RegisterWishes) => {
    const sent = await exportRegister(wishes);
    if (sent.ok) saveFile(sent.value, `${say('register.file')}.csv`);
    notice(sent, say('register.exported'));
  };
};

/** 登记表: every publication and take-down, in order (Art. 10). */
export const RegisterPage = () => {
  const { say } = useWords();
  const download = useDownload();
  const [wishes, setWishes] = useState<RegisterWishes>(NO_WISHES);
  const [page, setPage] = useState(1);
  const settled = useDebounce(wishes, 300);
  const me = useMe();
  const register = useRegister({ ...settled, page, pageSize: PAGE_SIZE });
  return (
    <Frame
      title={say('register.title')}
      actions={
        <>
          <Button variant="tertiary" startIcon={<Download />} onClick={() => void download(settled)}>
            {say('register.export')}
          </Button>
          <Button variant="tertiary" onClick={() => window.print()}>
            {say('common.print')}
          </Button>
        </>
      }
    >
      <Loaded query={me}>{({ timeZone }) => <ChainCheck timeZone={timeZone} />}</Loaded>
      <RegisterFilters
        wishes={wishes}
        onChange={(part) => {
          setWishes((before) => ({ ...before, ...part }));
          setPage(1);
        }}
      />
      <Loaded query={me}>
        {(known) => (
          <Loaded query={register}>
            {({ results, pagination }) =>
              results.length === 0 ? (
                <Empty title={say('register.empty')}>{say('register.empty-do')}</Empty>
              ) : (
                <>
                  <RegisterRows entries={results} me={known} />
                  <Pages {...pagination} onPage={setPage} />
                  <RegisterPrint entries={results} me={known} />
                </>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Frame>
  );
};
