import { useState } from 'react';
import { isHandingIn } from '../../../../../src/rules/position';
import type { SettingsResponse } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Ask } from '../../../components/Ask';
import { Choice } from '../../../components/Choice';
import { LendingFields } from '../../../components/power/LendingFields';
import { useNotice } from '../../../components/hooks/use-notice';
import { nameIn } from '../../../language';
import { useWords } from '../../../words';

const EMPTY = { seat: '', to: '', startsOn: '', endsOn: '', reason: '' };
type Values = typeof EMPTY;
type FieldsProps = {
  readonly settings: SettingsResponse;
  readonly values: Values;
  readonly set: (part: Partial<Values>) => void;
};

/** A seat somebody holds is what is delegated, so that it is never wider than what they hold. */
const useSeatOptions = (settings: SettingsResponse) => {
  const { say, language } = useWords();
  return settings.seats
    .filter(({ position }) =>
      settings.approval.positions.some(({ key, may }) => key === position && !may.every(isHandingIn))
    )
    .map(({ documentId, person, position, department }) => {
      const known = settings.approval.positions.find(({ key }) => key === position);
      const where = settings.departments.find((row) => row.documentId === department)?.name;
      const parts = [person.name, nameIn(known, language, position), where ?? say('organization.whole')];
      return { value: documentId, label: parts.join(' · ') };
    });
};

const Who = ({ settings, values, set }: FieldsProps) => {
  const { say } = useWords();
  const away = settings.seats.find(({ documentId }) => documentId === values.seat)?.person.id;
  const people = settings.people.filter(({ id }) => id !== away);
  return (
    <>
      <Choice
        required
        label={say('delegation.seat')}
        placeholder={say('panel.choose')}
        options={useSeatOptions(settings)}
        value={values.seat}
        onChange={(seat) => set({ seat })}
      />
      <Choice
        required
        label={say('delegation.to')}
        placeholder={say('panel.choose')}
        options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={values.to}
        onChange={(to) => set({ to })}
      />
    </>
  );
};

/** Names who is away, for what, who stands in, from when until when. */
export const DelegationDialog = ({
  settings,
  onClose,
}: {
  readonly settings: SettingsResponse;
  readonly onClose: () => void;
}) => {
  const { say } = useWords();
  const { add, busy } = useSettingsOrders();
  const notice = useNotice();
  const [values, setValues] = useState(EMPTY);
  const set = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }));
  const seat = settings.seats.find(({ documentId }) => documentId === values.seat);
  const ready = seat !== undefined && Object.values(values).every((value) => value.trim() !== '');
  const save = async () => {
    if (!seat) return;
    const { position, department, person } = seat;
    const { to, startsOn, endsOn, reason } = values;
    const days = { startsOn, endsOn };
    const body = { from: person.id, to: Number(to), position, department, ...days, reason: reason.trim() };
    if (notice(await add('delegations', body), say('common.saved'))) onClose();
  };
  return (
    <Ask
      title={say('delegation.add')}
      confirm={say('common.save')}
      ready={ready}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Who settings={settings} values={values} set={set} />
      <LendingFields values={values} set={set} />
    </Ask>
  );
};
