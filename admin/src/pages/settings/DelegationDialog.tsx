import { useState } from 'react';
import type { SettingsResponse } from '../../../../src/contracts';
import { useSettingsOrders } from '../../api/settings';
import { Ask } from '../../components/Ask';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/use-notice';
import { nameIn } from '../../view/language';
import { useWords } from '../../words';

/** A seat somebody holds is what is delegated, so that it is never wider than what they hold. */
const useSeatOptions = (settings: SettingsResponse) => {
  const { say, language } = useWords();
  return settings.seats
    .filter(({ position }) => position !== 'information-officer')
    .map(({ documentId, person, position, department }) => {
      const name = nameIn(settings.approval.positions.find(({ key }) => key === position), language, position);
      const where = settings.departments.find((row) => row.documentId === department)?.name ?? say('organization.whole');
      return { value: documentId, label: `${person.name} · ${name} · ${where}` };
    });
};

/** Names who is away, for what, who stands in, from when until when. */
export const DelegationDialog = ({ settings, onClose }: { readonly settings: SettingsResponse; readonly onClose: () => void }) => {
  const { say } = useWords();
  const { add, busy } = useSettingsOrders();
  const notice = useNotice();
  const [values, setValues] = useState({ seat: '', to: '', startsOn: '', endsOn: '', reason: '' });
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const seat = settings.seats.find(({ documentId }) => documentId === values.seat);
  const ready = seat !== undefined && values.to !== '' && values.startsOn !== '' && values.endsOn !== '' && values.reason.trim() !== '';
  const save = async () => {
    if (!seat) return;
    const { position, department, person } = seat;
    const { to, startsOn, endsOn, reason } = values;
    const body = { from: person.id, to: Number(to), position, department, startsOn, endsOn, reason: reason.trim() };
    if (notice(await add('delegations', body), say('common.saved'))) onClose();
  };
  const people = settings.people.filter(({ id }) => id !== seat?.person.id);
  return (
    <Ask title={say('delegation.add')} confirm={say('common.save')} ready={ready} busy={busy} onConfirm={() => void save()} onClose={onClose}>
      <Choice required label={say('delegation.seat')} placeholder={say('panel.choose')} options={useSeatOptions(settings)} value={values.seat} onChange={(next) => set({ seat: next })} />
      <Choice
        required
        label={say('delegation.to')}
        placeholder={say('panel.choose')}
        options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={values.to}
        onChange={(to) => set({ to })}
      />
      <TextField required type="date" label={say('delegation.starts')} value={values.startsOn} onChange={(startsOn) => set({ startsOn })} />
      <TextField required type="date" label={say('delegation.ends')} min={values.startsOn} value={values.endsOn} onChange={(endsOn) => set({ endsOn })} />
      <TextField required long label={say('ask.reason')} limit={500} value={values.reason} onChange={(reason) => set({ reason })} />
    </Ask>
  );
};
