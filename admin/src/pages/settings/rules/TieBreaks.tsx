import type { TieBreak } from '../../../../../src/rules/scoring';
import { Choice } from '../../../components/Choice';
import { useWords } from '../../../words';

type TieBreaksProps = {
  readonly breaks: readonly TieBreak[];
  readonly onChange: (breaks: readonly TieBreak[]) => void;
};

const OFFERED = ['submitted', 'rate', 'count'] as const satisfies readonly TieBreak[];
const NONE = 'none';

/** What those who tie at the end are told apart by, one after the other; what is left the organization's order settles. */
export const TieBreaks = ({ breaks, onChange }: TieBreaksProps) => {
  const { say } = useWords();
  const shown = breaks.filter((one) => one !== 'order');
  const set = (at: number, value: string) => {
    const before = shown.slice(0, at);
    // What comes after keeps its place, but for the one that was chosen now.
    const after = shown.slice(at + 1).filter((one) => one !== value);
    onChange(value === NONE ? [...before, 'order'] : [...before, value as TieBreak, ...after, 'order']);
  };
  const places = OFFERED.slice(0, Math.min(shown.length + 1, OFFERED.length));
  return (
    <>
      {places.map((_, at) => (
        <Choice
          key={at}
          label={say('tie.at', { number: at + 1 })}
          {...(at === places.length - 1 ? { hint: say('tie.hint') } : {})}
          options={[
            ...OFFERED.filter((one) => !shown.slice(0, at).includes(one)).map((value) => ({
              value,
              label: say(`tie.${value}`),
            })),
            { value: NONE, label: say('tie.none') },
          ]}
          value={shown[at] ?? NONE}
          onChange={(value) => set(at, value)}
        />
      ))}
    </>
  );
};
