import { Button, Flex, MultiSelect, MultiSelectOption, Field, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { MeResponse, RegisterResponse } from '../../../../src/contracts';
import { ENTRY_KINDS } from '../../../../src/register';
import { useMe } from '../../api/me';
import { useRegister, useRegisterExport } from '../../api/register';
import { Empty } from '../../components/Empty';
import { Frame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { PaperButtons } from '../../components/papers/PaperButtons';
import { Pages } from '../../components/Pages';
import { saveFile } from '../../components/save-file';
import { useNotice } from '../../components/hooks/use-notice';
import { joinNames } from '../../language';
import { useWords } from '../../words';
import { ChainCheck } from './ChainCheck';
import { EnterButtons } from './EnterButtons';
import type { RegisterWishes } from './RegisterFilters';
import { RegisterFilters } from './RegisterFilters';
import { RegisterRows } from './RegisterRows';
import { useColumns } from './use-columns';
import { useWishes } from './use-wishes';

const PAGE_SIZE = 50;

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

/** What a paper is filtered by; its entries stand in order, whatever the screen shows first. */
const asPaper = ({ order: _, ...wishes }: RegisterWishes) => wishes;

/** Which columns are shown. */
const ColumnChoice = ({ all, chosen, choose }: Omit<ReturnType<typeof useColumns>, 'columns'>) => {
  const { say, language } = useWords();
  const named = (keys: readonly string[] = []): string =>
    joinNames(
      all.filter(({ key, head }) => !head && keys.includes(key)).map(({ title }) => title),
      language
    );
  return (
    <Field.Root style={{ minWidth: 0, maxWidth: '100%' }}>
      <Field.Label>{say('register.columns')}</Field.Label>
      <MultiSelect value={[...chosen]} onChange={choose} withTags={false} customizeContent={named}>
        {all
          .filter(({ head }) => !head)
          .map(({ key, title }) => (
            <MultiSelectOption key={key} value={key}>
              {title}
            </MultiSelectOption>
          ))}
      </MultiSelect>
    </Field.Root>
  );
};

const Sums = ({ found: { sums, pagination } }: { readonly found: RegisterResponse }) => {
  const { say } = useWords();
  if (!sums) return null;
  const kinds = ENTRY_KINDS.filter((kind) => sums[kind]).map(
    (kind) => `${say(`kind.${kind}`)} ${sums[kind]}`
  );
  return (
    <Typography>{say('register.sums', { total: pagination.total, kinds: kinds.join(' · ') })}</Typography>
  );
};

type FoundProps = {
  readonly found: RegisterResponse;
  readonly me: MeResponse;
  readonly onPage: (page: number) => void;
};

/** What was found, summed, in the columns somebody chose. */
const Found = ({ found, me, onPage }: FoundProps) => {
  const { say } = useWords();
  const { columns, ...choice } = useColumns(me);
  if (found.results.length === 0)
    return <Empty title={say('register.empty')}>{say('register.empty-do')}</Empty>;
  return (
    <>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={3} wrap="wrap">
        <Sums found={found} />
        <ColumnChoice {...choice} />
      </Flex>
      <RegisterRows entries={found.results} columns={columns} />
      <Pages {...found.pagination} onPage={onPage} />
    </>
  );
};

/** 登记表: every publication and take-down, in order (Art. 10). */
export const RegisterPage = () => {
  const { say } = useWords();
  const download = useDownload();
  const { wishes, settled, page, wish, turnTo } = useWishes();
  const me = useMe();
  const register = useRegister({ ...settled, page, pageSize: PAGE_SIZE });
  return (
    <Frame
      title={say('register.title')}
      actions={
        <>
          <EnterButtons me={me.data} />
          <Button variant="tertiary" startIcon={<Download />} onClick={() => void download(settled)}>
            {say('register.export')}
          </Button>
          <PaperButtons path="/register/paper" query={asPaper(settled)} formats={['docx', 'xlsx', 'print']} />
        </>
      }
    >
      <Loaded query={me}>{({ timeZone }) => <ChainCheck timeZone={timeZone} />}</Loaded>
      <Loaded query={me}>
        {(known) => (
          <>
            <RegisterFilters wishes={wishes} onChange={wish} categories={known.categories} />
            <Loaded query={register}>{(found) => <Found found={found} me={known} onPage={turnTo} />}</Loaded>
          </>
        )}
      </Loaded>
    </Frame>
  );
};
