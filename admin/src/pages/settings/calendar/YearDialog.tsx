import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { daysApart, readSchedule } from '../../../../../src/calendar';
import type { CalendarDays } from '../../../../../src/calendar';
import type { CalendarChangeResponse, CalendarYear } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Ask } from '../../../components/Ask';
import { Note } from '../../../components/Note';
import { TextField } from '../../../components/TextField';
import { useNotice } from '../../../components/hooks/use-notice';
import { daysInWords } from '../../../view/month-grid';
import type { WordId } from '../../../words';
import { wholeNumber } from '../../../view/whole-number';
import { joinNames } from '../../../language';
import { useWords } from '../../../words';
import { YearMonths } from './YearMonths';

/** Both fields read together: a notice pasted into the first says of each day itself whether it is off or worked. */
const readBoth = (off: string, on: string, year: number) => {
  const first = readSchedule(off, { year, listed: 'holidays' });
  const second = readSchedule(on, { year, listed: 'makeUpDays' });
  const together = (kind: keyof CalendarDays) => [...new Set([...first[kind], ...second[kind]])].sort();
  return {
    days: { holidays: together('holidays'), makeUpDays: together('makeUpDays') },
    wrongOff: first.wrong,
    wrongOn: second.wrong,
  };
};

/** What importing would change of a year that is known already; nothing is saved yet. */
const Differences = ({ known, days }: { readonly known: CalendarYear; readonly days: CalendarDays }) => {
  const { say, language } = useWords();
  const { before, after } = daysApart(known, days);
  const lines: readonly (readonly [WordId, readonly string[]])[] = [
    ['calendar.now-off', after.holidays],
    ['calendar.no-longer-off', before.holidays],
    ['calendar.now-worked', after.makeUpDays],
    ['calendar.no-longer-worked', before.makeUpDays],
  ];
  const changed = lines.filter(([, list]) => list.length > 0);
  return (
    <Note title={say('calendar.known-already', { year: known.year })}>
      {changed.length === 0 ? (
        say('calendar.same')
      ) : (
        <ul>
          {changed.map(([word, list]) => (
            <li key={word}>{say(word, { days: joinNames(daysInWords(list), language) })}</li>
          ))}
        </ul>
      )}
    </Note>
  );
};

type YearDialogProps = {
  readonly year: number;
  readonly calendar: readonly CalendarYear[];
  readonly onClose: () => void;
};

/** Years a schedule can be of. */
const YEARS = { min: 1949, max: 2199 } as const;

/** What was typed, what is understood of it, and what stands against it, each beside its field. */
const useYearText = ({ year: first, calendar }: YearDialogProps) => {
  const { say } = useWords();
  const [typed, setTyped] = useState(String(first));
  const [off, setOff] = useState('');
  const [on, setOn] = useState('');
  const known = wholeNumber(typed, YEARS);
  const isYear = known !== null;
  const year = known ?? first;
  const { days, wrongOff, wrongOn } = readBoth(off, on, year);
  const errorOf = (wrong: readonly string[]) =>
    wrong.length > 0 ? { error: say('calendar.wrong', { days: wrong.join(' '), year }) } : {};
  return {
    year,
    days,
    known: calendar.find((each) => each.year === year),
    ready: isYear && days.holidays.length > 0 && wrongOff.length + wrongOn.length === 0,
    fields: {
      year: { value: typed, onChange: setTyped, ...(isYear ? {} : { error: say('calendar.year-wrong') }) },
      off: { value: off, onChange: setOff, ...errorOf(wrongOff) },
      on: { value: on, onChange: setOn, ...errorOf(wrongOn) },
    },
  };
};

/** Imports a year: the State Council's notice as it stands, or lists of days; what was understood is shown before it is saved. */
export const YearDialog = (props: YearDialogProps) => {
  const { say } = useWords();
  const { put, busy } = useSettingsOrders();
  const notice = useNotice();
  const { year, days, known, ready, fields } = useYearText(props);
  const save = async () => {
    const sent = await put<CalendarChangeResponse>(`calendar/${year}`, days);
    if (notice(sent, say('calendar.saved', { count: sent?.ok ? sent.value.recomputed : 0 }))) props.onClose();
  };
  const understood = { off: days.holidays.length, on: days.makeUpDays.length };
  return (
    <Ask
      title={say('calendar.import')}
      confirm={say('common.save')}
      ready={ready}
      busy={busy}
      onConfirm={() => void save()}
      onClose={props.onClose}
    >
      <TextField required label={say('calendar.year')} {...fields.year} />
      <TextField
        required
        long
        label={say('calendar.notice')}
        hint={say('calendar.notice-hint', understood)}
        {...fields.off}
      />
      <TextField long label={say('calendar.make-up')} hint={say('calendar.make-up-hint')} {...fields.on} />
      {known ? null : <Typography textColor="neutral600">{say('calendar.new-year', { year })}</Typography>}
      {known && understood.off > 0 ? <Differences known={known} days={days} /> : null}
      {understood.off > 0 ? <YearMonths year={year} days={days} /> : null}
    </Ask>
  );
};
