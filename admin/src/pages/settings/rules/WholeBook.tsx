import { useRef, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { RulesResponse } from '../../../../../src/contracts';
import type { RuleBook } from '../../../../../src/rules';
import { Choice } from '../../../components/Choice';
import { Facts } from '../../../components/Facts';
import { Note } from '../../../components/Note';
import { Section } from '../../../components/Section';
import { saveFile } from '../../../components/save-file';
import { joinNames, nameIn } from '../../../language';
import { faultAt } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { NamesFields } from './NamesFields';
import type { PartProps } from './part-props';
import { Versions } from './Versions';

type Known = { readonly rules: RulesResponse };
type WholeProps = Known & PartProps & { readonly onChoose: (book: unknown) => void };

/** What the book is called, and the language of what nobody in particular reads. */
const Named = ({ book, faults, change }: PartProps) => {
  const { say } = useWords();
  const fault = faultAt(faults, { part: 'book', field: 'name' });
  return (
    <Section title={say('rule.book')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <NamesFields
          label={say('change.field.name')}
          example={say('rule.book-example')}
          names={book.name}
          onChange={(names) => change({ ...book, name: { ...book.name, ...names } })}
          {...(fault ? { error: say(fault.word, fault.values) } : {})}
        />
        <Choice
          label={say('change.field.language')}
          hint={say('rule.language-hint')}
          options={(['zh', 'en'] as const).map((value) => ({ value, label: say(`rule.language.${value}`) }))}
          value={book.language ?? 'zh'}
          onChange={(language) => change({ ...book, language: language === 'en' ? 'en' : 'zh' })}
        />
      </Flex>
    </Section>
  );
};

/** What the book says, in a line each; the whole of it is in the file. */
const Summary = ({ book }: { readonly book: RuleBook }) => {
  const { say, language } = useWords();
  const named = (rows: readonly { readonly zh: string; readonly en: string }[]) =>
    joinNames(
      rows.map((row) => nameIn(row, language)),
      language
    );
  const positionOf = (key: string) =>
    nameIn(
      book.positions.find((one) => one.key === key),
      language,
      key
    );
  return (
    <Facts
      columns={1}
      facts={[
        { label: say('change.field.positions'), value: named(book.positions) },
        { label: say('change.field.categories'), value: named(book.categories) },
        ...book.routes.map((route) => ({
          label: nameIn(route, language),
          value: route.stages
            .map(({ position, when }) => (when ? `(${positionOf(position)})` : positionOf(position)))
            .join(' → '),
        })),
        {
          label: say('change.field.checklist'),
          value:
            book.checklist.map((point) => `${point.point}. ${nameIn(point, language)}`).join(' · ') || '—',
        },
        {
          label: say('change.field.submissionDays'),
          value:
            book.submissionDays === null
              ? say('rules.no-deadline')
              : say('rules.days', { days: book.submissionDays }),
        },
        { label: say('change.field.calendar'), value: say(`rules.calendar.${book.calendar}`) },
        { label: say('change.field.ranking'), value: say(book.ranking.on ? 'change.yes' : 'change.no') },
      ]}
    />
  );
};

/** A book from a file; what is no JSON is said, and nothing else happens. */
const useBookFile = (onBook: (book: unknown) => void) => {
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      onBook(JSON.parse(await file.text()));
      setWrong(false);
    } catch {
      // The file is the user's own: what cannot be read is told beside the button.
      setWrong(true);
    }
    if (input.current) input.current.value = '';
  };
  return { wrong, input, read };
};

/** The books that ship, each a beginning. */
const Presets = ({ rules, onChoose }: Known & { readonly onChoose: (book: RuleBook) => void }) => {
  const { say, language } = useWords();
  return (
    <Section title={say('rules.presets')}>
      <Typography tag="p" textColor="neutral600">
        {say('rules.presets-about')}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        {rules.presets.map(({ key, book }) => (
          <Button key={key} variant="tertiary" onClick={() => onChoose(book)}>
            {nameIn(book.name, language)}
          </Button>
        ))}
      </Flex>
    </Section>
  );
};

/** 整套规则: what is in force at a glance, as a file, and its versions. */
export const WholeBook = ({ rules, onChoose, ...given }: WholeProps) => {
  const { say, language } = useWords();
  const { wrong, input, read } = useBookFile(onChoose);
  const save = () =>
    saveFile(
      new Blob([`${JSON.stringify(rules.book, null, 2)}\n`], { type: 'application/json' }),
      `rules-${rules.version}.json`
    );
  return (
    <>
      <Section
        title={nameIn(rules.book.name, language)}
        actions={
          <Flex gap={2} wrap="wrap">
            <Button variant="tertiary" onClick={save}>
              {say('rules.export')}
            </Button>
            <Button variant="secondary" onClick={() => input.current?.click()}>
              {say('rules.import')}
            </Button>
            <input
              ref={input}
              type="file"
              accept=".json,application/json"
              aria-label={say('rules.import')}
              hidden
              onChange={(event) => void read(event.target.files?.[0])}
            />
          </Flex>
        }
      >
        {wrong ? <Note tone="danger">{say('rules.not-json')}</Note> : null}
        <Summary book={rules.book} />
      </Section>
      <Named {...given} />
      <Presets rules={rules} onChoose={onChoose} />
      <Versions rules={rules} />
    </>
  );
};
