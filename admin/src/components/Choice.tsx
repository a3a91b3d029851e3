import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

export type Option = { readonly value: string; readonly label: string };

/** A labelled choice of one. */
export const Choice = ({
  label,
  options,
  value,
  onChange,
  placeholder,
  hint,
  error,
  required,
  disabled,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly error?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}) => (
  <Field.Root hint={hint} error={error} required={required ?? false} style={{ minWidth: 'min(16rem, 100%)' }}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      onChange={(next) => onChange(String(next))}
      disabled={disabled ?? false}
      {...(placeholder ? { placeholder } : {})}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
