import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { isNumbering, NUMBERING, numberAs } from '../../../../../src/rules/numbering';
import { CALENDARS } from '../../../../../src/rules/rule-book';
import type { RuleBook } from '../../../../../src/rules';
import { useMe } from '../../../api/me';
import { Choice } from '../../../components/Choice';
import { Section } from '../../../components/Section';
import { TextField } from '../../../components/TextField';
import { BOUNDS, faultAt } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { NamesFields } from './NamesFields';
import { OptionalNumberField } from './NumberField';
import type { PartProps } from './part-props';

const Deadlines = ({ book, change }: PartProps) => {
  const { say } = useWords();
  return (
    <Section title={say('rule.deadlines')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <OptionalNumberField
          label={say('rule.submission-days')}
          hint={say('rule.submission-days-hint')}
          placeholder={say('rules.no-deadline')}
          bounds={BOUNDS.submissionDays}
          value={book.submissionDays}
          onChange={(submissionDays) => change({ ...book, submissionDays })}
        />
        <Choice
          label={say('change.field.calendar')}
          hint={say('rule.calendar-hint')}
          options={CALENDARS.map((value) => ({
            value,
            label: say(`rules.calendar.${value}`),
          }))}
          value={book.calendar}
          onChange={(calendar) => change({ ...book, calendar: calendar as RuleBook['calendar'] })}
        />
      </Flex>
    </Section>
  );
};

/** A pattern is no word of a language: its braces mean something to the sentences of the screens. */
const EXAMPLES = { zh: '焦工网〔{year}〕{000}', en: 'NEWS-{year}-{000}' } as const;

/** The pattern with the number it would give next to it: nobody need know what a pattern is. */
const Numbering = ({ book, faults, change }: PartProps) => {
  const { say, language } = useWords();
  const { data: me } = useMe();
  const pattern = book.numbering ?? NUMBERING;
  const fault = faultAt(faults, { part: 'numbers', field: 'numbering' });
  const year = Number((me?.today ?? '2026').slice(0, 4));
  return (
    <Section title={say('change.field.numbering')}>
      <TextField
        required
        label={say('rule.numbering')}
        hint={say('rule.numbering-hint', { year: '{year}', place: '{0000}', example: EXAMPLES[language] })}
        value={pattern}
        onChange={(numbering) => change({ ...book, numbering })}
        {...(fault ? { error: say(fault.word, fault.values) } : {})}
      />
      {isNumbering(pattern.trim()) ? (
        <Typography tag="p" paddingTop={2}>
          {say('rule.numbering-next', { number: numberAs(pattern.trim(), { year, place: 1 }) })}
        </Typography>
      ) : null}
    </Section>
  );
};

const Signing = ({ book, faults, change }: PartProps) => {
  const { say } = useWords();
  const fault = faultAt(faults, { part: 'numbers', field: 'agreement' });
  return (
    <Section title={say('options.signing')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <NamesFields
          long
          label={say('rule.promise')}
          example={say('rule.promise-example')}
          names={book.promise ?? { zh: '', en: '' }}
          onChange={(names) =>
            change({ ...book, promise: { ...(book.promise ?? { zh: '', en: '' }), ...names } })
          }
        />
        <TextField
          required
          label={say('change.field.agreement')}
          hint={say('rule.agreement-hint')}
          limit={64}
          value={book.agreement}
          onChange={(agreement) => change({ ...book, agreement })}
          {...(fault ? { error: say(fault.word, fault.values) } : {})}
        />
        {(['cover', 'implicit'] as const).map((option) => (
          <div key={option}>
            <Checkbox
              checked={book[option]}
              onCheckedChange={(checked: boolean | 'indeterminate') =>
                change({ ...book, [option]: checked === true })
              }
            >
              {say(`options.${option}`)}
            </Checkbox>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say(`options.${option}-hint`)}
            </Typography>
          </div>
        ))}
      </Flex>
    </Section>
  );
};

/** 期限、编号与签字: what is counted in days, how forms are numbered, and what a signature says. */
export const NumbersPart = (given: PartProps) => (
  <>
    <Deadlines {...given} />
    <Numbering {...given} />
    <Signing {...given} />
  </>
);
