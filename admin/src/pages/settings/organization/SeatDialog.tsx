import { useState } from 'react';
import type { SettingsResponse } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Ask } from '../../../components/Ask';
import { Choice } from '../../../components/Choice';
import { useNotice } from '../../../components/hooks/use-notice';
import { nameIn } from '../../../language';
import { useWords } from '../../../words';
import { DaysInput, daysOf } from './SeatPeriod';
import type { Days } from './SeatPeriod';

/** Everybody who has an account, in use or about to be. */
const usePeopleOptions = ({ people, invited }: SettingsResponse) => {
  const { say } = useWords();
  return [
    ...people.map(({ id, name }) => ({ value: String(id), label: name })),
    ...invited.map(({ id, name }) => ({ value: String(id), label: say('seat.person-invited', { name }) })),
  ];
};

const PersonChoice = ({
  settings,
  value,
  onChange,
}: {
  readonly settings: SettingsResponse;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => {
  const { say } = useWords();
  return (
    <Choice
      required
      label={say('seat.person')}
      placeholder={say('panel.choose')}
      hint={say('seat.person-hint')}
      options={usePeopleOptions(settings)}
      value={value}
      onChange={onChange}
    />
  );
};

/** Gives somebody a position, in a department or in the whole organization. */
export const SeatDialog = ({
  settings,
  department,
  onClose,
}: {
  readonly settings: SettingsResponse;
  readonly department: string | null;
  readonly onClose: () => void;
}) => {
  const { say, language } = useWords();
  const { add, busy } = useSettingsOrders();
  const notice = useNotice();
  const [person, setPerson] = useState('');
  const [position, setPosition] = useState('');
  const [days, setDays] = useState<Days>({ startsOn: '', endsOn: '' });
  const scope = department === null ? 'organization' : 'department';
  const positions = settings.approval.positions.filter((candidate) => candidate.scope === scope);
  const save = async () => {
    if (
      notice(
        await add('seats', { person: Number(person), position, department, ...daysOf(days) }),
        say('common.saved')
      )
    )
      onClose();
  };
  return (
    <Ask
      title={say('seat.add')}
      confirm={say('common.save')}
      ready={person !== '' && position !== ''}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Choice
        required
        label={say('seat.position')}
        placeholder={say('panel.choose')}
        options={positions.map((candidate) => ({ value: candidate.key, label: nameIn(candidate, language) }))}
        value={position}
        onChange={setPosition}
      />
      <PersonChoice settings={settings} value={person} onChange={setPerson} />
      <DaysInput days={days} onChange={setDays} />
    </Ask>
  );
};
