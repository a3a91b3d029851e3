import type { FormDetailResponse, MeResponse } from '../../../src/contracts';
import { useKept } from '../components/hooks/use-kept';
import type { VerbField } from '../view/verbs';

/** What was typed or chosen; the last four are asked beside a withdrawal's own fields: of the other half of a pair, and of its address. */
export type VerbValues = Readonly<
  Partial<Record<VerbField | 'pair' | 'ending' | 'successor' | 'notice', string>>
>;

/** What every window of a verb is given. */
export type DialogProps = {
  readonly detail: FormDetailResponse;
  readonly me: MeResponse;
  /** What was typed into this window before it was closed. */
  readonly typed: VerbValues | undefined;
  /** When it was typed, where it was on an earlier visit. */
  readonly restoredAt: string | null;
  readonly onType: (values: VerbValues) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** After these the form stands where it stood: what was typed for another verb is still of use. */
const PASSING: readonly string[] = ['comment', 'remind', 'attach'];

type Typed = Readonly<Record<string, VerbValues>>;

/**
 * What was typed outlives its window, its page and its session, for each person and form: closed by mistake, or because somebody was
 * quicker, the window opens with it again. It goes once the verb is carried out.
 */
export const useTyped = ({
  number,
  me,
  onDone,
}: {
  readonly number: string;
  readonly me: MeResponse;
  readonly onDone: (verb: string) => void;
}) => {
  const { value, restoredAt, set, drop } = useKept<Typed>({ person: me.person.id, about: `form/${number}` });
  const letGo = (verb: string) => {
    const { [verb]: _sent, ...others } = value ?? {};
    if (PASSING.includes(verb) && Object.keys(others).length > 0) set(others);
    else drop();
  };
  return (verb: string): Pick<DialogProps, 'typed' | 'restoredAt' | 'onType' | 'onDone'> => ({
    typed: value?.[verb],
    restoredAt: value?.[verb] ? restoredAt : null,
    onType: (values) => set({ ...value, [verb]: values }),
    onDone: () => {
      letGo(verb);
      onDone(verb);
    },
  });
};
