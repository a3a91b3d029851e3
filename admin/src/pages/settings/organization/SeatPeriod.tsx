import { useState } from 'react';
import { IconButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import type { SeatRow, SettingsResponse } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Ask } from '../../../components/Ask';
import { TextField } from '../../../components/TextField';
import { useNotice } from '../../../components/hooks/use-notice';
import { useWords } from '../../../words';
import { Leaving } from './Leaving';

export type Days = { readonly startsOn: string; readonly endsOn: string };

/** From and until a day; either may stay empty. */
export const DaysInput = ({
  days,
  onChange,
}: {
  readonly days: Days;
  readonly onChange: (days: Days) => void;
}) => {
  const { say } = useWords();
  return (
    <>
      <TextField
        type="date"
        label={say('delegation.starts')}
        hint={say('seat.starts-hint')}
        value={days.startsOn}
        onChange={(startsOn) => onChange({ ...days, startsOn })}
      />
      <TextField
        type="date"
        label={say('delegation.ends')}
        hint={say('seat.ends-hint')}
        min={days.startsOn}
        value={days.endsOn}
        onChange={(endsOn) => onChange({ ...days, endsOn })}
      />
    </>
  );
};

/** An empty day is an open end. */
export const daysOf = ({ startsOn, endsOn }: Days) => ({
  startsOn: startsOn || null,
  endsOn: endsOn || null,
});

/** Changes from when until when somebody holds a seat; an earlier end shows who would be left waiting. */
export const SeatPeriod = ({
  seat,
  label,
  settings,
}: {
  readonly seat: SeatRow;
  readonly label: string;
  readonly settings: SettingsResponse;
}) => {
  const { say } = useWords();
  const { change, busy } = useSettingsOrders();
  const notice = useNotice();
  const [days, setDays] = useState<Days | null>(null);
  const { documentId, person, position, department } = seat;
  const save = async () => {
    if (!days) return;
    const body = { person: person.id, position, department, ...daysOf(days) };
    if (notice(await change('seats', documentId, body), say('common.saved'))) setDays(null);
  };
  return (
    <>
      <IconButton
        label={label}
        variant="ghost"
        onClick={() => setDays({ startsOn: seat.startsOn ?? '', endsOn: seat.endsOn ?? '' })}
      >
        <Pencil />
      </IconButton>
      {days ? (
        <Ask
          title={label}
          confirm={say('common.save')}
          busy={busy}
          onConfirm={() => void save()}
          onClose={() => setDays(null)}
        >
          <DaysInput days={days} onChange={setDays} />
          {days.endsOn ? <Leaving seat={documentId} positions={settings.approval.positions} /> : null}
        </Ask>
      ) : null}
    </>
  );
};
