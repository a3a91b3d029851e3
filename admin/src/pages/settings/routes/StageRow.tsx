import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import type { Position, Route, Signers, Stage } from '../../../../../src/approval';
import { Choice } from '../../../components/Choice';
import { TextField } from '../../../components/TextField';
import { nameIn } from '../../../language';
import { changeStage, moveStage } from '../../../view/route-edit';
import { useWords } from '../../../words';

type Stages = Route['stages'];
type RowProps = {
  readonly stages: Stages;
  readonly at: number;
  readonly positions: readonly Position[];
  readonly onChange: (stages: Stages) => void;
};

const StageButtons = ({ stages, at, onChange }: Omit<RowProps, 'positions'>) => {
  const { say } = useWords();
  const number = at + 1;
  return (
    <Flex gap={1}>
      <IconButton
        label={say('stage.up', { number })}
        disabled={at === 0}
        onClick={() => onChange(moveStage(stages, at, -1))}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        label={say('stage.down', { number })}
        disabled={at === stages.length - 1}
        onClick={() => onChange(moveStage(stages, at, 1))}
      >
        <ArrowDown />
      </IconButton>
      <IconButton
        label={say('stage.remove', { number })}
        onClick={() => onChange(stages.filter((_, index) => index !== at))}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
};

/** Working days as written: none for no limit, one at least otherwise. */
const daysOf = (text: string): number | null =>
  text.trim() === '' ? null : Math.max(1, Math.floor(Number(text) || 1));

const StageFields = ({ stage, stages, at, positions, onChange }: RowProps & { readonly stage: Stage }) => {
  const { say, language } = useWords();
  const change = (part: Partial<Omit<Stage, 'key'>>) => onChange(changeStage(stages, at, part));
  return (
    <>
      <Choice
        label={say('stage.position')}
        options={positions.map((position) => ({ value: position.key, label: nameIn(position, language) }))}
        value={stage.position}
        onChange={(position) => change({ position })}
      />
      <Choice
        label={say('stage.signers')}
        options={(['any', 'all'] as const).map((value) => ({ value, label: say(`stage.signers.${value}`) }))}
        value={stage.signers}
        onChange={(signers) => change({ signers: signers as Signers })}
      />
      <TextField
        type="number"
        label={say('stage.days')}
        placeholder={say('stage.no-limit')}
        min="1"
        value={stage.days === null ? '' : String(stage.days)}
        onChange={(text) => change({ days: daysOf(text) })}
      />
    </>
  );
};

/** One stage of a route being edited. */
export const StageRow = (props: RowProps) => {
  const { say } = useWords();
  const { stages, at } = props;
  const stage = stages[at];
  if (!stage) return null;
  return (
    <Flex
      gap={3}
      alignItems="flex-end"
      wrap="wrap"
      role="group"
      aria-label={say('stage.number', { number: at + 1 })}
    >
      <Typography fontWeight="bold">{at + 1}.</Typography>
      <StageFields {...props} stage={stage} />
      <StageButtons {...props} />
    </Flex>
  );
};
