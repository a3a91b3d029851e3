import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../src/screening';
import { maskDocumentValue } from '../../../src/screening';
import { Chip } from '../components/Chip';
import { FindingPlaces } from '../components/FindingPlaces';
import { TextField } from '../components/TextField';
import type { FindingGroup } from '../view/findings';
import { groupsOf } from '../view/findings';
import { useWords } from '../words';

/** Masks what is personal in one field of the text being edited, and knows whether that is done and not saved yet. */
const useMask = () => {
  const values = useForm('FindingInputs', (form) => form.values as Readonly<Record<string, unknown>>, false);
  const saved = useForm(
    'FindingInputs',
    (form) => form.initialValues as Readonly<Record<string, unknown>>,
    false
  );
  const onChange = useForm('FindingInputs', (form) => form.onChange, false);
  return {
    canMask: (field: string) => values !== undefined && field in values,
    isMasked: (field: string) =>
      JSON.stringify(values?.[field]) !== JSON.stringify(saved?.[field]) &&
      JSON.stringify(values?.[field]) === JSON.stringify(maskDocumentValue(values?.[field])),
    mask: (field: string) => onChange?.(field, maskDocumentValue(values?.[field])),
  };
};

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

type InputsProps = {
  readonly findings: readonly Finding[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly onChange: (reasons: Readonly<Record<string, string>>) => void;
  readonly uid: string;
  readonly onMask: () => void;
};
type InputProps = Pick<InputsProps, 'uid' | 'onMask'> & {
  readonly group: FindingGroup;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

const ASKS_REASON = ['answer', 'propose-sensitive', 'look'];

/** Masks the field a finding lies in, where it holds personal data and is being edited. */
const MaskButton = ({ finding, onMask }: { readonly finding: Finding; readonly onMask: () => void }) => {
  const { say } = useWords();
  const { canMask, isMasked, mask } = useMask();
  if (!finding.masked) return null;
  if (isMasked(finding.field)) return <Typography textColor="success700">{say('finding.masked')}</Typography>;
  if (!canMask(finding.field) && finding.field !== FORM_SUMMARY) return null;
  const maskBoth = () => {
    if (canMask(finding.field)) mask(finding.field);
    onMask();
  };
  return (
    <Button variant="secondary" onClick={maskBoth}>
      {say('finding.mask', { masked: finding.masked })}
    </Button>
  );
};

const FindingInput = ({ group, reason, onReason, uid, onMask }: InputProps) => {
  const { say } = useWords();
  const nameOf = useFieldName(uid);
  const { first } = group;
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap">
          <Chip tone={first.effect === 'block' ? 'danger' : 'warning'}>{say(`finding.${first.kind}`)}</Chip>
          <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {nameOf(first.field)}
          </Typography>
        </Flex>
        <FindingPlaces {...group} />
        <Typography variant="pi">{say(`finding.effect.${first.effect}`)}</Typography>
        {first.replacement ? (
          <Typography>{say('finding.replacement', { replacement: first.replacement })}</Typography>
        ) : null}
        <MaskButton finding={first} onMask={onMask} />
        {ASKS_REASON.includes(first.effect) ? (
          <TextField
            label={say(first.effect === 'look' ? 'finding.what-it-is' : 'finding.reason')}
            limit={2000}
            value={reason}
            onChange={onReason}
          />
        ) : null}
      </Flex>
    </Box>
  );
};

/** What screening saw: masked with one tap, or kept with a reason. */
export const FindingInputs = ({ findings, reasons, onChange, uid, onMask }: InputsProps) => {
  const { say } = useWords();
  const groups = groupsOf(findings);
  if (groups.length === 0) return null;
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {say('form.findings', { count: groups.length })}
      </Typography>
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={2}
        padding={0}
        paddingTop={2}
        style={{ listStyle: 'none' }}
      >
        {groups.map((one) => (
          <FindingInput
            key={one.group}
            group={one}
            uid={uid}
            onMask={onMask}
            reason={reasons[one.group] ?? ''}
            onReason={(reason) => onChange({ ...reasons, [one.group]: reason })}
          />
        ))}
      </Flex>
    </Box>
  );
};
