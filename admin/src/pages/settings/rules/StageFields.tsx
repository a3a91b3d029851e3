import { Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { RuleBook, Signers, Stage } from '../../../../../src/rules';
import { Choice } from '../../../components/Choice';
import { nameIn } from '../../../language';
import { BOUNDS, faultAt, type Fault } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { Conditions } from './Conditions';
import { OptionalNumberField } from './NumberField';

type StageProps = {
  readonly book: RuleBook;
  readonly faults: readonly Fault[];
  readonly route: string;
  readonly stage: Stage;
  readonly number: number;
  readonly onChange: (stage: Stage) => void;
  readonly onRemove: () => void;
};

/** Only positions that may sign; the one the stage has is named even where it may not. */
const usePositions = ({ book, stage }: Pick<StageProps, 'book' | 'stage'>) => {
  const { say, language } = useWords();
  return book.positions
    .filter(({ key, may }) => may.includes('sign') || key === stage.position)
    .map((position) => ({
      value: position.key,
      label: nameIn(position, language) || say('rule.new-position'),
    }));
};

/** One stage: who signs, any or all of them, in how many days, and when it is asked for. */
export const StageFields = (given: StageProps) => {
  const { book, faults, route, stage, number, onChange, onRemove } = given;
  const { say } = useWords();
  const positions = usePositions(given);
  const errorOf = (field: string) => {
    const fault = faultAt(faults, { part: 'routes', row: `${route}/${stage.key}`, field });
    return fault ? { error: say(fault.word, fault.values) } : {};
  };
  const conditional = (when: Stage['when']) => {
    const { when: _, ...always } = stage;
    onChange(when ? { ...always, when } : always);
  };
  return (
    <Flex gap={2} alignItems="flex-start" role="group" aria-label={say('stage.number', { number })}>
      <Flex gap={3} alignItems="flex-start" wrap="wrap" style={{ flex: 1, minWidth: 0 }}>
        <Choice
          required
          label={say('stage.position')}
          options={positions}
          value={stage.position}
          onChange={(position) => onChange({ ...stage, position })}
          {...errorOf('position')}
        />
        <Choice
          label={say('stage.signers')}
          options={(['any', 'all'] as const).map((value) => ({
            value,
            label: say(`stage.signers.${value}`),
          }))}
          value={stage.signers}
          onChange={(signers) => onChange({ ...stage, signers: signers as Signers })}
        />
        <OptionalNumberField
          label={say('stage.days')}
          hint={say('stage.days-hint')}
          placeholder={say('stage.no-limit')}
          bounds={BOUNDS.days}
          value={stage.days}
          onChange={(days) => onChange({ ...stage, days })}
        />
        <Conditions book={book} when={stage.when} onChange={conditional} {...errorOf('when')} />
      </Flex>
      <IconButton label={say('stage.remove', { number })} variant="ghost" onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
};
