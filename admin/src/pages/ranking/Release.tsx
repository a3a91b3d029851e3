import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { MeResponse, RankingResponse } from '../../../../src/contracts';
import { useOfficeOrder } from '../../api/ranking';
import { Ask } from '../../components/Ask';
import { useNotice } from '../../components/hooks/use-notice';
import { permission } from '../../plugin';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';

const RELEASE = [permission('ranking.close')];

type ReleaseProps = {
  readonly month: string;
  readonly closed: NonNullable<RankingResponse['closed']>;
  readonly me: MeResponse;
};

/** 公开: whether the public site may show the ranking of a closed month. */
export const Release = ({ month, closed: { released }, me }: ReleaseProps) => {
  const { say } = useWords();
  const { allowedActions } = useRBAC(RELEASE);
  const { releaseMonth, busy } = useOfficeOrder();
  const notice = useNotice();
  const [asked, setAsked] = useState(false);
  const carryOut = async () => {
    const sent = await releaseMonth(month, !released);
    if (notice(sent, say(released ? 'release.withheld' : 'release.released'))) setAsked(false);
  };
  const words = say(released ? 'release.withhold' : 'release.release');
  return (
    <Flex gap={3} wrap="wrap">
      <Typography textColor="neutral700">
        {released
          ? say('release.state-released', { by: released.by, at: showInstant(released.at, me) })
          : say('release.state-withheld')}
      </Typography>
      {allowedActions.canClose ? (
        <Button variant="tertiary" onClick={() => setAsked(true)}>
          {words}
        </Button>
      ) : null}
      {asked ? (
        <Ask
          title={words}
          confirm={words}
          ready
          busy={busy}
          onConfirm={() => void carryOut()}
          onClose={() => setAsked(false)}
        >
          <Typography>{say(released ? 'release.withhold-ask' : 'release.release-ask', { month })}</Typography>
        </Ask>
      ) : null}
    </Flex>
  );
};
