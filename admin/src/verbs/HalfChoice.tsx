import { Radio, Typography } from '@strapi/design-system';
import type { Target } from '../../../src/approval';
import { useDocumentState } from '../api/documents';
import { joinNames } from '../language';
import { useWords } from '../words';
import { Note } from '../components/Note';

type HalfChoiceProps = {
  readonly target: Target;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** The policy documents that would be left online without their interpretation; none for most documents. */
export const usePoliciesLeft = (target: Target) => useDocumentState(target).data?.policiesLeft ?? [];

/** Both come down, or the policy stays and its form says why (Art. 8(一)); asked only of the interpretation of a policy that is online. */
export const HalfChoice = ({ target, value, onChange }: HalfChoiceProps) => {
  const { say, language } = useWords();
  const policies = usePoliciesLeft(target);
  if (policies.length === 0) return null;
  const quoted = policies.map(({ title }) => (language === 'zh' ? `《${title}》` : `“${title}”`));
  const titles = joinNames(quoted, language);
  return (
    <Note tone="warning" title={say('ask.withdraw-pair', { titles })}>
      <Radio.Group aria-label={say('ask.withdraw-pair', { titles })} value={value} onValueChange={onChange}>
        <Radio.Item value="both">
          <Typography>{say('ask.pair.both')}</Typography>
        </Radio.Item>
        <Radio.Item value="alone">
          <Typography>{say('ask.pair.alone')}</Typography>
        </Radio.Item>
      </Radio.Group>
    </Note>
  );
};
