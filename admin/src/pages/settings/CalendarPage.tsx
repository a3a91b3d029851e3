import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { CalendarChangeResponse, CalendarYear } from '../../../../src/contracts';
import { useSettings, useSettingsOrders } from '../../api/settings';
import { Ask } from '../../components/Ask';
import { Choice } from '../../components/Choice';
import { Facts } from '../../components/Facts';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/use-notice';
import { readDays } from '../../view/calendar-text';
import { useWords } from '../../words';

const YearDialog = ({ year: first, onClose }: { readonly year: number; readonly onClose: () => void }) => {
  const { say } = useWords();
  const { put, busy } = useSettingsOrders();
  const notice = useNotice();
  const [year, setYear] = useState(String(first));
  const [off, setOff] = useState('');
  const [on, setOn] = useState('');
  const holidays = readDays(off);
  const makeUpDays = readDays(on);
  const wrong = [...holidays.wrong, ...makeUpDays.wrong];
  const save = async () => {
    const body = { holidays: holidays.days, makeUpDays: makeUpDays.days };
    const sent = await put<CalendarChangeResponse>(`calendar/${Number(year)}`, body);
    if (notice(sent, say('calendar.saved', { count: sent?.ok ? sent.value.recomputed : 0 }))) onClose();
  };
  return (
    <Ask
      title={say('calendar.import')}
      confirm={say('common.save')}
      ready={/^\d{4}$/.test(year) && holidays.days.length > 0 && wrong.length === 0}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField required type="number" label={say('calendar.year')} value={year} onChange={setYear} />
      <TextField
        required
        long
        label={say('calendar.holidays')}
        hint={say('calendar.hint', { count: holidays.days.length })}
        value={off}
        onChange={setOff}
      />
      <TextField
        long
        label={say('calendar.make-up')}
        hint={say('calendar.hint', { count: makeUpDays.days.length })}
        value={on}
        onChange={setOn}
      />
      {wrong.length > 0 ? (
        <Note tone="warning">{say('calendar.wrong', { days: wrong.join(' ') })}</Note>
      ) : null}
    </Ask>
  );
};

const DayDialog = ({ onClose }: { readonly onClose: () => void }) => {
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

const Year = ({ calendar }: { readonly calendar: CalendarYear }) => {
  const { say } = useWords();
  return (
    <Section
      title={String(calendar.year)}
      actions={<Typography textColor="neutral600">{say(`calendar.source.${calendar.source}`)}</Typography>}
    >
      <Facts
        columns={1}
        facts={[
          {
            label: say('calendar.holidays'),
            value: calendar.holidays.map((day) => day.slice(5)).join(' ') || '—',
          },
          {
            label: say('calendar.make-up'),
            value: calendar.makeUpDays.map((day) => day.slice(5)).join(' ') || '—',
          },
        ]}
      />
    </Section>
  );
};

/** Years whose deadlines may still change; the many before them are a tap away. */
const RECENT = 4;

/** 工作日历: holidays and make-up days, on which deadlines are counted (Art. 8(二)). */
const CalendarPage = () => {
  const { say } = useWords();
  const settings = useSettings();
  const [asked, setAsked] = useState<'year' | 'day' | null>(null);
  return (
    <SettingsFrame
      title={say('settings.calendar')}
      subtitle={say('calendar.about')}
      actions={
        <Flex gap={2}>
          <Button variant="tertiary" onClick={() => setAsked('day')}>
            {say('calendar.correct')}
          </Button>
          <Button onClick={() => setAsked('year')}>{say('calendar.import')}</Button>
        </Flex>
      }
    >
      <Loaded query={settings}>
        {({ calendar }) => {
          const years = [...calendar].sort((a, b) => b.year - a.year);
          return (
            <>
              {years.slice(0, RECENT).map((year) => (
                <Year key={year.year} calendar={year} />
              ))}
              {years.length > RECENT ? (
                <Box tag="details">
                  <Typography tag="summary" textColor="neutral600" style={{ cursor: 'pointer' }}>
                    {say('calendar.older', { count: years.length - RECENT })}
                  </Typography>
                  <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
                    {years.slice(RECENT).map((year) => (
                      <Year key={year.year} calendar={year} />
                    ))}
                  </Flex>
                </Box>
              ) : null}
              {asked === 'year' ? (
                <YearDialog year={(years[0]?.year ?? 2025) + 1} onClose={() => setAsked(null)} />
              ) : null}
              {asked === 'day' ? <DayDialog onClose={() => setAsked(null)} /> : null}
            </>
          );
        }}
      </Loaded>
    </SettingsFrame>
  );
};

export default CalendarPage;
