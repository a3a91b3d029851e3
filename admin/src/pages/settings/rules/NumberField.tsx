import { TextField } from '../../../components/TextField';
import { isTypedWrong, numberOrNothing, numberTyped } from '../../../view/rules/number-typed';
import { useWords } from '../../../words';

type NumberProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly placeholder?: string;
};

type Required = NumberProps & { readonly onChange: (value: number) => void };
type Optional = NumberProps & { readonly onChange: (value: number | null) => void };

const useShown = ({ value, bounds }: NumberProps) => {
  const { say } = useWords();
  return {
    value: value === null ? '' : String(value),
    ...(isTypedWrong(value) ? { error: say('common.whole-number', bounds) } : {}),
  };
};

/** A whole number as it is typed; what is none is refused beside the field. */
export const NumberField = (given: Required) => {
  const { label, hint, bounds, onChange } = given;
  return (
    <TextField
      required
      label={label}
      hint={hint}
      {...useShown(given)}
      onChange={(text) => onChange(numberTyped(text, bounds))}
    />
  );
};

/** A whole number, or nothing. */
export const OptionalNumberField = (given: Optional) => {
  const { label, hint, bounds, placeholder, onChange } = given;
  return (
    <TextField
      label={label}
      hint={hint}
      placeholder={placeholder}
      {...useShown(given)}
      onChange={(text) => onChange(numberOrNothing(text, bounds))}
    />
  );
};
