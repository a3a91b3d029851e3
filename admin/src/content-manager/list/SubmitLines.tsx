import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Target } from '../../../../src/approval';
import type { SubmitSeveralResponse } from '../../../../src/contracts';
import { LIMITS } from '../../../../src/text';
import { Chip } from '../../components/Chip';
import { TextField } from '../../components/TextField';
import { useSentences } from '../../components/hooks/use-sentences';
import { useWords } from '../../words';
import type { Line } from './lines';

type Outcome = SubmitSeveralResponse['results'][number];

const editPath = ({ uid, documentId, locale }: Target): string =>
  `/content-manager/collection-types/${uid}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`;

const Standing = ({ form, outcome }: Pick<Line, 'form'> & { readonly outcome: Outcome | undefined }) => {
  const { say } = useWords();
  if (outcome?.refusal) return <Chip tone="danger">{say('several.refused')}</Chip>;
  if (outcome) return <Chip tone="success">{say('list.submitted', { number: outcome.number ?? '' })}</Chip>;
  return form ? <Chip tone="warning">{say('list.again', { number: form.number })}</Chip> : null;
};

const SubmitLine = ({
  line,
  outcome,
  onSummary,
}: {
  readonly line: Line;
  readonly outcome: Outcome | undefined;
  readonly onSummary: (summary: string) => void;
}) => {
  const { say } = useWords();
  const { sayFailure } = useSentences();
  const { target, title, form, summary, isGiven } = line;
  return (
    <Box tag="li">
      <Link
        tag={NavLink}
        to={editPath(target)}
        target="_blank"
        style={{ whiteSpace: 'normal', minHeight: '3.2rem', overflowWrap: 'anywhere' }}
      >
        {title}
      </Link>
      <Flex gap={2} wrap="wrap">
        <Standing form={form} outcome={outcome} />
      </Flex>
      {outcome?.refusal ? (
        <Typography tag="p" textColor="danger700">
          {sayFailure({ status: null, ...outcome.refusal })}
        </Typography>
      ) : null}
      {form || outcome ? null : isGiven ? (
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {summary}
        </Typography>
      ) : (
        <TextField
          long
          required
          label={say('list.summary-of', { title })}
          limit={LIMITS.words}
          value={summary}
          onChange={onSummary}
        />
      )}
    </Box>
  );
};

/** The drafts by name, with the summary each goes out with; afterwards what became of each, and why. */
export const SubmitLines = ({
  lines,
  results,
  onSummary,
}: {
  readonly lines: readonly Line[];
  readonly results: readonly Outcome[] | null;
  readonly onSummary: (documentId: string, summary: string) => void;
}) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={0} style={{ listStyle: 'none' }}>
    {lines.map((line, index) => (
      <SubmitLine
        key={line.target.documentId}
        line={line}
        outcome={results?.[index]}
        onSummary={(summary) => onSummary(line.target.documentId, summary)}
      />
    ))}
  </Flex>
);
