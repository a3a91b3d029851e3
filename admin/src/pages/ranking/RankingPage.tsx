import { Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { MeResponse } from '../../../../src/contracts';
import { useMe } from '../../api/me';
import { Frame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { useWords } from '../../words';
import { Consequences } from './Consequences';
import { MonthRanking } from './MonthRanking';
import { PeriodRanking } from './PeriodRanking';
import { useAddress } from './use-address';
import { YearReport } from './YearReport';

const VIEWS = ['month', 'period', 'report', 'consequences'] as const;
type View = (typeof VIEWS)[number];

const Part = ({ view, me }: { readonly view: View; readonly me: MeResponse }) => {
  if (view === 'month') return <MonthRanking me={me} />;
  if (view === 'report') return <YearReport me={me} />;
  return view === 'period' ? <PeriodRanking me={me} /> : <Consequences me={me} />;
};

/** 月报排序表: months, half-years and years, and what follows from them (Art. 11). */
export const RankingPage = () => {
  const { say } = useWords();
  const me = useMe();
  const [view, setView] = useAddress<View>('view', { first: 'month', offered: VIEWS });
  // Rules without a ranking have no such page.
  if (me.data && !me.data.shows.ranking) return <Page.Error />;
  return (
    <Frame title={say('ranking.title')}>
      <Flex role="group" aria-label={say('ranking.views')} gap={2} wrap="wrap">
        {VIEWS.filter((one) => one !== 'consequences' || (me.data?.shows.consequences ?? true)).map(
          (candidate) => (
            <Button
              key={candidate}
              variant={candidate === view ? 'secondary' : 'tertiary'}
              aria-pressed={candidate === view}
              onClick={() => setView(candidate)}
            >
              {say(`ranking.view.${candidate}`)}
            </Button>
          )
        )}
      </Flex>
      <Loaded query={me}>{(known) => <Part view={view} me={known} />}</Loaded>
    </Frame>
  );
};
