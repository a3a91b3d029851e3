import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { MeResponse } from '../../../src/contracts';
import { TextField } from '../components/TextField';
import { nameIn } from '../view/language';
import type { Draft } from '../view/submission';
import { allInOrder } from '../view/submission';
import { useWords } from '../words';

type PointsProps = {
  readonly checklist: MeResponse['checklist'];
  readonly points: Draft['points'];
  readonly onChange: (points: Draft['points']) => void;
};

/** The nine points of Art. 9: one tap for all, or each with a note of its own. */
export const ChecklistInput = ({ checklist, points, onChange }: PointsProps) => {
  const { say, language } = useWords();
  const all = checklist.map(({ point }) => point);
  const complete = all.every((point) => points[point]?.ok);
  const answer = (point: number, given: { readonly ok: boolean; readonly note: string }) => onChange({ ...points, [point]: given });
  return (
    <Box role="group" aria-label={say('field.checklist')}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {say('field.checklist')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        <Button variant={complete ? 'success-light' : 'secondary'} onClick={() => onChange(allInOrder(all))}>
          {say(complete ? 'checklist.all-done' : 'checklist.all')}
        </Button>
        <Box tag="details">
          <Typography tag="summary" textColor="neutral600" style={{ cursor: 'pointer' }}>
            {say('checklist.each')}
          </Typography>
          <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
            {checklist.map((item) => {
              const given = points[item.point];
              const text = `${item.point}. ${nameIn(item, language)}`;
              return (
                <Box key={item.point}>
                  <Checkbox
                    checked={given?.ok ?? false}
                    onCheckedChange={(checked) => answer(item.point, { ok: checked === true, note: given?.note ?? '' })}
                  >
                    {text}
                  </Checkbox>
                  {given && !given.ok ? (
                    <TextField
                      required
                      label={say('checklist.note', { point: item.point })}
                      limit={2000}
                      value={given.note}
                      onChange={(note) => answer(item.point, { ok: false, note })}
                    />
                  ) : null}
                </Box>
              );
            })}
          </Flex>
        </Box>
      </Flex>
    </Box>
  );
};
