import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../src/screening';
import { Chip } from '../components/Chip';
import { TextField } from '../components/TextField';
import { joinNames } from '../language';
import type { FindingGroup } from '../view/finding-groups';
import { answerGroup, groupFindings } from '../view/finding-groups';
import { useWords } from '../words';
import { useMask } from './use-mask';

/** Where screening found something in the form's own summary rather than in the text. */
const FORM_SUMMARY = 'form.summary';

/** A field as the edit view calls it. */
const useFieldName = (uid: string) => {
  const { messages } = useIntl();
  const { say } = useWords();
  return (field: string): string => {
    if (field === FORM_SUMMARY) return say('field.summary');
    const name = messages[`content-manager.content-types.${uid}.${field}`];
    return typeof name === 'string' ? name : field.replace(/^attachment:/, '');
  };
};

type Masks = ReturnType<typeof useMask>;
type InputsProps = {
  readonly findings: readonly Finding[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly onChange: (reasons: Readonly<Record<string, string>>) => void;
  readonly uid: string;
  /** Masks the same in the form's own summary. */
  readonly onMask: (isWanted: (masked: string) => boolean) => void;
};
type GroupProps = Pick<InputsProps, 'uid'> & {
  readonly group: FindingGroup;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly masks: Masks;
  readonly onMask: () => void;
};

/** What was seen, how often, and where. */
const Seen = ({ group: { first, findings, fields }, uid }: Pick<GroupProps, 'group' | 'uid'>) => {
  const { say, language } = useWords();
  const nameOf = useFieldName(uid);
  return (
    <Flex gap={2} wrap="wrap">
      <Chip tone={first.effect === 'block' ? 'danger' : 'warning'}>{say(`finding.${first.kind}`)}</Chip>
      <Typography tag="mark" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {first.excerpt}
      </Typography>
      <Typography textColor="neutral600">
        {joinNames(fields.map(nameOf), language)}
        {findings.length > 1 ? ` · ${say('finding.times', { count: findings.length })}` : ''}
      </Typography>
    </Flex>
  );
};

const GroupInput = ({ group, reason, onReason, uid, masks, onMask }: GroupProps) => {
  const { say } = useWords();
  const { first, fields } = group;
  const canMask =
    masks.maskable(group).length > 0 || (first.masked !== null && fields.includes(FORM_SUMMARY));
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Seen group={group} uid={uid} />
        <Typography variant="pi">{say(`finding.effect.${first.effect}`)}</Typography>
        {masks.isMasked(group) ? (
          <Typography textColor="success700">{say('finding.masked')}</Typography>
        ) : canMask ? (
          <Button variant="secondary" onClick={onMask}>
            {say('finding.mask', { masked: first.masked ?? '' })}
          </Button>
        ) : null}
        {first.effect === 'answer' || first.effect === 'propose-sensitive' ? (
          <TextField label={say('finding.reason')} limit={2000} value={reason} onChange={onReason} />
        ) : null}
      </Flex>
    </Box>
  );
};

/** What screening saw, equal things once: masked with one tap, each or all of them, or kept with one reason. */
export const FindingInputs = ({ findings, reasons, onChange, uid, onMask }: InputsProps) => {
  const { say } = useWords();
  const masks = useMask();
  const groups = groupFindings(findings);
  const masking = groups.filter((group) => masks.maskable(group).length > 0);
  const mask = (wanted: readonly FindingGroup[]) => {
    masks.mask(wanted);
    onMask((masked) => wanted.some(({ first }) => first.masked === masked));
  };
  if (findings.length === 0) return null;
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {say('form.findings', { count: findings.length })}
      </Typography>
      {masking.length > 1 ? (
        <Box paddingTop={2}>
          <Button fullWidth variant="secondary" onClick={() => mask(masking)}>
            {say('finding.mask-all', { count: masking.length })}
          </Button>
        </Box>
      ) : null}
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={2}
        padding={0}
        paddingTop={2}
        style={{ listStyle: 'none' }}
      >
        {groups.map((group) => (
          <GroupInput
            key={group.key}
            group={group}
            uid={uid}
            masks={masks}
            onMask={() => mask([group])}
            reason={reasons[group.first.id] ?? ''}
            onReason={(reason) => onChange(answerGroup(reasons, group, reason))}
          />
        ))}
      </Flex>
    </Box>
  );
};
