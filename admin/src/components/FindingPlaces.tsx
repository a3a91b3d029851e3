import { Box, Typography } from '@strapi/design-system';
import type { Finding } from '../../../src/screening';
import type { FindingGroup } from '../view/findings/findings';
import { stepsOf } from '../view/findings/findings';
import { useWords } from '../words';

/** So many are read without a tap; the rest opens. */
const AT_ONCE = 5;

const usePlace = () => {
  const { say } = useWords();
  return ({ kind, rule, place }: Finding): string =>
    [
      ...stepsOf(place).map(({ kind: step, name }) => say(`place.${step}`, { name })),
      ...(kind === 'unreadable-attachment' ? [say(`unreadable.${rule}` as 'unreadable.corrupt')] : []),
    ].join(' · ');
};

const Occurrence = ({ finding }: { readonly finding: Finding }) => {
  const where = usePlace()(finding);
  const isFile = finding.kind === 'unreadable-attachment';
  return (
    <div>
      {isFile ? null : (
        <Typography tag="mark" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {finding.excerpt}
        </Typography>
      )}
      {where ? <Typography textColor="neutral600"> {where}</Typography> : null}
    </div>
  );
};

/** Every place of a group of findings: the first few at once, all of them on a tap, and how many where the list ends. */
export const FindingPlaces = ({ findings, first }: FindingGroup) => {
  const { say } = useWords();
  const isList = first.rule === 'list';
  const rest = findings.slice(AT_ONCE);
  return (
    <Box>
      {isList ? <Typography tag="p">{say('finding.list', { count: first.count })}</Typography> : null}
      <div>
        {findings.slice(0, AT_ONCE).map((finding) => (
          <Occurrence key={finding.id} finding={finding} />
        ))}
      </div>
      {rest.length > 0 ? (
        <details>
          <Typography
            tag="summary"
            textColor="neutral600"
            style={{ cursor: 'pointer', lineHeight: '4.4rem' }}
          >
            {say('finding.all', { count: Math.max(first.count, findings.length) })}
          </Typography>
          <div>
            {rest.map((finding) => (
              <Occurrence key={finding.id} finding={finding} />
            ))}
          </div>
          {!isList && first.count > findings.length ? (
            <Typography tag="p" textColor="neutral600">
              {say('finding.more', { count: first.count - findings.length })}
            </Typography>
          ) : null}
        </details>
      ) : null}
      {first.replacement ? (
        <Typography tag="p">{say('finding.replacement', { replacement: first.replacement })}</Typography>
      ) : null}
      {first.note ? (
        <Typography tag="p" textColor="neutral600">
          {say('finding.note', { note: first.note })}
        </Typography>
      ) : null}
    </Box>
  );
};
