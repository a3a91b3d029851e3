import { Button, Checkbox, Flex, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { RankingRules } from '../../../../../src/rules/rule-book';
import { Choice } from '../../../components/Choice';
import { Section } from '../../../components/Section';
import { TextField } from '../../../components/TextField';
import { withoutHiddenFaults } from '../../../view/rules/edit';
import { BOUNDS, faultAt } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { ConsequenceFields } from './ConsequenceFields';
import { NumberField } from './NumberField';
import { OwnQuotas } from './OwnQuotas';
import { PointsFields } from './PointsFields';
import { TieBreaks } from './TieBreaks';
import type { PartProps } from './part-props';

const Classes = ({ book, faults, change }: PartProps) => {
  const { say } = useWords();
  const { classes = [] } = book;
  const set = (next: readonly string[]) => change({ ...book, classes: next });
  return (
    <Section title={say('change.field.classes')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {classes.map((name, at) => {
          const fault = faultAt(faults, { part: 'ranking', row: String(at), field: 'class' });
          return (
            <Flex key={at} gap={2} alignItems="flex-start">
              <div style={{ flex: 1 }}>
                <TextField
                  required
                  label={say('rule.class', { number: at + 1 })}
                  hint={say('rule.example', { example: say('rule.class-example') })}
                  limit={50}
                  value={name}
                  onChange={(text) => set(classes.map((one, index) => (index === at ? text : one)))}
                  {...(fault ? { error: say(fault.word, fault.values) } : {})}
                />
              </div>
              <IconButton
                label={say('rule.remove', { name: name || String(at + 1) })}
                variant="ghost"
                onClick={() => set(classes.filter((_, index) => index !== at))}
              >
                <Trash />
              </IconButton>
            </Flex>
          );
        })}
        <div>
          <Button variant="tertiary" startIcon={<Plus />} onClick={() => set([...classes, ''])}>
            {say('rule.add-class')}
          </Button>
        </div>
      </Flex>
    </Section>
  );
};

type CountingProps = PartProps & { readonly set: (part: Partial<RankingRules>) => void };

/** Ties at the end, decimals of the rate, and the month all of it holds from. */
const Details = ({ book: { ranking }, faults, set }: Pick<CountingProps, 'book' | 'faults' | 'set'>) => {
  const { say } = useWords();
  const fault = faultAt(faults, { part: 'ranking', field: 'from' });
  return (
    <>
      <Choice
        label={say('options.ties')}
        options={(['all', 'tie-break', 'nobody'] as const).map((value) => ({
          value,
          label: say(`options.ties.${value}`),
        }))}
        value={ranking.ties ?? 'all'}
        onChange={(ties) => set({ ties: ties as NonNullable<RankingRules['ties']> })}
      />
      {ranking.ties === 'tie-break' ? (
        <TieBreaks breaks={ranking.tieBreaks ?? ['submitted']} onChange={(tieBreaks) => set({ tieBreaks })} />
      ) : null}
      <Choice
        label={say('options.decimals')}
        options={['0', '1', '2'].map((value) => ({ value, label: value }))}
        value={String(ranking.decimals ?? 1)}
        onChange={(decimals) => set({ decimals: Number(decimals) as 0 | 1 | 2 })}
      />
      <Checkbox
        checked={ranking.withdrawn === true}
        onCheckedChange={(checked: boolean | 'indeterminate') => set({ withdrawn: checked === true })}
      >
        {say('options.withdrawn')}
      </Checkbox>
      <Checkbox
        checked={ranking.reprints !== false}
        onCheckedChange={(checked: boolean | 'indeterminate') => set({ reprints: checked === true })}
      >
        {say('options.reprints')}
      </Checkbox>
      <TextField
        label={say('options.from')}
        hint={say('options.from-hint')}
        placeholder="2026-12"
        value={ranking.from ?? ''}
        onChange={(from) => set({ from: from.normalize('NFKC').trim() })}
        {...(fault ? { error: say(fault.word, fault.values) } : {})}
      />
    </>
  );
};

const Counting = ({ book, faults, set }: CountingProps) => {
  const { say } = useWords();
  const { ranking } = book;
  return (
    <>
      <NumberField
        label={say('options.quota')}
        hint={say('options.quota-hint')}
        bounds={BOUNDS.quota}
        value={ranking.quota}
        onChange={(quota) => set({ quota })}
      />
      <NumberField
        label={say('options.last-places')}
        hint={say('options.last-places-hint')}
        bounds={BOUNDS.lastPlaces}
        value={ranking.lastPlaces}
        onChange={(lastPlaces) => set({ lastPlaces })}
      />
      <Choice
        label={say('options.method')}
        options={(['dense', 'competition'] as const).map((value) => ({
          value,
          label: say(`options.method.${value}`),
        }))}
        value={ranking.method}
        onChange={(method) => set({ method: method as RankingRules['method'] })}
      />
      <Checkbox
        checked={ranking.together}
        onCheckedChange={(checked: boolean | 'indeterminate') => set({ together: checked === true })}
      >
        {say('options.together')}
      </Checkbox>
      <Details book={book} faults={faults} set={set} />
    </>
  );
};

/** 排序与考核: classes of departments, whether there is a ranking, how it counts, and what follows from it. */
export const RankingPart = (given: PartProps) => {
  const { say } = useWords();
  const { book, change } = given;
  const set = (part: Partial<RankingRules>) => {
    const { from, ...rest } = { ...book.ranking, ...part };
    // An emptied field names no month.
    change(withoutHiddenFaults({ ...book, ranking: { ...rest, ...(from ? { from } : {}) } }));
  };
  return (
    <>
      <Classes {...given} />
      <Section title={say('options.ranking')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Checkbox
            checked={book.ranking.on}
            onCheckedChange={(checked: boolean | 'indeterminate') => set({ on: checked === true })}
          >
            {say('rule.ranking-on')}
          </Checkbox>
          {book.ranking.on ? <Counting {...given} set={set} /> : null}
        </Flex>
      </Section>
      {book.ranking.on ? (
        <>
          <PointsFields {...given} />
          <OwnQuotas {...given} />
          <ConsequenceFields {...given} />
        </>
      ) : null}
    </>
  );
};
