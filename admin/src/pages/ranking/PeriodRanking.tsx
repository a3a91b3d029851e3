import { Box, Flex, Typography } from '@strapi/design-system';
import { isPeriod } from '../../../../src/calendar';
import type { MeResponse } from '../../../../src/contracts';
import { monthPanels, mostIn, paperLanguage } from '../../../../src/papers';
import type { PeriodRanking as PeriodRankingOf, PeriodRow } from '../../../../src/ranking';
import { usePeriodRanking } from '../../api/ranking';
import { Chip } from '../../components/Chip';
import { Choice } from '../../components/Choice';
import { Empty } from '../../components/Empty';
import { PaperButtons } from '../../components/papers/PaperButtons';
import { Loaded } from '../../components/Loaded';
import { Picture } from '../../components/papers/Picture';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import { Section } from '../../components/Section';
import { recentMonths, recentPeriods } from '../../view/dates';
import { useWords } from '../../words';
import { Trend } from './Trend';
import { useAddress } from './use-address';

const YEARS = 3;
const MONTHS_BACK = 36;

/** `2026-H1` and `2026-01..2026-05` as people say it. */
const usePeriodName = () => {
  const { say } = useWords();
  return (period: string) => {
    const [first = '', last] = period.split('..');
    if (last) return say('period.months', { first, last });
    const [year = '', part] = period.split('-');
    if (!part) return say('period.year', { year });
    if (part.startsWith('Q')) return say('period.quarter', { year, quarter: part.slice(1) });
    return say(part === 'H1' ? 'period.first-half' : 'period.second-half', { year });
  };
};

const usePeriodColumns = (
  months: readonly string[],
  { max, hasPoints }: { readonly max: number; readonly hasPoints: boolean }
): readonly Column<PeriodRow>[] => {
  const { say } = useWords();
  return [
    {
      key: 'name',
      title: say('field.department'),
      head: true,
      cell: ({ name }) => <Typography fontWeight="bold">{name}</Typography>,
    },
    { key: 'rank', short: true, title: say('ranking.rank'), cell: ({ rank }) => rank ?? '—' },
    ...(hasPoints
      ? [
          {
            key: 'points',
            short: true,
            title: say('ranking.points'),
            cell: ({ points, count }: PeriodRow) => points ?? count,
          },
        ]
      : []),
    { key: 'count', short: true, title: say('ranking.count'), cell: ({ count }) => count },
    {
      key: 'trend',
      title: say('ranking.trend'),
      cell: (row) => <Trend months={months} counts={row.months} max={max} name={row.name} />,
    },
    {
      key: 'remark',
      title: say('ranking.remark'),
      cell: (row) => (
        <Flex gap={1} wrap="wrap">
          {row.first ? <Chip tone="success">{say('remark.first')}</Chip> : null}
          {row.last ? <Chip tone="warning">{say('remark.last')}</Chip> : null}
          {row.missing ? <Chip>{say('remark.missing', { count: row.missing })}</Chip> : null}
          {row.judged ? null : (
            <Chip>{say(row.unjudgedByRules ? 'remark.unjudged' : 'remark.not-judged')}</Chip>
          )}
        </Flex>
      ),
    },
  ];
};

const PeriodTable = ({
  rows,
  months,
  label,
}: {
  readonly rows: readonly PeriodRow[];
  readonly months: readonly string[];
  readonly label: string;
}) => {
  const max = Math.max(0, ...rows.flatMap((row) => row.months.map((count) => count ?? 0)));
  const hasPoints = rows.some(({ points }) => points !== undefined);
  const columns = usePeriodColumns(months, { max, hasPoints });
  return <Rows label={label} columns={columns} rows={rows} keyOf={({ department }) => department} />;
};

/** The months of each department with axes and numbers, all to one height. */
const MonthPictures = ({ ranking, today }: { readonly ranking: PeriodRankingOf; readonly today: string }) => {
  const { say, language } = useWords();
  const said = paperLanguage(language);
  const panels = monthPanels({ ranking, until: today.slice(0, 7), language: said });
  return (
    <Section title={say('ranking.pictures')}>
      <Box color="neutral800">
        <Picture picture={{ panels, columns: 3, height: 34, most: mostIn(panels, said) }} language={said} />
      </Box>
    </Section>
  );
};

type RunProps = {
  /** `2026-01..2026-05` */
  readonly period: string;
  readonly today: string;
  readonly onChange: (period: string) => void;
};

/** The first and the last month of a run; the one moves the other where they would cross. */
const RunOfMonths = ({ period, today, onChange }: RunProps) => {
  const { say } = useWords();
  const [first = '', last = first] = period.split('..');
  const offered = [...new Set([...recentMonths(today, MONTHS_BACK), first, last])].sort().reverse();
  const options = offered.map((value) => ({ value, label: value }));
  return (
    <>
      <Choice
        label={say('ranking.first-month')}
        options={options}
        value={first}
        onChange={(value) => onChange(`${value}..${value > last ? value : last}`)}
      />
      <Choice
        label={say('ranking.last-month')}
        options={options}
        value={last}
        onChange={(value) => onChange(`${value < first ? value : first}..${value}`)}
      />
    </>
  );
};

/** Half-years, years and any run of months, by the sum of their months. */
export const PeriodRanking = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const nameOf = usePeriodName();
  const periods = recentPeriods(me.today, { years: YEARS, quarters: me.shows.quarters });
  const [asked, setPeriod] = useAddress('period', { first: periods[0] ?? me.today.slice(0, 4) });
  const period = isPeriod(asked) ? asked : me.today.slice(0, 4);
  const isRun = period.includes('..');
  // From January to the month now running, until two months are chosen.
  const run = isRun ? period : `${me.today.slice(0, 4)}-01..${me.today.slice(0, 7)}`;
  const offered = [...new Set([...periods, ...(isRun ? [] : [period])])];
  const answer = usePeriodRanking(period);
  return (
    <>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Choice
          label={say('ranking.period')}
          options={[
            ...offered.map((value) => ({ value, label: nameOf(value) })),
            { value: run, label: say('ranking.run') },
          ]}
          value={period}
          onChange={setPeriod}
        />
        {isRun ? <RunOfMonths period={period} today={me.today} onChange={setPeriod} /> : null}
        <PaperButtons
          size="L"
          path="/ranking/period/paper"
          query={{ period }}
          formats={['docx', 'xlsx', 'print']}
        />
      </Flex>
      <Loaded query={answer}>
        {({ ranking }) =>
          ranking.tables.length === 0 ? (
            <Empty title={say('ranking.empty')}>{say('ranking.empty-do')}</Empty>
          ) : (
            <>
              {ranking.tables.map((table) => (
                <Section key={table.class ?? 'all'} title={table.class ?? say('ranking.all-classes')}>
                  <PeriodTable rows={table.rows} months={ranking.months} label={nameOf(period)} />
                </Section>
              ))}
              <MonthPictures ranking={ranking} today={me.today} />
            </>
          )
        }
      </Loaded>
    </>
  );
};
