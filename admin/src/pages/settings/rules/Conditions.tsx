import { Box, Flex, Typography } from '@strapi/design-system';
import type { RuleBook, StageCondition } from '../../../../../src/rules';
import { useMe } from '../../../api/me';
import { useSettings } from '../../../api/settings';
import { Choice, type Option } from '../../../components/Choice';
import { useTypeName } from '../../../components/hooks/use-type-name';
import { nameIn } from '../../../language';
import { pointSaid } from '../../../view/point-said';
import { useWords } from '../../../words';
import { Several } from './Several';

type ConditionsProps = {
  readonly book: RuleBook;
  readonly when: StageCondition | undefined;
  readonly error?: string;
  readonly onChange: (when: StageCondition | undefined) => void;
};

const answerKey = ({ point, ok }: { readonly point: number; readonly ok: boolean }): string =>
  `${point}:${ok}`;
const answerOf = (key: string) => {
  const [point, ok] = key.split(':');
  return { point: Number(point), ok: ok === 'true' };
};

/** A condition with one of its kinds filled in; an empty kind asks for nothing. */
const withKind = (
  when: StageCondition,
  kind: keyof StageCondition,
  values: readonly unknown[]
): StageCondition => {
  const { [kind]: _, ...others } = when;
  return values.length > 0 ? { ...others, [kind]: values } : others;
};

/** Channels to choose from; one that is gone is there as long as it is chosen, so that it can be taken back. */
const withGone = (known: readonly Option[], chosen: readonly string[], gone: string): readonly Option[] => [
  ...known,
  ...chosen
    .filter((value) => !known.some((option) => option.value === value))
    .map((value) => ({ value, label: gone })),
];

const useOptions = ({ book, when }: Pick<ConditionsProps, 'book' | 'when'>) => {
  const { say, language } = useWords();
  const { data: settings } = useSettings();
  const { data: me } = useMe();
  const typeName = useTypeName();
  return {
    categories: book.categories.map((category) => ({
      value: category.key,
      label: nameIn(category, language) || say('rule.new-category'),
    })),
    channels: settings
      ? withGone(
          settings.channels.map(({ documentId, name }) => ({ value: documentId, label: name })),
          when?.channels ?? [],
          say('stage.when.gone')
        )
      : [],
    types: (me?.governed ?? []).map(({ uid, displayName }) => ({ value: uid, label: typeName(displayName) })),
    answers: book.checklist.flatMap((question, index) =>
      [false, true].map((ok) => ({
        value: answerKey({ point: question.point, ok }),
        label: `${index + 1}. ${nameIn(question, language)} — ${say(pointSaid(question, ok))}`,
      }))
    ),
  };
};

const Kinds = ({ book, when, onChange }: ConditionsProps & { readonly when: StageCondition }) => {
  const { say } = useWords();
  const options = useOptions({ book, when });
  const set = (kind: keyof StageCondition, values: readonly unknown[]) =>
    onChange(withKind(when, kind, values));
  return (
    <Box>
      <Typography variant="pi" tag="p" textColor="neutral600">
        {say('stage.when-hint')}
      </Typography>
      <Flex gap={3} wrap="wrap" alignItems="flex-start" paddingTop={2}>
        {(['categories', 'channels', 'types'] as const)
          .filter((kind) => options[kind].length > 0)
          .map((kind) => (
            <Several
              key={kind}
              label={say(`stage.when.${kind}`)}
              options={options[kind]}
              values={when[kind] ?? []}
              onChange={(values) => set(kind, values)}
            />
          ))}
        {options.channels.length === 0 ? (
          <Typography variant="pi" textColor="neutral600">
            {say('stage.when.no-channels')}
          </Typography>
        ) : null}
        {options.answers.length > 0 ? (
          <Several
            label={say('stage.when.answers')}
            options={options.answers}
            values={(when.answers ?? []).map(answerKey)}
            onChange={(values) => set('answers', values.map(answerOf))}
          />
        ) : null}
      </Flex>
    </Box>
  );
};

/** When a stage is asked for: always, or only where the item is such. */
export const Conditions = ({ book, when, error, onChange }: ConditionsProps) => {
  const { say } = useWords();
  return (
    <>
      <Choice
        label={say('stage.when')}
        options={(['always', 'sometimes'] as const).map((value) => ({
          value,
          label: say(`stage.when.${value}`),
        }))}
        value={when ? 'sometimes' : 'always'}
        onChange={(value) => onChange(value === 'sometimes' ? (when ?? {}) : undefined)}
        {...(error ? { error } : {})}
      />
      {when ? <Kinds book={book} when={when} onChange={onChange} /> : null}
    </>
  );
};
