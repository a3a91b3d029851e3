import { Button } from '@strapi/design-system';
import type { Failure } from '../api/failure';
import { useSentences } from './hooks/use-sentences';
import { useWords } from '../words';
import { Note } from './Note';

/** What went wrong with a request, in the admin's language, with the way to try again. */
export const FailureNote = ({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}) => {
  const { say } = useWords();
  const { sayFailure } = useSentences();
  return (
    <Note
      tone="danger"
      action={
        onRetry ? (
          <div>
            <Button variant="tertiary" onClick={onRetry}>
              {say('common.retry')}
            </Button>
          </div>
        ) : null
      }
    >
      {sayFailure(failure)}
    </Note>
  );
};
