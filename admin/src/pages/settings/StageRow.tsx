import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import type { Position, Route, Signers } from '../../../../src/approval';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { nameIn } from '../../view/language';
import { changeStage, moveStage } from '../../view/route-edit';
import { useWords } from '../../words';

type Stages = Route['stages'];

/** One stage of a route being edited. */
export const StageRow = ({
  stages,
  at,
  positions,
  onChange,
}: {
  readonly stages: Stages;
  readonly at: number;
  readonly positions: readonly Position[];
  readonly onChange: (stages: Stages) => void;
}) => {
  const { say, language } = useWords();
  const stage = stages[at];
  if (!stage) return null;
  const days = (text: string) => onChange(changeStage(stages, at, { days: text.trim() === '' ? null : Math.max(0, Math.floor(Number(text) || 0)) }));
  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap" role="group" aria-label={say('stage.number', { number: at + 1 })}>
      <Typography fontWeight="bold">{at + 1}.</Typography>
      <Choice
        label={say('stage.position')}
        options={positions.map((position) => ({ value: position.key, label: nameIn(position, language) }))}
        value={stage.position}
        onChange={(position) => onChange(changeStage(stages, at, { position }))}
      />
      <Choice
        label={say('stage.signers')}
        options={(['any', 'all'] as const).map((value) => ({ value, label: say(`stage.signers.${value}`) }))}
        value={stage.signers}
        onChange={(signers) => onChange(changeStage(stages, at, { signers: signers as Signers }))}
      />
      <TextField type="number" label={say('stage.days')} placeholder={say('stage.no-limit')} value={stage.days === null ? '' : String(stage.days)} onChange={days} />
      <Flex gap={1}>
        <IconButton label={say('stage.up', { number: at + 1 })} disabled={at === 0} onClick={() => onChange(moveStage(stages, at, -1))}>
          <ArrowUp />
        </IconButton>
        <IconButton
          label={say('stage.down', { number: at + 1 })}
          disabled={at === stages.length - 1}
          onClick={() => onChange(moveStage(stages, at, 1))}
        >
          <ArrowDown />
        </IconButton>
        <IconButton label={say('stage.remove', { number: at + 1 })} onClick={() => onChange(stages.filter((_, index) => index !== at))}>
          <Trash />
        </IconButton>
      </Flex>
    </Flex>
  );
};
