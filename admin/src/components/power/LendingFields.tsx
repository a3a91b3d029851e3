import { TextField } from '../TextField';
import { useWords } from '../../words';
import { LIMITS } from '../../../../src/text';

/** From when until when somebody stands in, and why. */
export type Lending = { readonly startsOn: string; readonly endsOn: string; readonly reason: string };

export const LendingFields = ({
  values,
  set,
}: {
  readonly values: Lending;
  readonly set: (part: Partial<Lending>) => void;
}) => {
  const { say } = useWords();
  return (
    <>
      <TextField
        required
        type="date"
        label={say('delegation.starts')}
        value={values.startsOn}
        onChange={(startsOn) => set({ startsOn })}
      />
      <TextField
        required
        type="date"
        label={say('delegation.ends')}
        min={values.startsOn}
        value={values.endsOn}
        onChange={(endsOn) => set({ endsOn })}
      />
      <TextField
        required
        long
        label={say('ask.reason')}
        limit={LIMITS.words}
        value={values.reason}
        onChange={(reason) => set({ reason })}
      />
    </>
  );
};
