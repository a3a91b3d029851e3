import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { DEPARTMENT_POWERS, OFFICE_POWERS, POWERS } from '../../../../../src/rules/position';
import type { Position, Power } from '../../../../../src/rules';
import { Choice } from '../../../components/Choice';
import { Note } from '../../../components/Note';
import { Section } from '../../../components/Section';
import { joinNames, nameIn } from '../../../language';
import { inScope, withoutPosition, withPosition } from '../../../view/rules/edit';
import { faultAt } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { BookRow, BookRows } from './BookRow';
import { NamesFields } from './NamesFields';
import { replaced, type PartProps } from './part-props';

type RowProps = PartProps & { readonly position: Position; readonly at: number };

const powersFor = ({ scope }: Position, ranks: boolean): readonly Power[] => {
  const foreign = scope === 'department' ? OFFICE_POWERS : DEPARTMENT_POWERS;
  return POWERS.filter((power) => !foreign.includes(power) && (ranks || power !== 'months'));
};

const Powers = ({ position, book, onChange }: PowersProps) => {
  const { say } = useWords();
  const { may } = position;
  const turn = (power: Power, isOn: boolean) =>
    onChange(POWERS.filter((one) => (one === power ? isOn : may.includes(one))));
  return (
    <Box role="group" aria-label={say('rule.may')}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {say('rule.may')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {powersFor(position, book.ranking.on).map((power) => (
          <Checkbox
            key={power}
            checked={may.includes(power)}
            onCheckedChange={(isOn: boolean | 'indeterminate') => turn(power, isOn === true)}
          >
            {say(`rule.power.${power}`)}
          </Checkbox>
        ))}
      </Flex>
    </Box>
  );
};
type PowersProps = Pick<RowProps, 'position' | 'book'> & {
  readonly onChange: (may: readonly Power[]) => void;
};

/** On which routes the position signs: they lose its stage when it is removed. */
const Used = ({ book, position }: Pick<RowProps, 'book' | 'position'>) => {
  const { say, language } = useWords();
  const routes = book.routes.filter(({ stages }) => stages.some((stage) => stage.position === position.key));
  if (routes.length === 0) return null;
  const names = joinNames(
    routes.map((route) => nameIn(route, language)),
    language
  );
  return (
    <Typography variant="pi" textColor="neutral600">
      {say('rule.signs-on', { routes: names })}
    </Typography>
  );
};

const PositionRow = ({ book, faults, change, position, at }: RowProps) => {
  const { say, language } = useWords();
  const set = (next: Position) => change({ ...book, positions: replaced(book.positions, at, next) });
  const fault = faultAt(faults, { part: 'positions', row: position.key, field: 'name' });
  return (
    <BookRow
      name={position[language] || say('rule.new-position')}
      onRemove={() => change(withoutPosition(book, position.key))}
    >
      <NamesFields
        label={say('rule.position-name')}
        example={say('rule.position-example')}
        names={position}
        onChange={(names) => set({ ...position, ...names })}
        {...(fault ? { error: say(fault.word, fault.values) } : {})}
      />
      <Choice
        label={say('rule.scope')}
        hint={say('rule.scope-hint')}
        options={(['department', 'organization'] as const).map((scope) => ({
          value: scope,
          label: say(`rule.scope.${scope}`),
        }))}
        value={position.scope}
        onChange={(scope) => set(inScope(position, scope as Position['scope']))}
      />
      <Powers position={position} book={book} onChange={(may) => set({ ...position, may })} />
      <Used book={book} position={position} />
    </BookRow>
  );
};

/** 岗位: what each is called, where it is held, and what its holders may do. */
export const PositionsPart = (given: PartProps) => {
  const { say } = useWords();
  const { book, faults, change } = given;
  const missing = faults.filter(({ part, row }) => part === 'positions' && row === '');
  return (
    <Section title={say('rule.part.positions')}>
      <Typography tag="p" textColor="neutral600" paddingBottom={3}>
        {say('rule.positions-about')}
      </Typography>
      {missing.map(({ field, word }) => (
        <Note key={field} tone="danger">
          {say(word)}
        </Note>
      ))}
      <BookRows label={say('rule.part.positions')}>
        {book.positions.map((position, at) => (
          <PositionRow key={position.key} {...given} position={position} at={at} />
        ))}
      </BookRows>
      <Box paddingTop={3}>
        <Button variant="tertiary" startIcon={<Plus />} onClick={() => change(withPosition(book))}>
          {say('rule.add-position')}
        </Button>
      </Box>
    </Section>
  );
};
