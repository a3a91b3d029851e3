import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { CalendarYear } from '../../../../../src/contracts';
import { useRules, useSettings } from '../../../api/settings';
import { SettingsFrame } from '../../../components/Frame';
import { Loaded } from '../../../components/Loaded';
import { Note } from '../../../components/Note';
import { Section } from '../../../components/Section';
import { useWords } from '../../../words';
import { DayDialog } from './DayDialog';
import { YearDialog } from './YearDialog';
import { YearMonths } from './YearMonths';

const Year = ({ calendar }: { readonly calendar: CalendarYear }) => {
  const { say } = useWords();
  return (
    <Section
      title={String(calendar.year)}
      actions={<Typography textColor="neutral600">{say(`calendar.source.${calendar.source}`)}</Typography>}
    >
      <YearMonths year={calendar.year} days={calendar} />
    </Section>
  );
};

/** Years whose deadlines may still change; the many before them are a tap away, and are drawn only then. */
const RECENT = 2;

const EarlierYear = ({ calendar }: { readonly calendar: CalendarYear }) => {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Box
      tag="details"
      onToggle={(event: React.SyntheticEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)}
    >
      <Typography tag="summary" textColor="neutral600" style={{ cursor: 'pointer', minHeight: '2.4rem' }}>
        {say('calendar.older', { year: calendar.year })}
      </Typography>
      {open ? (
        <Box paddingTop={2}>
          <Year calendar={calendar} />
        </Box>
      ) : null}
    </Box>
  );
};

/** 工作日历: holidays and make-up days, on which deadlines are counted (Art. 8(二)). */
const CalendarPage = () => {
  const { say } = useWords();
  const settings = useSettings();
  const rules = useRules();
  const [asked, setAsked] = useState<'year' | 'day' | null>(null);
  return (
    <SettingsFrame
      title={say('settings.calendar')}
      subtitle={say('calendar.about')}
      actions={
        <Flex gap={2} wrap="wrap">
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
              {rules.data?.book.calendar === 'weekdays' ? <Note>{say('calendar.unused')}</Note> : null}
              {years.slice(0, RECENT).map((year) => (
                <Year key={year.year} calendar={year} />
              ))}
              {years.slice(RECENT).map((year) => (
                <EarlierYear key={year.year} calendar={year} />
              ))}
              {asked === 'year' ? (
                <YearDialog
                  year={(years[0]?.year ?? 2025) + 1}
                  calendar={calendar}
                  onClose={() => setAsked(null)}
                />
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
