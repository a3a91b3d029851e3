import { Flex, Typography } from '@strapi/design-system';
import { Chip } from '../../components/Chip';
import { styled } from 'styled-components';
import type { FormView, MeResponse } from '../../../../src/contracts';
import type { WordId } from '../../words';
import { useWords } from '../../words';

const TABS = [
  { view: 'waiting', word: 'desk.tab.waiting' },
  { view: 'mine', word: 'desk.tab.mine' },
  { view: 'ready', word: 'desk.tab.ready' },
  { view: 'all', word: 'desk.tab.all' },
] as const satisfies readonly { view: FormView; word: WordId }[];

const Tab = styled.button<{ $chosen: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
  min-height: 4.4rem;
  padding: 0 1.4rem;
  border: 1px solid ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: 2.2rem;
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : theme.colors.neutral0)};
  cursor: pointer;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** How many lie under a tab; unknown for the tab of everything. */
const countOf = ({ counts }: MeResponse, view: FormView): number | null =>
  ({ waiting: counts.waiting, mine: counts.returned, ready: counts.ready, all: null })[view];

/** The four piles of the desk, each with how many wait in it. */
export const DeskTabs = ({
  me,
  view,
  onView,
}: {
  readonly me: MeResponse;
  readonly view: FormView;
  readonly onView: (view: FormView) => void;
}) => {
  const { say } = useWords();
  return (
    <Flex role="group" aria-label={say('desk.tabs')} gap={2} wrap="wrap">
      {TABS.map((tab) => {
        const count = countOf(me, tab.view);
        return (
          <Tab
            key={tab.view}
            type="button"
            $chosen={tab.view === view}
            aria-pressed={tab.view === view}
            onClick={() => onView(tab.view)}
          >
            <Typography
              fontWeight={tab.view === view ? 'bold' : 'regular'}
              textColor={tab.view === view ? 'primary700' : 'neutral800'}
            >
              {say(tab.word)}
            </Typography>
            {count ? <Chip tone={tab.view === 'mine' ? 'warning' : 'primary'}>{count}</Chip> : null}
          </Tab>
        );
      })}
    </Flex>
  );
};
