import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { isMonth, monthsOfPeriod } from '../../../../src/calendar';
import type { Consequence } from '../../../../src/ranking';
import { Chip } from '../../components/Chip';
import { useWords } from '../../words';

type Evidence = Consequence['evidence'];

/** Where a row of the evidence is looked at: its month, or its half-year. */
const addressOf = (period: string): string =>
  isMonth(period) ? `?view=month&month=${period}` : `?view=period&period=${period}`;

/** “第 3 名，末位（8 个部室）”: the place alone would not say that the third of three places shared by eight is the last. */
const useSentence = () => {
  const { say } = useWords();
  return ({ count, rank, of, points, place }: Evidence[number]): string => {
    const where =
      rank === null ? say('consequence.rank-none') : say(`consequence.rank-${place ?? 'middle'}`, { rank });
    return points === undefined
      ? say('consequence.evidence', { count, rank: where, of })
      : say('consequence.evidence-points', { count, points, rank: where, of });
  };
};

type EvidenceProps = { readonly evidence: Evidence; readonly openMonths: readonly string[] };

/** What a consequence stands on, each row with its month and whether that is closed. */
export const ConsequenceEvidence = ({ evidence, openMonths }: EvidenceProps) => {
  const { say } = useWords();
  const sentenceOf = useSentence();
  const isOpen = (period: string): boolean =>
    (isMonth(period) ? [period] : monthsOfPeriod(period)).some((month) => openMonths.includes(month));
  return (
    <Box tag="ul" paddingLeft={5}>
      {evidence.map((row) => (
        <Flex key={row.period} tag="li" gap={2} wrap="wrap" paddingBottom={1}>
          <Typography tag={Link} to={addressOf(row.period)} textColor="primary600">
            {row.period}
          </Typography>
          <Typography>{sentenceOf(row)}</Typography>
          <Chip tone={isOpen(row.period) ? 'warning' : 'neutral'}>
            {say(isOpen(row.period) ? 'consequence.month-open' : 'consequence.month-closed')}
          </Chip>
        </Flex>
      ))}
    </Box>
  );
};
