import { Flex } from '@strapi/design-system';
import type { MeResponse, RegisterResponse } from '../../../../src/contracts';
import type { Column } from '../../components/Rows';
import { useWords } from '../../words';
import { keepsRegister } from './keeps-register';
import { NoteButtons } from './NoteButtons';
import { useRegisterColumns } from './RegisterRows';
import { useKeptChoice } from './use-kept-choice';

type Entry = RegisterResponse['results'][number];

/** Shown until somebody chooses otherwise. */
const FIRST = ['number', 'kind', 'at', 'department', 'category', 'channel', 'form', 'by'];

/** Columns as this person chose them in this browser; whoever keeps the register also has what is done with an entry. */
export const useColumns = (me: MeResponse) => {
  const { say } = useWords();
  const all = useRegisterColumns(me);
  const [chosen, choose] = useKeptChoice(`register-columns-${me.person.id}`, FIRST);
  const actions: Column<Entry> = {
    key: 'actions',
    title: say('register.actions'),
    cell: (entry) => (
      <Flex gap={2}>
        <NoteButtons entry={entry} me={me} />
      </Flex>
    ),
  };
  const shown = all.filter(({ key, head }) => head === true || chosen.includes(key));
  return { columns: keepsRegister(me) ? [...shown, actions] : shown, all, chosen, choose };
};
