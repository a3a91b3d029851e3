import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Question } from '../../../../../src/rules';
import { Choice } from '../../../components/Choice';
import { Section } from '../../../components/Section';
import { Sortable } from '../../../components/Sortable';
import { nameIn } from '../../../language';
import { moved, withoutQuestion, withQuestion } from '../../../view/rules/edit';
import { faultAt } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { RowHead } from './BookRow';
import { NamesFields } from './NamesFields';
import type { PartProps } from './part-props';

type RowProps = PartProps & { readonly question: Question; readonly at: number };

const withGood = ({ good: _, ...question }: Question, good: string): Question =>
  good === 'yes' || good === 'no' ? { ...question, good } : question;

const withRaise = ({ raisesTo: _, ...question }: Question, route: string): Question =>
  route === '' ? question : { ...question, raisesTo: route };

/** No choice may be empty: this one stands for no route. */
const NONE = '-';

const AnswerFields = ({ book, question, set }: AnswerProps) => {
  const { say, language } = useWords();
  return (
    <Flex gap={3} alignItems="flex-start" wrap="wrap">
      <Choice
        label={say('rule.answer')}
        options={(['tick', 'yes', 'no'] as const).map((good) => ({
          value: good,
          label: say(`rule.answer.${good}`),
        }))}
        value={question.good ?? 'tick'}
        onChange={(good) => set(withGood(question, good))}
      />
      <Choice
        label={say('rule.raises')}
        hint={say('rule.raises-hint')}
        options={[
          { value: NONE, label: say('rule.raises-none') },
          ...book.routes.map((route) => ({
            value: route.key,
            label: nameIn(route, language) || say('rule.new-route'),
          })),
        ]}
        value={question.raisesTo ?? NONE}
        onChange={(route) => set(withRaise(question, route === NONE ? '' : route))}
      />
    </Flex>
  );
};
type AnswerProps = Pick<RowProps, 'book' | 'question'> & { readonly set: (question: Question) => void };

const QuestionRow = ({ book, faults, change, question, at }: RowProps) => {
  const { say } = useWords();
  const set = (next: Question) =>
    change({ ...book, checklist: book.checklist.map((one, index) => (index === at ? next : one)) });
  const fault = faultAt(faults, { part: 'checklist', row: String(question.point), field: 'name' });
  const name = say('rule.question', { point: at + 1 });
  return (
    <>
      <RowHead
        name={name}
        remove={say('rule.remove', { name })}
        onRemove={() => change(withoutQuestion(book, question.point))}
      />
      <Flex direction="column" alignItems="stretch" gap={3}>
        <NamesFields
          label={say('rule.question-text')}
          example={say('rule.question-example')}
          names={question}
          onChange={(names) => set({ ...question, ...names })}
          {...(fault ? { error: say(fault.word, fault.values) } : {})}
        />
        <AnswerFields book={book} question={question} set={set} />
      </Flex>
    </>
  );
};

/** 审核要点: what is answered when an item is handed in, and confirmed by each signer. */
export const ChecklistPart = (given: PartProps) => {
  const { say } = useWords();
  const { book, change } = given;
  return (
    <Section title={say('rule.part.checklist')}>
      <Typography tag="p" textColor="neutral600" paddingBottom={3}>
        {say('rule.checklist-about')}
      </Typography>
      <Sortable
        label={say('rule.part.checklist')}
        rows={book.checklist}
        keyOf={({ point }) => String(point)}
        nameOf={({ point }) =>
          say('rule.question', { point: book.checklist.findIndex((one) => one.point === point) + 1 })
        }
        onMove={(from, to) => change({ ...book, checklist: moved(book.checklist, from, to) })}
      >
        {(question, at) => <QuestionRow {...given} question={question} at={at} />}
      </Sortable>
      <Box paddingTop={3}>
        <Button variant="tertiary" startIcon={<Plus />} onClick={() => change(withQuestion(book))}>
          {say('rule.add-question')}
        </Button>
      </Box>
    </Section>
  );
};
