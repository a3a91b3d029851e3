import { Box, Flex, Typography } from '@strapi/design-system';
import type { CheckResponse, MeResponse } from '../../../src/contracts';
import { Note } from '../components/Note';
import { useSentences } from '../components/hooks/use-sentences';
import { joinNames, nameIn } from '../language';
import type { WordId } from '../words';
import { useWords } from '../words';
import { Missing } from './Missing';

/** Who will see it, stage by stage, before it is sent. */
const Preview = ({ me, stages }: { readonly me: MeResponse; readonly stages: CheckResponse['stages'] }) => {
  const { say, language } = useWords();
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {say('check.route')}
      </Typography>
      <Flex
        tag="ol"
        direction="column"
        alignItems="stretch"
        gap={1}
        padding={0}
        style={{ listStyle: 'none' }}
      >
        {stages.map(({ stage, people }, index) => (
          <Typography key={stage.key} tag="li">
            {index + 1}.{' '}
            {nameIn(
              me.positions.find(({ key }) => key === stage.position),
              language,
              stage.position
            )}
            {people.length > 0
              ? ` · ${joinNames(
                  people.map(({ name }) => name),
                  language
                )}`
              : ` · ${say('check.nobody')}`}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
};

/** What is still missing, when it is due, and the way it will go. */
export const CheckResult = ({
  me,
  gaps,
  result,
}: {
  readonly me: MeResponse;
  readonly gaps: readonly WordId[];
  readonly result: CheckResponse | null;
}) => {
  const { say } = useWords();
  const { sayRefusal } = useSentences();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite">
      {gaps.length > 0 ? (
        <Missing gaps={gaps} />
      ) : result?.refusal ? (
        <Note tone="warning">{sayRefusal(result.refusal)}</Note>
      ) : null}
      {result && result.thin.length > 0 ? (
        <Note tone="warning" title={say('check.thin')}>
          <ul>
            {result.thin.map((what) => (
              <li key={what}>{say(`check.thin.${what}`)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {result?.dueOn ? (
        <Typography textColor={result.late ? 'warning700' : 'neutral700'}>
          {say(result.late ? 'check.late' : 'check.due', { date: result.dueOn })}
        </Typography>
      ) : null}
      {result?.dueAwaits ? (
        <Typography textColor="neutral700">
          {say('check.due-awaited', { year: String(result.dueAwaits) })}
        </Typography>
      ) : null}
      {result && result.stages.length > 0 ? <Preview me={me} stages={result.stages} /> : null}
    </Flex>
  );
};
