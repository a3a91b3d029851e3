import { Flex } from '@strapi/design-system';
import { isMonth } from '../../../../src/calendar';
import type { MeResponse } from '../../../../src/contracts';
import type { MonthlyRanking } from '../../../../src/ranking';
import { useRanking } from '../../api/ranking';
import { Choice } from '../../components/Choice';
import { Empty } from '../../components/Empty';
import { PaperButtons } from '../../components/papers/PaperButtons';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { recentMonths } from '../../view/dates';
import { useWords } from '../../words';
import { Closing } from './Closing';
import { RankingRows } from './RankingRows';
import { Release } from './Release';
import { Revisions } from './Revisions';
import { useAddress } from './use-address';

const MONTHS_BACK = 36;

/** Whether anybody is to be told so (零报送告知书). */
const nothingSubmitted = (ranking?: MonthlyRanking): boolean =>
  (ranking?.tables ?? []).some(({ rows }) =>
    rows.some(({ judged, submitted, count }) => judged && submitted === 0 && count === 0)
  );

/** One month (Annex 3), a table for each class of unit. */
export const MonthRanking = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const months = recentMonths(me.today, MONTHS_BACK);
  const [asked, setMonth] = useAddress('month', { first: months[0] ?? me.today.slice(0, 7) });
  const month = isMonth(asked) ? asked : me.today.slice(0, 7);
  const ranking = useRanking(month);
  const begun = ranking.data?.firstMonth ?? months[0] ?? month;
  const offered = [...new Set([...months, month])].filter((value) => value >= begun || value === month);
  return (
    <>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Choice
          label={say('ranking.month')}
          options={offered.map((value) => ({ value, label: value }))}
          value={month}
          onChange={setMonth}
        />
        <PaperButtons size="L" path="/ranking/paper" query={{ month }} formats={['docx', 'xlsx', 'print']} />
        {nothingSubmitted(ranking.data?.ranking) ? (
          <PaperButtons
            size="L"
            path="/ranking/zero/paper"
            query={{ month }}
            formats={['docx']}
            label={say('paper.zero')}
          />
        ) : null}
      </Flex>
      <Loaded query={ranking}>
        {(answer) => (
          <>
            <Closing month={month} closed={answer.closed} me={me} />
            {answer.closed ? <Release month={month} closed={answer.closed} me={me} /> : null}
            {answer.ranking.tables.length === 0 ? (
              <Empty title={say('ranking.empty')}>{say('ranking.empty-do')}</Empty>
            ) : null}
            {answer.ranking.tables.map((table) => (
              <Section key={table.class ?? 'all'} title={table.class ?? say('ranking.all-classes')}>
                <RankingRows table={table} month={month} me={me} />
              </Section>
            ))}
            <Revisions month={month} me={me} />
          </>
        )}
      </Loaded>
    </>
  );
};
