import { Box, Button, Checkbox, Flex, Radio, Typography } from '@strapi/design-system';
import type { MeResponse } from '../../../src/contracts';
import { saidTo } from '../../../src/rules/route';
import { TextField } from '../components/TextField';
import { nameIn } from '../language';
import type { Draft } from '../view/submission';
import { allInOrder, isNoted } from '../view/submission';
import { useWords } from '../words';
import { LIMITS } from '../../../src/text';

type Answer = Draft['points'][number];
type PointsProps = {
  readonly checklist: MeResponse['checklist'];
  readonly points: Draft['points'];
  readonly onChange: (points: Draft['points']) => void;
};
type PointProps = {
  readonly item: MeResponse['checklist'][number];
  readonly given: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
};

/** A question with its good answer: yes or no, as it is. */
const Question = ({
  item,
  given,
  onAnswer,
}: PointProps & { readonly item: { readonly good?: 'yes' | 'no' } }) => {
  const { say, language } = useWords();
  const label = `${item.point}. ${nameIn(item, language)}`;
  return (
    <Radio.Group
      aria-label={label}
      value={(given && saidTo(item, given.ok)) ?? ''}
      onValueChange={(said: string) => onAnswer({ ok: said === item.good, note: given?.note ?? '' })}
    >
      <Typography tag="p">{label}</Typography>
      <Flex gap={4}>
        <Radio.Item value="yes">{say('change.yes')}</Radio.Item>
        <Radio.Item value="no">{say('change.no')}</Radio.Item>
      </Flex>
    </Radio.Group>
  );
};

/** One point: in order, or not and why. */
const Point = ({ item, given, onAnswer }: PointProps) => {
  const { say, language } = useWords();
  return (
    <Box>
      {item.good ? (
        <Question item={item} given={given} onAnswer={onAnswer} />
      ) : (
        <Checkbox
          checked={given?.ok ?? false}
          onCheckedChange={(checked) => onAnswer({ ok: checked === true, note: given?.note ?? '' })}
        >
          {`${item.point}. ${nameIn(item, language)}`}
        </Checkbox>
      )}
      {given && !given.ok ? (
        <TextField
          required
          label={say('checklist.note', { point: item.point })}
          limit={LIMITS.words}
          value={given.note}
          onChange={(note) => onAnswer({ ok: false, note })}
        />
      ) : null}
    </Box>
  );
};

const Points = ({ checklist, points, onChange }: PointsProps) =>
  checklist.map((item) => (
    <Point
      key={item.point}
      item={item}
      given={points[item.point]}
      onAnswer={(answer) => onChange({ ...points, [item.point]: answer })}
    />
  ));

/** Sentences: one tap for all, or each with a note of its own. */
const Sentences = ({ checklist, points, onChange }: PointsProps) => {
  const { say } = useWords();
  const all = checklist.map(({ point }) => point);
  const noted = all.filter((point) => isNoted(points, point)).length;
  const complete = all.every((point) => points[point]?.ok);
  return (
    <>
      <Button
        variant={complete ? 'success-light' : 'secondary'}
        onClick={() => onChange({ ...points, ...allInOrder(all, points) })}
      >
        {complete
          ? say('checklist.all-done')
          : noted > 0
            ? say('checklist.others', { count: noted })
            : say('checklist.all')}
      </Button>
      <Box tag="details">
        <Typography tag="summary" textColor="neutral600" style={{ cursor: 'pointer' }}>
          {say('checklist.each')}
        </Typography>
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
          <Points checklist={checklist} points={points} onChange={onChange} />
        </Flex>
      </Box>
    </>
  );
};

/**
 * The points, nine by Art. 9. A question is answered by whoever has read it: no tap for all answers one, since a stricter route or a further
 * stage may hang on it. Rules may have neither sentences nor questions.
 */
export const ChecklistInput = ({ checklist, points, onChange }: PointsProps) => {
  const { say } = useWords();
  const sentences = checklist.filter(({ good }) => !good);
  const questions = checklist.filter(({ good }) => good);
  if (checklist.length === 0) return null;
  return (
    <Box role="group" aria-label={say('field.checklist')}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {say('field.checklist')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        <Points checklist={questions} points={points} onChange={onChange} />
        {sentences.length > 0 ? (
          <Sentences checklist={sentences} points={points} onChange={onChange} />
        ) : null}
      </Flex>
    </Box>
  );
};
