import { Flex, Typography } from '@strapi/design-system';
import type { Position } from '../../../src/approval';
import type { ChangedField, SettingChange, SettingValue } from '../../../src/organization';
import { joinNames, nameIn } from '../language';
import type { WordId } from '../words';
import { useWords } from '../words';

/** A value as the settings pages say it. */
const useValue = (positions: readonly Position[]) => {
  const { say, language } = useWords();
  const positionName = (key: string): string =>
    nameIn(
      positions.find((one) => one.key === key),
      language,
      key
    );
  const stage = (text: string): string => {
    const [position = '', signers = '', days] = text.split(' ');
    const named = { position: positionName(position), signers: say(`stage.signers.${signers}` as WordId) };
    return days
      ? say('change.stage', { ...named, days: Number(days) })
      : say('change.stage-unlimited', named);
  };
  return (name: string, value: SettingValue): string => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
      return say('change.nothing');
    if (typeof value === 'boolean') return say(value ? 'change.yes' : 'change.no');
    if (Array.isArray(value))
      return name === 'stages' ? value.map(stage).join(' → ') : joinNames(value, language);
    if (name === 'position') return positionName(String(value));
    return name === 'method' ? say(`options.method.${value}` as WordId) : String(value);
  };
};

/** What differs, a line a field: what stood there, then what stands there now; of what is new or gone, only that. */
export const ChangedFields = ({
  change: { fields, action },
  positions,
}: {
  readonly change: Pick<SettingChange, 'fields' | 'action'>;
  readonly positions: readonly Position[];
}) => {
  const { say } = useWords();
  const show = useValue(positions);
  const line = ({ name, before, after }: ChangedField): string => {
    const field = say(`change.field.${name}` as WordId);
    // A proposal of something new says what it gives; one that changes says both.
    const isChange = action === 'changed' || (action === 'proposed' && before !== null);
    return isChange
      ? say('change.line', { field, before: show(name, before), after: show(name, after) })
      : say('change.field', { field, value: show(name, action === 'removed' ? before : after) });
  };
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="flex-start"
      gap={1}
      padding={0}
      style={{ listStyle: 'none' }}
    >
      {fields.map((field) => (
        <Typography
          key={field.name}
          tag="li"
          textColor="neutral800"
          style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
        >
          {line(field)}
        </Typography>
      ))}
    </Flex>
  );
};
