import { useState } from 'react';
import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useCheckProgress, useRegisterCheck } from '../../api/register';
import { FailureNote } from '../../components/FailureNote';
import { useWords } from '../../words';
import { ChainResult } from './ChainResult';

/** Looks through everything that is kept for good, and says plainly whether anything was changed; an old paper's head may be asked for. */
export const ChainCheck = ({ timeZone }: { readonly timeZone: string }) => {
  const { say } = useWords();
  const [head, setHead] = useState('');
  const [asked, setAsked] = useState<{ readonly head: string } | null>(null);
  const { data, failure, loading, reload } = useRegisterCheck(asked);
  const progress = useCheckProgress(asked !== null && loading);
  const typed = head.replaceAll(/\s/g, '');
  const isHead = typed === '' || /^[0-9a-f]{12,128}$/i.test(typed);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        <Field.Root
          name="head"
          width="min(42rem, 100%)"
          hint={say('chain.anchor-hint')}
          error={isHead ? false : say('chain.anchor-bad')}
        >
          <Field.Label>{say('chain.anchor')}</Field.Label>
          <Field.Input
            value={head}
            autoComplete="off"
            onChange={(event: { target: { value: string } }) => setHead(event.target.value)}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <Button
          variant="secondary"
          disabled={!isHead}
          loading={asked !== null && loading}
          onClick={() => (asked?.head === typed ? reload() : setAsked({ head: typed }))}
        >
          {say('chain.check')}
        </Button>
      </Flex>
      <Typography textColor="neutral600">{say('chain.why')}</Typography>
      {progress ? <Typography role="status">{say('chain.progress', progress)}</Typography> : null}
      {failure ? <FailureNote failure={failure} onRetry={reload} /> : null}
      {data && !loading ? <ChainResult check={data} timeZone={timeZone} /> : null}
    </Flex>
  );
};
