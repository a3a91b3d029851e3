import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../src/screening';
import { Chip } from '../components/Chip';
import { FindingPlaces } from '../components/FindingPlaces';
import { TextField } from '../components/TextField';
import type { FindingGroup } from '../view/findings/finding-groups';
import { groupFindings } from '../view/findings/finding-groups';
import type { FindingGroup as AnsweredGroup } from '../view/findings/findings';
import { groupsOf } from '../view/findings/findings';
import { useWords } from '../words';
import { PlaceButton } from './PlaceButton';
import { useMask } from './use-mask';
import { LIMITS } from '../../../src/text';

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
  /** A picture was put in place of one that told where it was taken. */
  readonly onCleaned: () => void;
  /** Masks the same in the form's own summary. */
  readonly onMask: (isWanted: (masked: string) => boolean) => void;
};
type GroupProps = Pick<InputsProps, 'uid' | 'onCleaned'> & {
  readonly answered: AnsweredGroup;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly masks: Masks;
  readonly onMask: (group: FindingGroup) => void;
};

const ASKS_REASON = ['answer', 'propose-sensitive', 'look'];

/** Masks one number wherever it stands in the text being edited. */
const MaskButton = ({
  group,
  masks,
  onMask,
}: Pick<GroupProps, 'masks' | 'onMask'> & { readonly group: FindingGroup }) => {
  const { say } = useWords();
  const { first, fields } = group;
  if (first.masked === null) return null;
  if (masks.isMasked(group)) return <Typography textColor="success700">{say('finding.masked')}</Typography>;
  if (masks.maskable(group).length === 0 && !fields.includes(FORM_SUMMARY)) return null;
  return (
    <Button variant="secondary" onClick={() => onMask(group)}>
      {say('finding.mask', { masked: first.masked })}
    </Button>
  );
};

const GroupInput = ({ answered, reason, onReason, uid, masks, onMask, onCleaned }: GroupProps) => {
  const { say } = useWords();
  const nameOf = useFieldName(uid);
  const { first, findings } = answered;
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap">
          <Chip tone={first.effect === 'block' ? 'danger' : 'warning'}>{say(`finding.${first.kind}`)}</Chip>
          <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {nameOf(first.field)}
          </Typography>
        </Flex>
        <FindingPlaces {...answered} />
        <Typography variant="pi">{say(`finding.effect.${first.effect}`)}</Typography>
        {first.kind === 'picture-place' ? <PlaceButton field={first.field} onCleaned={onCleaned} /> : null}
        {groupFindings(findings).map((group) => (
          <MaskButton key={group.key} group={group} masks={masks} onMask={onMask} />
        ))}
        {ASKS_REASON.includes(first.effect) ? (
          <TextField
            label={say(first.effect === 'look' ? 'finding.what-it-is' : 'finding.reason')}
            limit={LIMITS.words}
            value={reason}
            onChange={onReason}
          />
        ) : null}
      </Flex>
    </Box>
  );
};

/** What screening saw, equal things once: masked with one tap, each or all of them, or kept with one reason. */
export const FindingInputs = ({ findings, reasons, onChange, uid, onMask, onCleaned }: InputsProps) => {
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
        {say('form.findings', { count: groupsOf(findings).length })}
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
        {groupsOf(findings).map((one) => (
          <GroupInput
            key={one.group}
            answered={one}
            uid={uid}
            masks={masks}
            onCleaned={onCleaned}
            onMask={(group) => mask(groups.filter(({ key }) => key === group.key))}
            reason={reasons[one.group] ?? ''}
            onReason={(reason) => onChange({ ...reasons, [one.group]: reason })}
          />
        ))}
      </Flex>
    </Box>
  );
};
