import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Category } from '../../../../../src/rules';
import { Choice } from '../../../components/Choice';
import { Section } from '../../../components/Section';
import { Sortable } from '../../../components/Sortable';
import { TextField } from '../../../components/TextField';
import { nameIn } from '../../../language';
import { moved, withCategory, withoutCategory } from '../../../view/rules/edit';
import { faultAt } from '../../../view/rules/faults';
import { useWords } from '../../../words';
import { RowHead } from './BookRow';
import { NamesFields } from './NamesFields';
import { replaced, type PartProps } from './part-props';

type RowProps = PartProps & { readonly category: Category; readonly at: number };
type FieldsProps = Pick<RowProps, 'book' | 'faults' | 'category'> & {
  readonly set: (category: Category) => void;
};

const withCompanion = ({ companion: _, ...category }: Category, role: string): Category =>
  role === 'policy' || role === 'interpretation' ? { ...category, companion: role } : category;

const counted = ({ uncounted: _, ...category }: Category, isCounted: boolean): Category =>
  isCounted ? category : { ...category, uncounted: true };

/** Where it goes and what it comes from. */
const WayFields = ({ book, faults, category, set }: FieldsProps) => {
  const { say, language } = useWords();
  const fault = faultAt(faults, { part: 'categories', row: category.key, field: 'route' });
  return (
    <Flex gap={3} alignItems="flex-start" wrap="wrap">
      <Choice
        required
        label={say('rule.category-route')}
        hint={say('rule.example', { example: say('rule.category-route-example') })}
        placeholder={say('panel.choose')}
        options={book.routes.map((route) => ({
          value: route.key,
          label: nameIn(route, language) || say('rule.new-route'),
        }))}
        value={category.route}
        onChange={(route) => set({ ...category, route })}
        {...(fault ? { error: say(fault.word, fault.values) } : {})}
      />
      <TextField
        label={say('rule.article')}
        hint={say('rule.article-hint')}
        limit={64}
        value={category.article}
        onChange={(article) => set({ ...category, article })}
      />
      <Choice
        label={say('rule.companion')}
        hint={say('rule.companion-hint')}
        options={(['none', 'policy', 'interpretation'] as const).map((role) => ({
          value: role,
          label: say(`rule.companion.${role}`),
        }))}
        value={category.companion ?? 'none'}
        onChange={(role) => set(withCompanion(category, role))}
      />
    </Flex>
  );
};

const CategoryRow = ({ book, faults, change, category, at }: RowProps) => {
  const { say, language } = useWords();
  const set = (next: Category) =>
    change({ ...book, categories: book.categories.map((one, index) => (index === at ? next : one)) });
  const fault = faultAt(faults, { part: 'categories', row: category.key, field: 'name' });
  const name = category[language] || say('rule.new-category');
  return (
    <>
      <RowHead
        name={name}
        remove={say('rule.remove', { name })}
        onRemove={() => change(withoutCategory(book, category.key))}
      />
      <Flex direction="column" alignItems="stretch" gap={3}>
        <NamesFields
          label={say('rule.category-name')}
          example={say('rule.category-example')}
          names={category}
          onChange={(names) => change({ ...book, categories: replaced(book.categories, at, names) })}
          {...(fault ? { error: say(fault.word, fault.values) } : {})}
        />
        <WayFields book={book} faults={faults} category={category} set={set} />
        {book.ranking.on ? (
          <Checkbox
            checked={!category.uncounted}
            onCheckedChange={(isOn: boolean | 'indeterminate') => set(counted(category, isOn === true))}
          >
            {say('rule.counted')}
          </Checkbox>
        ) : null}
      </Flex>
    </>
  );
};

/** 信息类别: what can be handed in, and the way each goes. */
export const CategoriesPart = (given: PartProps) => {
  const { say, language } = useWords();
  const { book, change } = given;
  return (
    <Section title={say('rule.part.categories')}>
      <Typography tag="p" textColor="neutral600" paddingBottom={3}>
        {say('rule.categories-about')}
      </Typography>
      <Sortable
        label={say('rule.part.categories')}
        rows={book.categories}
        keyOf={({ key }) => key}
        nameOf={(category) => category[language] || say('rule.new-category')}
        onMove={(from, to) => change({ ...book, categories: moved(book.categories, from, to) })}
      >
        {(category, at) => <CategoryRow {...given} category={category} at={at} />}
      </Sortable>
      <Box paddingTop={3}>
        <Button variant="tertiary" startIcon={<Plus />} onClick={() => change(withCategory(book))}>
          {say('rule.add-category')}
        </Button>
      </Box>
    </Section>
  );
};
