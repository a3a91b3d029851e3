import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import type { MeResponse, RulesResponse } from '../../../../../src/contracts';
import { useMe } from '../../../api/me';
import { useRules } from '../../../api/settings';
import { SettingsFrame } from '../../../components/Frame';
import { Loaded } from '../../../components/Loaded';
import { Note } from '../../../components/Note';
import { Restored } from '../../../components/Restored';
import { BOOK_PARTS, type BookPart } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { CategoriesPart } from './CategoriesPart';
import { ChangeDialog } from './ChangeDialog';
import { ChecklistPart } from './ChecklistPart';
import { NumbersPart } from './NumbersPart';
import type { PartProps } from './part-props';
import { PositionsPart } from './PositionsPart';
import { RankingPart } from './RankingPart';
import { RoutesPart } from './RoutesPart';
import { SaveBar } from './SaveBar';
import { Screening } from './Screening';
import { useBook } from './use-book';
import { WholeBook } from './WholeBook';

type EditedPart = Exclude<BookPart, 'book'>;

const PARTS: Readonly<Record<EditedPart, (given: PartProps) => React.JSX.Element>> = {
  positions: PositionsPart,
  categories: CategoriesPart,
  routes: RoutesPart,
  checklist: ChecklistPart,
  numbers: NumbersPart,
  ranking: RankingPart,
  screening: Screening,
};

const isPart = (name: string | null): name is BookPart => BOOK_PARTS.some((part) => part === name);

/** Which part is open stands in the address, so that a list of what is missing can lead to it. */
const usePart = () => {
  const [search, setSearch] = useSearchParams();
  const named = search.get('part');
  const part: BookPart = isPart(named) ? named : 'routes';
  return { part, goTo: (next: BookPart) => setSearch({ part: next }, { replace: true }) };
};

type ChoiceProps = { readonly part: BookPart; readonly goTo: (part: BookPart) => void };

const PartChoice = ({ part, goTo }: ChoiceProps) => {
  const { say } = useWords();
  return (
    <Flex role="group" aria-label={say('rule.parts')} gap={2} wrap="wrap">
      {BOOK_PARTS.map((one) => (
        <Button
          key={one}
          variant={one === part ? 'secondary' : 'tertiary'}
          aria-pressed={one === part}
          onClick={() => goTo(one)}
        >
          {say(`rule.part.${one}`)}
        </Button>
      ))}
    </Flex>
  );
};

/** Which book would be put in force: the one edited here, or another that ships or comes from a file. */
type Asked = { readonly book: unknown; readonly isOther: boolean };

type BookProps = { readonly rules: RulesResponse; readonly me: MeResponse };

const Book = ({ rules, me }: BookProps) => {
  const { say } = useWords();
  const { part, goTo } = usePart();
  const { book, wanted, changes, faults, outdated, restoredAt, change, drop, onSaved } = useBook({
    rules,
    person: me.person.id,
  });
  const [asked, setAsked] = useState<Asked | null>(null);
  const Part = part === 'book' ? null : PARTS[part];
  return (
    <>
      <PartChoice part={part} goTo={goTo} />
      <Restored at={restoredAt} timeZone={me.timeZone} onDrop={drop} />
      {outdated === null || changes === 0 ? null : (
        <Note tone="warning">{say('rule.outdated', { from: outdated, version: rules.version })}</Note>
      )}
      {Part ? (
        <Part book={book} faults={faults} change={change} />
      ) : (
        <WholeBook
          rules={rules}
          book={book}
          faults={faults}
          change={change}
          onChoose={(other) => setAsked({ book: other, isOther: true })}
        />
      )}
      <SaveBar
        changes={changes}
        faults={changes > 0 ? faults : []}
        onSave={() => setAsked({ book: wanted, isOther: false })}
        onUndo={drop}
        onGoTo={goTo}
      />
      {asked === null ? null : (
        <ChangeDialog
          {...asked}
          positions={book.positions}
          from={rules.version}
          unsaved={changes}
          onEdit={change}
          onSaved={onSaved}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
};

/** 规则: everything the organization decides about its approvals, part by part, saved as one. */
const RulesPage = () => {
  const { say } = useWords();
  const rules = useRules();
  const me = useMe();
  return (
    <SettingsFrame title={say('settings.rules')} subtitle={say('rules.about')}>
      <Loaded query={rules}>
        {(known) => <Loaded query={me}>{(mine) => <Book rules={known} me={mine} />}</Loaded>}
      </Loaded>
    </SettingsFrame>
  );
};

export default RulesPage;
