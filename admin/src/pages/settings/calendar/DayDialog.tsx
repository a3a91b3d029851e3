import { useState } from 'react';
import type { CalendarChangeResponse } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Ask } from '../../../components/Ask';
import { Choice } from '../../../components/Choice';
import { TextField } from '../../../components/TextField';
import { useNotice } from '../../../components/hooks/use-notice';
import { useWords } from '../../../words';

/** One day, after an amended notice. */
export const DayDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { say } = useWords();
  const { put, busy } = useSettingsOrders();
  const notice = useNotice();
  const [date, setDate] = useState('');
  const [kind, setKind] = useState('holiday');
  const save = async () => {
    const sent = await put<CalendarChangeResponse>(`calendar/days/${date}`, { kind });
    if (notice(sent, say('calendar.saved', { count: sent?.ok ? sent.value.recomputed : 0 }))) onClose();
  };
  return (
    <Ask
      title={say('calendar.correct')}
      confirm={say('common.save')}
      ready={date !== ''}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField required type="date" label={say('calendar.day')} value={date} onChange={setDate} />
      <Choice
        required
        label={say('calendar.kind')}
        options={(['holiday', 'working'] as const).map((value) => ({
          value,
          label: say(`calendar.kind.${value}`),
        }))}
        value={kind}
        onChange={setKind}
      />
    </Ask>
  );
};
