import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { ConsequenceResponse, MeResponse } from '../../../../src/contracts';
import { groupOfConsequence } from '../../../../src/ranking';
import { useConsequences } from '../../api/ranking';
import { Empty } from '../../components/Empty';
import { Loaded } from '../../components/Loaded';
import { permission } from '../../plugin';
import { useWords } from '../../words';
import { ConsequenceCard } from './ConsequenceCard';
import type { Asked } from './ConsequenceDialog';
import { ConsequenceDialog } from './ConsequenceDialog';
import { useAddress } from './use-address';

const DECIDE = [permission('ranking.close')];
const GROUPS = ['proposed', 'under-way', 'done'] as const;

type GroupsProps = {
  readonly proposals: ConsequenceResponse;
  readonly group: (typeof GROUPS)[number];
  readonly onChoose: (group: (typeof GROUPS)[number]) => void;
};

/** What waits, what is under way and what is done, each with its number. */
const Groups = ({ proposals, group, onChoose }: GroupsProps) => {
  const { say } = useWords();
  const countOf = (one: string): number =>
    proposals.filter(({ state }) => groupOfConsequence(state) === one).length;
  return (
    <Flex role="group" aria-label={say('consequence.groups')} gap={2} wrap="wrap">
      {GROUPS.map((one) => (
        <Button
          key={one}
          variant={one === group ? 'secondary' : 'tertiary'}
          aria-pressed={one === group}
          onClick={() => onChoose(one)}
        >
          {say(`consequence.group.${one}`, { count: countOf(one) })}
        </Button>
      ))}
    </Flex>
  );
};

/** 通报, 约谈 and 优先考虑 with their evidence; the office decides, issues and closes. */
export const Consequences = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const { allowedActions } = useRBAC(DECIDE);
  const consequences = useConsequences();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [group, setGroup] = useAddress('group', { first: 'proposed', offered: GROUPS });
  const card = { me, mayDecide: allowedActions.canClose === true, onAsk: setAsked };
  return (
    <>
      <Loaded query={consequences}>
        {(proposals) => {
          const shown = proposals.filter(({ state }) => groupOfConsequence(state) === group);
          return (
            <>
              <Groups proposals={proposals} group={group} onChoose={setGroup} />
              {shown.length === 0 ? (
                <Empty title={say(`consequence.none.${group}`)}>{say('consequence.empty-do')}</Empty>
              ) : (
                shown.map((proposal) => <ConsequenceCard key={proposal.key} proposal={proposal} {...card} />)
              )}
            </>
          );
        }}
      </Loaded>
      {asked ? <ConsequenceDialog asked={asked} me={me} onClose={() => setAsked(null)} /> : null}
    </>
  );
};
