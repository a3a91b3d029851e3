import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CalendarDays } from '../../../../../src/calendar';
import type { GridDay } from '../../../view/month-grid';
import { daysBeyond, daysInWords, monthGrid, monthsOfYear } from '../../../view/month-grid';
import { useWords } from '../../../words';

const MONDAY = Date.parse('2024-01-01T00:00:00Z');
const DAY = 86_400_000;

/** Days of the week from Monday, in a letter or two of the admin's language. */
const weekdays = (locale: string): readonly string[] =>
  Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' }).format(
      new Date(MONDAY + index * DAY)
    )
  );

const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`)
  );

const MonthTable = styled.table`
  border-collapse: collapse;
  width: 100%;
  table-layout: fixed;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};
  caption {
    padding: 0.4rem 0;
    font-weight: 600;
    text-align: left;
  }
  th {
    padding: 0.2rem 0;
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 400;
  }
  td {
    padding: 0.2rem 0;
    text-align: center;
    vertical-align: top;
  }
`;

const COLOURS = {
  off: { background: 'success100', text: 'success700' },
  worked: { background: 'warning100', text: 'warning700' },
  weekend: { background: undefined, text: 'neutral500' },
  week: { background: undefined, text: 'neutral800' },
} as const;

const Day = ({ day: { day, named, works } }: { readonly day: GridDay }) => {
  const { say } = useWords();
  const { background, text } = COLOURS[named ?? (works ? 'week' : 'weekend')];
  return (
    <Box hasRadius {...(background ? { background } : {})}>
      <Typography tag="span" textColor={text} style={{ display: 'block', lineHeight: 1.3 }}>
        {day}
      </Typography>
      <Typography
        tag="span"
        variant="pi"
        textColor={text}
        style={{ display: 'block', fontSize: '1rem', lineHeight: 1.2, minHeight: '1.2em' }}
      >
        {named ? say(`calendar.mark.${named}`) : ''}
      </Typography>
    </Box>
  );
};

const Month = ({ month, days }: { readonly month: string; readonly days: CalendarDays }) => {
  const { locale } = useWords();
  return (
    <MonthTable>
      <caption>{monthName(month, locale)}</caption>
      <thead>
        <tr>
          {weekdays(locale).map((weekday, index) => (
            <th key={index} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(month, days).map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => (
              <td key={place}>{day ? <Day day={day} /> : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </MonthTable>
  );
};

/** A year's schedule as one reads a calendar: days off and days worked marked in their month. */
export const YearMonths = ({ year, days }: { readonly year: number; readonly days: CalendarDays }) => {
  const { say } = useWords();
  const beyond = daysBeyond(year, days);
  const others = [
    ...daysInWords(beyond.holidays).map((span) => `${span} ${say('calendar.mark.off')}`),
    ...daysInWords(beyond.makeUpDays).map((span) => `${span} ${say('calendar.mark.worked')}`),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Grid.Root gap={5} gridCols={12}>
        {monthsOfYear(year).map((month) => (
          <Grid.Item key={month} col={3} m={4} s={6} xs={12} direction="column" alignItems="stretch">
            <Month month={month} days={days} />
          </Grid.Item>
        ))}
      </Grid.Root>
      {others.length > 0 ? (
        <Typography textColor="neutral600">{say('calendar.beyond', { days: others.join(' · ') })}</Typography>
      ) : null}
    </Flex>
  );
};
