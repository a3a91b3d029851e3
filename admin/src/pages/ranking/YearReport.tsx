import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { MeResponse } from '../../../../src/contracts';
import { useYearReport } from '../../api/ranking';
import { Choice } from '../../components/Choice';
import { Loaded } from '../../components/Loaded';
import { PaperBlocks } from '../../components/papers/PaperBlocks';
import { PaperButtons } from '../../components/papers/PaperButtons';
import { Section } from '../../components/Section';
import { useWords } from '../../words';
import { useAddress } from './use-address';

const YEARS = 5;

/** A paper on the screen, in the colours of the page. */
const OnScreen = styled(Box)`
  overflow-x: auto;
  & p,
  & footer,
  & table,
  & figcaption {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem !important;
    line-height: 1.5;
  }
  & svg {
    color: ${({ theme }) => theme.colors.neutral800};
  }
  & > * {
    margin-bottom: 16px;
  }
  & table {
    width: 100%;
    border-collapse: collapse;
  }
  & th,
  & td {
    padding: 6px 8px;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: left;
  }
  & th {
    font-weight: 600;
  }
`;

/** The year on one page: figures and pictures (Art. 11(四)). */
export const YearReport = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const thisYear = me.today.slice(0, 4);
  const [asked, setYear] = useAddress('year', { first: thisYear });
  const year = /^\d{4}$/.test(asked) ? asked : thisYear;
  const years = Array.from({ length: YEARS }, (_, index) => String(Number(thisYear) - index));
  const answer = useYearReport(year);
  return (
    <>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Choice
          label={say('ranking.year')}
          options={[...new Set([...years, year])].map((value) => ({ value, label: value }))}
          value={year}
          onChange={setYear}
        />
        <PaperButtons
          size="L"
          path="/ranking/year/paper"
          query={{ year }}
          formats={['docx', 'xlsx', 'print']}
        />
      </Flex>
      <Loaded query={answer}>
        {({ paper }) => (
          <Section title={paper.name}>
            <OnScreen lang={paper.language}>
              <PaperBlocks paper={paper} screen />
            </OnScreen>
            <Typography variant="pi" textColor="neutral600">
              {say('ranking.year-more')}
            </Typography>
          </Section>
        )}
      </Loaded>
    </>
  );
};
