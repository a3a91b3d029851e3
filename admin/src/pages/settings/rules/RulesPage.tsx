import { useRef, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { RulesResponse } from '../../../../../src/contracts';
import type { RuleBook } from '../../../../../src/rules';
import { useMe } from '../../../api/me';
import { useRules } from '../../../api/settings';
import { Facts } from '../../../components/Facts';
import { SettingsFrame } from '../../../components/Frame';
import { Loaded } from '../../../components/Loaded';
import { Note } from '../../../components/Note';
import { Section } from '../../../components/Section';
import { saveFile } from '../../../components/save-file';
import { joinNames, nameIn } from '../../../language';
import { showInstant } from '../../../view/dates';
import { useWords } from '../../../words';
import { ChangeDialog } from './ChangeDialog';
import { Screening } from './Screening';

type Known = { readonly rules: RulesResponse };

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

const Versions = ({ rules: { version, versions } }: Known) => {
  const { say } = useWords();
  const me = useMe();
  return (
    <Section title={say('rules.versions', { version })}>
      {versions.length === 0 ? <Typography>{say('rules.first')}</Typography> : null}
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={1}
        padding={0}
        style={{ listStyle: 'none' }}
      >
        {versions.map((made) => (
          <Typography key={made.version} tag="li">
            {say('rules.version-line', {
              version: made.version,
              who: made.by?.name ?? say('timeline.system'),
              at: me.data ? showInstant(made.at, me.data) : made.at,
            })}
          </Typography>
        ))}
      </Flex>
    </Section>
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

const Book = ({ rules }: Known) => {
  const { say, language } = useWords();
  const [wanted, setWanted] = useState<unknown>(null);
  const { wrong, input, read } = useBookFile(setWanted);
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
      <Screening key={rules.version} book={rules.book} onChoose={setWanted} />
      <Presets rules={rules} onChoose={setWanted} />
      {wanted === null ? null : (
        <ChangeDialog book={wanted} from={rules.version} onClose={() => setWanted(null)} />
      )}
    </>
  );
};

/** 规则: the whole rule book, its versions, and another in its place. */
const RulesPage = () => {
  const { say } = useWords();
  const rules = useRules();
  return (
    <SettingsFrame title={say('settings.rules')} subtitle={say('rules.about')}>
      <Loaded query={rules}>
        {(known) => (
          <>
            <Book rules={known} />
            <Versions rules={known} />
          </>
        )}
      </Loaded>
    </SettingsFrame>
  );
};

export default RulesPage;
