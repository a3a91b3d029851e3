import { Button, Checkbox, Flex, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { SCORED_BY } from '../../../../../src/rules/scoring';
import type { ScoredBy, ScoreLine, Scoring } from '../../../../../src/rules/scoring';
import { useSettings } from '../../../api/settings';
import { Choice, type Option } from '../../../components/Choice';
import { Section } from '../../../components/Section';
import { TextField } from '../../../components/TextField';
import { nameIn } from '../../../language';
import { BOUNDS, faultAt } from '../../../view/rules/faults';
import { isTypedWrong } from '../../../view/rules/number-typed';
import { pointsTyped, shownScoring, turnedOn, withScoring } from '../../../view/rules/scoring';
import { useWords } from '../../../words';
import { OptionalNumberField } from './NumberField';
import { replaced, type PartProps } from './part-props';

type PointsProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly onChange: (points: number) => void;
};

/** Points with at most two decimals; what is none is refused beside the field. */
const PointsField = ({ label, hint, value, onChange }: PointsProps) => {
  const { say } = useWords();
  return (
    <TextField
      required
      label={label}
      {...(hint ? { hint } : {})}
      value={String(value)}
      onChange={(text) => onChange(pointsTyped(text))}
      {...(isTypedWrong(value) ? { error: say('rule.fault.points') } : {})}
    />
  );
};

/** What a line can be about; null where it is typed. */
const useNamed = ({ categories }: PartProps['book']) => {
  const { say, language } = useWords();
  const { data: settings } = useSettings();
  return (by: ScoredBy): readonly Option[] | null => {
    if (by === 'category')
      return categories.map((category) => ({
        value: category.key,
        label: nameIn(category, language) || say('rule.new-category'),
      }));
    if (by === 'channel')
      return (settings?.channels ?? []).map(({ documentId, name }) => ({ value: documentId, label: name }));
    if (by === 'origin')
      return (['original', 'reprint'] as const).map((value) => ({ value, label: say(`scored.${value}`) }));
    return null;
  };
};

type LineProps = Pick<PartProps, 'faults'> & {
  readonly at: number;
  readonly line: ScoreLine;
  readonly options: readonly Option[] | null;
  readonly onChange: (part: Partial<ScoreLine>) => void;
  readonly onRemove: () => void;
};

const WIDE = { display: 'grid', gap: '0.8rem', gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))' };

const Line = ({ at, line, options, faults, onChange, onRemove }: LineProps) => {
  const { say } = useWords();
  const fault = faultAt(faults, { part: 'ranking', row: String(at), field: 'scored' });
  const error = fault ? { error: say(fault.word, fault.values) } : {};
  return (
    <Flex gap={2} alignItems="flex-start" role="group" aria-label={say('scored.line', { number: at + 1 })}>
      <div style={{ ...WIDE, flex: 1 }}>
        <Choice
          label={say('scored.by')}
          options={SCORED_BY.map((value) => ({ value, label: say(`scored.by.${value}`) }))}
          value={line.by}
          onChange={(by) => onChange({ by: by as ScoredBy, is: '' })}
        />
        {options ? (
          <Choice
            required
            label={say(`scored.by.${line.by}`)}
            options={options}
            value={line.is}
            onChange={(is) => onChange({ is })}
            {...error}
          />
        ) : (
          <TextField
            required
            label={say(`scored.by.${line.by}`)}
            hint={say(line.by === 'outlet' ? 'scored.outlet-hint' : 'scored.source-hint')}
            value={line.is}
            onChange={(is) => onChange({ is })}
            {...error}
          />
        )}
        <PointsField
          label={say('scored.points')}
          hint={say('scored.points-hint')}
          value={line.points}
          onChange={(points) => onChange({ points })}
        />
      </div>
      <IconButton label={say('scored.remove', { number: at + 1 })} variant="ghost" onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
};

type LinesProps = Pick<PartProps, 'book' | 'faults'> & {
  readonly lines: readonly ScoreLine[];
  readonly set: (lines: readonly ScoreLine[]) => void;
};

const Lines = ({ book, faults, lines, set }: LinesProps) => {
  const { say } = useWords();
  const named = useNamed(book);
  return (
    <>
      {lines.map((line, at) => (
        <Line
          key={at}
          at={at}
          line={line}
          options={named(line.by)}
          faults={faults}
          onChange={(part) => set(replaced(lines, at, part))}
          onRemove={() => set(lines.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => set([...lines, { by: 'category', is: '', points: 1 }])}
        >
          {say('scored.add')}
        </Button>
      </div>
    </>
  );
};

type TableProps = Pick<PartProps, 'book' | 'faults'> & {
  readonly scoring: Scoring;
  readonly set: (scoring: Scoring) => void;
};

const Table = ({ book, faults, scoring, set }: TableProps) => {
  const { say } = useWords();
  const { base, several, shortest, lines } = scoring;
  return (
    <>
      <PointsField
        label={say('scored.base')}
        hint={say('scored.base-hint')}
        value={base}
        onChange={(next) => set({ ...scoring, base: next })}
      />
      <Choice
        label={say('scored.several')}
        options={(['add', 'highest'] as const).map((value) => ({
          value,
          label: say(`scored.several.${value}`),
        }))}
        value={several}
        onChange={(next) => set({ ...scoring, several: next as Scoring['several'] })}
      />
      <OptionalNumberField
        label={say('scored.shortest')}
        hint={say('scored.shortest-hint')}
        bounds={BOUNDS.shortest}
        value={shortest ?? null}
        onChange={(next) => {
          const { shortest: _, ...rest } = scoring;
          set(next === null ? rest : { ...rest, shortest: next });
        }}
      />
      <Lines book={book} faults={faults} lines={lines} set={(next) => set({ ...scoring, lines: next })} />
    </>
  );
};

/** 计分: whether departments are ranked by points, and what an item is worth. */
export const PointsFields = ({ book, faults, change }: PartProps) => {
  const { say } = useWords();
  const { ranking } = book;
  const scoring = shownScoring(ranking);
  return (
    <Section title={say('scored.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Checkbox
          checked={scoring !== null}
          onCheckedChange={(isOn: boolean | 'indeterminate') =>
            change({ ...book, ranking: turnedOn(ranking, isOn === true) })
          }
        >
          {say('scored.on')}
        </Checkbox>
        {scoring ? (
          <Table
            book={book}
            faults={faults}
            scoring={scoring}
            set={(next) => change({ ...book, ranking: withScoring(ranking, next) })}
          />
        ) : null}
      </Flex>
    </Section>
  );
};
