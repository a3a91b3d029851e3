import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Fault } from '../../../view/rules/faults';
import { useWords } from '../../../words';

type SaveBarProps = {
  readonly changes: number;
  readonly faults: readonly Fault[];
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onGoTo: (part: Fault['part']) => void;
};

/** Stays in sight while something is changed: what is in the way, and the one button that shows what saving would do. */
export const SaveBar = ({ changes, faults, onSave, onUndo, onGoTo }: SaveBarProps) => {
  const { say } = useWords();
  const [first] = faults;
  if (changes === 0 && !first) return null;
  return (
    <Box
      background="neutral0"
      shadow="popupShadow"
      hasRadius
      padding={3}
      role="region"
      aria-label={say('rule.unsaved', { count: changes })}
      style={{ position: 'sticky', bottom: '1rem', zIndex: 2 }}
    >
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography role="status">
          {first
            ? say('rule.faults', { count: faults.length, part: say(`rule.part.${first.part}`) })
            : say('rule.unsaved', { count: changes })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          {first ? (
            <Button variant="tertiary" onClick={() => onGoTo(first.part)}>
              {say('rule.go-to-fault')}
            </Button>
          ) : null}
          <Button variant="tertiary" onClick={onUndo}>
            {say('common.undo')}
          </Button>
          <Button disabled={first !== undefined} onClick={onSave}>
            {say('rule.preview')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
