import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { MeResponse, RankingResponse } from '../../../../../src/contracts';
import { byDepartment, byMonth, paperLanguage } from '../../../../../src/papers';
import { usePeriodRanking, useRanking, useYearWaits } from '../../../api/ranking';
import { Loaded } from '../../../components/Loaded';
import { Section } from '../../../components/Section';
import { Picture } from '../../../components/papers/Picture';
import { DESK_PATH } from '../../../plugin';
import { useWords } from '../../../words';
import { formsPath } from './days';
import { MonthTable } from './MonthTable';
import { Waits } from './Waits';

type Part = { readonly me: MeResponse };

const Heading = ({ children }: { readonly children: string }) => (
  <Typography tag="h3" variant="epsilon" fontWeight="bold">
    {children}
  </Typography>
);

/** Departments short of the month's quota (Art. 6), each opening onto what it handed in. */
const BehindThisMonth = ({ me, ranking }: Part & { readonly ranking: RankingResponse['ranking'] }) => {
  const { say } = useWords();
  const month = me.today.slice(0, 7);
  const behind = ranking.tables.flatMap(({ rows }) => rows.filter(({ missing }) => missing > 0));
  if (behind.length === 0) return <Typography>{say('year.nobody-behind')}</Typography>;
  return (
    <Flex tag="ul" gap={2} wrap="wrap" padding={0} style={{ listStyle: 'none' }}>
      {behind.map(({ department, name, missing }) => (
        <Box key={department} tag="li" background="warning100" hasRadius padding={2}>
          <Link tag={NavLink} to={formsPath(month, department)} style={{ whiteSpace: 'normal' }}>
            {say('year.behind', { name, missing })}
          </Link>
        </Box>
      ))}
    </Flex>
  );
};

const Months = ({ me, year }: Part & { readonly year: string }) => {
  const { say, language } = useWords();
  const period = usePeriodRanking(year);
  const until = me.today.slice(0, 7);
  return (
    <Loaded query={period}>
      {({ ranking }) => (
        <>
          <Box color="neutral800">
            <Picture
              picture={{
                columns: 2,
                height: 48,
                panels: [
                  { title: say('year.sum-by-month'), bars: byMonth({ ranking, until }) },
                  { title: say('year.sum-by-department'), bars: byDepartment({ ranking }), lying: true },
                ],
              }}
              language={paperLanguage(language)}
            />
          </Box>
          <MonthTable ranking={ranking} />
        </>
      )}
    </Loaded>
  );
};

const Year = ({ me, year }: Part & { readonly year: string }) => {
  const { say } = useWords();
  const month = useRanking(me.today.slice(0, 7));
  const waits = useYearWaits(year);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Heading>{say('year.behind-title')}</Heading>
      <Loaded query={month}>{({ ranking }) => <BehindThisMonth me={me} ranking={ranking} />}</Loaded>
      <Heading>{say('year.by-month')}</Heading>
      <Months me={me} year={year} />
      <Heading>{say('year.waits')}</Heading>
      <Loaded query={waits}>{({ stages }) => <Waits me={me} stages={stages} />}</Loaded>
      <Link tag={NavLink} to={`${DESK_PATH}/ranking?view=report`}>
        {say('year.report')}
      </Link>
    </Flex>
  );
};

/** The office's year as a picture, below what waits: opened when it is wanted, and found open on Back. */
export const YearOfOffice = ({ me }: Part) => {
  const { say } = useWords();
  const [{ query }, setQuery] = useQueryParams<{ readonly year?: string }>();
  const isOpen = query.year === 'open';
  const year = me.today.slice(0, 4);
  return (
    <Section
      title={say('year.title', { year })}
      actions={
        <Button
          variant="tertiary"
          size="L"
          aria-expanded={isOpen}
          onClick={() => setQuery({ year: isOpen ? '' : 'open' }, 'push', true)}
        >
          {say(isOpen ? 'year.close' : 'year.open')}
        </Button>
      }
    >
      {isOpen ? <Year me={me} year={year} /> : null}
    </Section>
  );
};
