import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SeveralResponse } from '../../../../src/contracts';
import { Chip } from '../../components/Chip';
import { Note } from '../../components/Note';
import { useSentences } from '../../components/hooks/use-sentences';
import { formPath } from '../../plugin';
import type { OneOfSeveral, SeveralVerb } from './several';
import { shortDigest } from './several';
import { useWords } from '../../words';

const DONE = { agree: 'stepper.signed', publish: 'state.published' } as const;

export type Outcome = SeveralResponse['results'][number];

type LineProps = {
  readonly form: OneOfSeveral;
  readonly verb: SeveralVerb;
  readonly isOpened: boolean;
  readonly outcome: Outcome | undefined;
};

/** What became of it, or before that whether it was opened: a signature is on this content and no other. */
const Standing = ({ verb, isOpened, outcome }: Omit<LineProps, 'form'>) => {
  const { say } = useWords();
  if (outcome)
    return (
      <Chip tone={outcome.refusal ? 'danger' : 'success'}>
        {say(outcome.refusal ? 'several.refused' : DONE[verb])}
      </Chip>
    );
  if (verb === 'publish') return null;
  return (
    <Chip tone={isOpened ? 'neutral' : 'warning'}>
      {say(isOpened ? 'several.opened' : 'several.unopened')}
    </Chip>
  );
};

const Line = ({ form, ...given }: LineProps) => {
  const { say } = useWords();
  const { sayFailure } = useSentences();
  const refusal = given.outcome?.refusal;
  return (
    <Box tag="li">
      <Link
        tag={NavLink}
        to={formPath(form.number)}
        target="_blank"
        style={{ whiteSpace: 'normal', minHeight: '3.2rem', overflowWrap: 'anywhere' }}
      >
        {form.title}
      </Link>
      <Flex gap={2} wrap="wrap">
        <Standing {...given} />
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {say('several.content', { number: form.number, digest: shortDigest(form.digest) })}
        </Typography>
      </Flex>
      {refusal ? (
        <Typography tag="p" textColor="danger700">
          {sayFailure({ status: null, ...refusal })}
        </Typography>
      ) : null}
    </Box>
  );
};

/** How many were done and how many not. */
export const Outcomes = ({ results }: { readonly results: readonly Pick<Outcome, 'refusal'>[] }) => {
  const { say } = useWords();
  const failed = results.filter(({ refusal }) => refusal !== null).length;
  const done = results.length - failed;
  return (
    <Note tone={failed > 0 ? 'warning' : 'success'}>
      {say(failed > 0 ? 'several.partly' : 'several.whole', { done, failed })}
    </Note>
  );
};

/** The forms by name and content, and what became of each. */
export const SeveralLines = ({
  verb,
  forms,
  isOpened,
  results,
}: Pick<LineProps, 'verb'> & {
  readonly forms: readonly OneOfSeveral[];
  readonly isOpened: (form: OneOfSeveral) => boolean;
  readonly results: readonly Outcome[] | null;
}) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={0} style={{ listStyle: 'none' }}>
    {forms.map((form) => (
      <Line
        key={form.number}
        form={form}
        verb={verb}
        isOpened={isOpened(form)}
        outcome={results?.find(({ number }) => number === form.number)}
      />
    ))}
  </Flex>
);
