import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import type { Option } from '../../../components/Choice';
import { joinNames } from '../../../language';
import { useWords } from '../../../words';

type SeveralProps = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

/** A labelled choice of several; none chosen is any. */
export const Several = ({ label, options, values, onChange }: SeveralProps) => {
  const { say, language } = useWords();
  const named = (chosen: readonly string[]): string =>
    joinNames(
      options.filter(({ value }) => chosen.includes(value)).map((option) => option.label),
      language
    );
  return (
    <Field.Root style={{ minWidth: 'min(24rem, 100%)', flex: '1 1 24rem' }}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        value={[...values]}
        placeholder={say('rule.any')}
        customizeContent={(chosen) => named(chosen ?? [])}
        onChange={(chosen) => onChange(chosen)}
      >
        {options.map((option) => (
          <MultiSelectOption key={option.value} value={option.value}>
            {option.label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
};
