import { Checkbox, Flex } from '@strapi/design-system';
import { CONSEQUENCES, PERIOD_LENGTHS } from '../../../../../src/rules/rule-book';
import type { ConsequenceKind, ConsequenceTerms, PeriodLength } from '../../../../../src/rules/rule-book';
import { Choice } from '../../../components/Choice';
import { Section } from '../../../components/Section';
import { withoutHiddenFaults } from '../../../view/rules/edit';
import { BOUNDS } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { OptionalNumberField } from './NumberField';
import type { PartProps } from './part-props';

type TermsProps = {
  readonly kind: ConsequenceKind;
  readonly terms: ConsequenceTerms;
  readonly onChange: (terms: ConsequenceTerms) => void;
};

const PERIODS = { interview: 'half-year', commendation: 'year' } as const;

/** A number of the terms; left empty, that of the Measures. */
const withNumber = (
  terms: ConsequenceTerms,
  field: 'months' | 'places',
  value: number | null
): ConsequenceTerms => {
  const { [field]: _, ...others } = terms;
  return value === null ? others : { ...others, [field]: value };
};

const Period = ({ kind, terms, onChange }: TermsProps) => {
  const { say } = useWords();
  if (kind === 'circular')
    return (
      <OptionalNumberField
        label={say('rule.streak')}
        hint={say('rule.streak-hint')}
        placeholder="3"
        bounds={BOUNDS.months}
        value={terms.months ?? null}
        onChange={(months) => onChange(withNumber(terms, 'months', months))}
      />
    );
  return (
    <Choice
      label={say('rule.period')}
      options={PERIOD_LENGTHS.map((value) => ({
        value,
        label: say(`rule.period.${value}`),
      }))}
      value={terms.period ?? PERIODS[kind]}
      onChange={(period) => onChange({ ...terms, period: period as PeriodLength })}
    />
  );
};

const Terms = (given: TermsProps) => {
  const { say } = useWords();
  const { terms, onChange } = given;
  return (
    <Flex gap={3} alignItems="flex-start" wrap="wrap" paddingLeft={6}>
      <Period {...given} />
      <OptionalNumberField
        label={say('rule.places')}
        hint={say('rule.places-hint')}
        bounds={BOUNDS.lastPlaces}
        value={terms.places ?? null}
        onChange={(places) => onChange(withNumber(terms, 'places', places))}
      />
    </Flex>
  );
};

/** 通报、约谈、优先考虑: which are proposed, and after what. */
export const ConsequenceFields = ({ book, change }: PartProps) => {
  const { say } = useWords();
  const turn = (kind: ConsequenceKind, isOn: boolean) =>
    change(
      withoutHiddenFaults({
        ...book,
        consequences: CONSEQUENCES.filter((one) => (one === kind ? isOn : book.consequences.includes(one))),
      })
    );
  return (
    <Section title={say('change.field.consequences')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {CONSEQUENCES.map((kind) => (
          <Flex key={kind} direction="column" alignItems="stretch" gap={2}>
            <Checkbox
              checked={book.consequences.includes(kind)}
              onCheckedChange={(isOn: boolean | 'indeterminate') => turn(kind, isOn === true)}
            >
              {say(`rule.consequence.${kind}`)}
            </Checkbox>
            {book.consequences.includes(kind) ? (
              <Terms
                kind={kind}
                terms={book.consequenceTerms?.[kind] ?? {}}
                onChange={(terms) =>
                  change({ ...book, consequenceTerms: { ...book.consequenceTerms, [kind]: terms } })
                }
              />
            ) : null}
          </Flex>
        ))}
      </Flex>
    </Section>
  );
};
