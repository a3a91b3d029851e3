import type { FormView } from '../../../../src/contracts';
import { Empty } from '../../components/Empty';
import { useWords } from '../../words';

/** An empty pile says whether that is good news, and what to do. */
export const EmptyDesk = ({
  view,
  searched,
  mayWrite,
}: {
  readonly view: FormView;
  readonly searched: boolean;
  readonly mayWrite: boolean;
}) => {
  const { say } = useWords();
  if (searched) return <Empty title={say('desk.empty.search')}>{say('desk.empty.search-do')}</Empty>;
  if (view === 'mine' && !mayWrite)
    return <Empty title={say('desk.empty.mine')}>{say('desk.empty.mine-no-seat')}</Empty>;
  return <Empty title={say(`desk.empty.${view}`)}>{say(`desk.empty.${view}-do`)}</Empty>;
};
