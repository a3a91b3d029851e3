import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useRegisterCheck } from '../../api/register';
import { FailureNote } from '../../components/FailureNote';
import { useWords } from '../../words';
import { ChainResult } from './ChainResult';

/** Looks through the register and the logs of all forms, and says plainly whether anything was changed. */
export const ChainCheck = () => {
  const { say } = useWords();
  const [asked, setAsked] = useState(false);
  const { data, failure, loading, reload } = useRegisterCheck(asked);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={3} wrap="wrap">
        <Button
          variant="secondary"
          loading={asked && loading}
          onClick={() => (asked ? reload() : setAsked(true))}
        >
          {say('chain.check')}
        </Button>
        <Typography textColor="neutral600">{say('chain.why')}</Typography>
      </Flex>
      {failure ? <FailureNote failure={failure} onRetry={reload} /> : null}
      {data && !loading ? <ChainResult check={data} /> : null}
    </Flex>
  );
};
