import { ORDER, orderTyped } from '../../view/order-typed';
import { useWords } from '../../words';
import { TextField } from '../../components/TextField';

type OrderProps = {
  readonly value: string;
  /** As the row has it: kept where nobody touches it, also one of before there were bounds. */
  readonly before: number;
  readonly onChange: (value: string) => void;
};

/** Where a row stands in its list: a whole number as it is typed; what is none is refused beside the field. */
export const OrderField = ({ value, before, onChange }: OrderProps) => {
  const { say } = useWords();
  return (
    <TextField
      required
      label={say('department.order')}
      value={value}
      onChange={onChange}
      {...(orderTyped(value, before) === null ? { error: say('common.whole-number', ORDER) } : {})}
    />
  );
};
