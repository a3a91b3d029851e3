import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { BookRoute } from '../../../../../src/rules';
import { Note } from '../../../components/Note';
import { Section } from '../../../components/Section';
import { Sortable } from '../../../components/Sortable';
import { joinNames, nameIn } from '../../../language';
import { moved, withoutRoute, withRoute, withStage } from '../../../view/rules/edit';
import { faultAt } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { RowHead } from './BookRow';
import { NamesFields } from './NamesFields';
import { replaced, type PartProps } from './part-props';
import { StageFields } from './StageFields';

type RouteProps = PartProps & { readonly route: BookRoute; readonly at: number };

/** Off while every position that signs is on the route; then it says what to do. */
const AddStage = ({ isOff, onAdd }: { readonly isOff: boolean; readonly onAdd: () => void }) => {
  const { say } = useWords();
  return (
    <div>
      <Button variant="tertiary" startIcon={<Plus />} disabled={isOff} onClick={onAdd}>
        {say('stage.add')}
      </Button>
      {isOff ? (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {say('stage.add-none')}
        </Typography>
      ) : null}
    </div>
  );
};

const Stages = ({ book, faults, change, route, at }: RouteProps) => {
  const { say, language } = useWords();
  const fault = faultAt(faults, { part: 'routes', row: route.key, field: 'stages' });
  const set = (stages: BookRoute['stages']) =>
    change({ ...book, routes: replaced(book.routes, at, { stages }) });
  const added = withStage(route.stages, book.positions);
  const nameOf = (position: string) =>
    nameIn(
      book.positions.find(({ key }) => key === position),
      language,
      position
    );
  return (
    <>
      <Sortable
        label={say('rule.stages-of', { route: route[language] || say('rule.new-route') })}
        rows={route.stages}
        keyOf={({ key }) => key}
        nameOf={({ position }) => nameOf(position)}
        onMove={(from, to) => set(moved(route.stages, from, to))}
      >
        {(stage, index) => (
          <StageFields
            book={book}
            faults={faults}
            route={route.key}
            stage={stage}
            number={index + 1}
            onChange={(next) => set(route.stages.map((one, place) => (place === index ? next : one)))}
            onRemove={() => set(route.stages.filter((_, place) => place !== index))}
          />
        )}
      </Sortable>
      {fault ? <Note tone="danger">{say(fault.word, fault.values)}</Note> : null}
      <AddStage isOff={added === route.stages} onAdd={() => set(added)} />
    </>
  );
};

/** Which categories begin on the route. */
const Takes = ({ book, route }: Pick<RouteProps, 'book' | 'route'>) => {
  const { say, language } = useWords();
  const categories = book.categories.filter((category) => category.route === route.key);
  if (categories.length === 0) return null;
  const names = joinNames(
    categories.map((category) => nameIn(category, language)),
    language
  );
  return (
    <Typography variant="pi" textColor="neutral600">
      {say('rule.takes', { categories: names })}
    </Typography>
  );
};

const RouteRow = (given: RouteProps) => {
  const { book, faults, change, route, at } = given;
  const { say, language } = useWords();
  const fault = faultAt(faults, { part: 'routes', row: route.key, field: 'name' });
  const name = route[language] || say('rule.new-route');
  return (
    <>
      <RowHead
        name={name}
        remove={say('rule.remove', { name })}
        onRemove={() => change(withoutRoute(book, route.key))}
      />
      <Flex direction="column" alignItems="stretch" gap={3}>
        <NamesFields
          label={say('rule.route-name')}
          example={say('rule.route-example')}
          names={route}
          onChange={(names) => change({ ...book, routes: replaced(book.routes, at, names) })}
          {...(fault ? { error: say(fault.word, fault.values) } : {})}
        />
        <Takes book={book} route={route} />
        <Stages {...given} />
      </Flex>
    </>
  );
};

/** 审批流程: from the least strict to the strictest, each with its stages in order. */
export const RoutesPart = (given: PartProps) => {
  const { say, language } = useWords();
  const { book, change } = given;
  return (
    <Section title={say('rule.part.routes')}>
      <Typography tag="p" textColor="neutral600" paddingBottom={3}>
        {say('rule.routes-about')}
      </Typography>
      <Sortable
        label={say('rule.part.routes')}
        rows={book.routes}
        keyOf={({ key }) => key}
        nameOf={(route) => route[language] || say('rule.new-route')}
        onMove={(from, to) => change({ ...book, routes: moved(book.routes, from, to) })}
      >
        {(route, at) => <RouteRow {...given} route={route} at={at} />}
      </Sortable>
      <Box paddingTop={3}>
        <Button variant="tertiary" startIcon={<Plus />} onClick={() => change(withRoute(book))}>
          {say('rule.add-route')}
        </Button>
      </Box>
    </Section>
  );
};
