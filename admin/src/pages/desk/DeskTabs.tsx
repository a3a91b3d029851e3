import { Flex, Typography } from '@strapi/design-system';
import { useFormCounts } from '../../api/forms';
import { Chip } from '../../components/Chip';
import { styled } from 'styled-components';
import type { FormView, MeResponse } from '../../../../src/contracts';
import type { Tone } from '../../view/badge';
import type { WordId } from '../../words';
import { useWords } from '../../words';

const TABS = [
  { view: 'waiting', word: 'desk.tab.waiting' },
  { view: 'returned', word: 'desk.tab.returned' },
  { view: 'mine', word: 'desk.tab.mine' },
  { view: 'done', word: 'desk.tab.done' },
  { view: 'ready', word: 'desk.tab.ready' },
  { view: 'scheduled', word: 'desk.tab.scheduled' },
  { view: 'overdue', word: 'desk.tab.overdue' },
  { view: 'trouble', word: 'desk.tab.trouble' },
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

/** Tabs somebody has whether or not anything lies under them; the others come and go with what they hold. */
const isOwn = (view: FormView, { departments, mayPublish }: MeResponse): boolean => {
  if (view === 'waiting' || view === 'all') return true;
  if (view === 'returned' || view === 'mine') return departments.length > 0;
  return view === 'ready' && mayPublish;
};

const TONES: Readonly<Partial<Record<FormView, Tone>>> = {
  returned: 'warning',
  overdue: 'danger',
  trouble: 'danger',
  mine: 'neutral',
  done: 'neutral',
};

/** The piles of the desk, each with how many lie in it. */
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
  const counts = useFormCounts().data;
  const countOf = (of: FormView): number => (of === 'all' ? 0 : (counts?.[of] ?? 0));
  const shown = TABS.filter((tab) => tab.view === view || isOwn(tab.view, me) || countOf(tab.view) > 0);
  return (
    <Flex role="group" aria-label={say('desk.tabs')} gap={2} wrap="wrap">
      {shown.map((tab) => {
        const count = countOf(tab.view);
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
            {count ? <Chip tone={TONES[tab.view] ?? 'primary'}>{count}</Chip> : null}
          </Tab>
        );
      })}
    </Flex>
  );
};
