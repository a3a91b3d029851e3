import { Field, Textarea, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import { isDark } from './tones/toned';

/** The browser draws the calendar of a date itself: dark signs on a dark page would not be seen. */
const Line = styled(TextInput)`
  color-scheme: ${(given) => (isDark(given) ? 'dark' : 'light')};
`;

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'number' | 'search';
  readonly long?: boolean;
  /** Shows a counter, and refuses more. */
  readonly limit?: number;
  readonly hint?: string;
  readonly error?: string;
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly placeholder?: string;
};

/** A labelled line or paragraph of text, a date or a time. Dates are the browser's own, which phones know best. */
export const TextField = ({
  label,
  value,
  onChange,
  long,
  limit,
  hint,
  error,
  required,
  type = 'text',
  ...rest
}: TextFieldProps) => (
  <Field.Root
    hint={limit ? [hint, `${value.length} / ${limit}`].filter(Boolean).join(' · ') : hint}
    error={error}
    required={required ?? false}
    style={{ minWidth: 'min(16rem, 100%)' }}
  >
    <Field.Label>{label}</Field.Label>
    {long ? (
      <Textarea
        value={value}
        maxLength={limit}
        placeholder={rest.placeholder}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
    ) : (
      <Line
        {...rest}
        type={type}
        value={value}
        maxLength={limit}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
