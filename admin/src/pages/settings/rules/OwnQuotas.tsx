import { useState } from 'react';
import { Box, Button, Checkbox, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { QUOTA_SPANS } from '../../../../../src/rules/scoring';
import type { Quota } from '../../../../../src/rules/scoring';
import { useDepartments } from '../../../api/forms';
import { Choice } from '../../../components/Choice';
import { Section } from '../../../components/Section';
import { BOUNDS } from '../../../view/rules/faults';
import { ownDepartments, ownRule, withOwnRule } from '../../../view/rules/scoring';
import { useWords } from '../../../words';
import { NumberField } from './NumberField';
import type { PartProps } from './part-props';

type RowProps = {
  readonly name: string;
  readonly own: ReturnType<typeof ownRule>;
  /** What is asked of whoever has no quota of its own. */
  readonly usual: number;
  readonly onChange: (own: ReturnType<typeof ownRule> | null) => void;
};

const WIDE = { display: 'grid', gap: '0.8rem', gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))' };

const Own = ({ name, own, usual, onChange }: RowProps) => {
  const { say } = useWords();
  const quota = own.quota ?? { items: usual, per: 'month' as const };
  return (
    <Box role="group" aria-label={name}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography fontWeight="bold">{name}</Typography>
        <IconButton label={say('rule.remove', { name })} variant="ghost" onClick={() => onChange(null)}>
          <Trash />
        </IconButton>
      </Flex>
      <div style={WIDE}>
        <NumberField
          label={say('own.items')}
          hint={say('own.items-hint')}
          bounds={BOUNDS.quota}
          value={quota.items}
          onChange={(items) => onChange({ ...own, quota: { ...quota, items } })}
        />
        <Choice
          label={say('own.per')}
          options={QUOTA_SPANS.map((value) => ({ value, label: say(`own.per.${value}`) }))}
          value={quota.per}
          onChange={(per) => onChange({ ...own, quota: { ...quota, per: per as Quota['per'] } })}
        />
      </div>
      <Box paddingTop={2}>
        <Checkbox
          checked={!own.judged}
          onCheckedChange={(isOn: boolean | 'indeterminate') => onChange({ ...own, judged: isOn !== true })}
        >
          {say('own.unjudged')}
        </Checkbox>
      </Box>
    </Box>
  );
};

type AddingProps = {
  readonly departments: readonly { readonly key: string; readonly name: string }[];
  readonly onAdd: (key: string) => void;
};

const Adding = ({ departments, onAdd }: AddingProps) => {
  const { say } = useWords();
  const [chosen, setChosen] = useState('');
  const isKnown = departments.some(({ key }) => key === chosen);
  return (
    <Flex gap={2} alignItems="flex-end" wrap="wrap">
      <Choice
        label={say('own.choose')}
        options={departments.map(({ key, name }) => ({ value: key, label: name }))}
        value={isKnown ? chosen : ''}
        onChange={setChosen}
      />
      <Button
        variant="tertiary"
        size="L"
        startIcon={<Plus />}
        disabled={!isKnown}
        onClick={() => onAdd(chosen)}
      >
        {say('own.add')}
      </Button>
    </Flex>
  );
};

/** Departments with a quota of their own, and those that are shown and not judged (不评). */
export const OwnQuotas = ({ book, change }: PartProps) => {
  const { say } = useWords();
  const departments = useDepartments().data ?? [];
  const { ranking } = book;
  const own = ownDepartments(
    ranking,
    departments.map(({ key }) => key)
  );
  const nameOf = (key: string): string => departments.find((one) => one.key === key)?.name ?? key;
  const set = (key: string, next: ReturnType<typeof ownRule> | null) =>
    change({ ...book, ranking: withOwnRule(ranking, key, next) });
  const others = departments.filter(({ key }) => !own.includes(key));
  return (
    <Section title={say('own.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">{say('own.hint')}</Typography>
        {own.map((key) => (
          <Own
            key={key}
            name={nameOf(key)}
            own={ownRule(ranking, key)}
            usual={ranking.quota}
            onChange={(next) => set(key, next)}
          />
        ))}
        {others.length > 0 ? (
          <Adding
            departments={others}
            onAdd={(key) => set(key, { quota: { items: ranking.quota, per: 'month' }, judged: true })}
          />
        ) : null}
      </Flex>
    </Section>
  );
};
