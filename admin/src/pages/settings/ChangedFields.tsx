import { Flex, Typography } from '@strapi/design-system';
import type { Position } from '../../../../src/approval';
import type { ChangedField, SettingValue } from '../../../../src/settings';
import { joinNames, nameIn } from '../../view/language';
import type { WordId } from '../../words';
import { useWords } from '../../words';

const POSITIONS: readonly string[] = ['position', 'stages'];
const WORDS: Readonly<Record<string, string>> = { signers: 'stage.signers', method: 'options.method' };

/** A value as the settings pages say it. */
const useValue = (positions: readonly Position[]) => {
  const { say, language } = useWords();
  const word = (name: string, value: string): string => {
    if (POSITIONS.includes(name))
      return nameIn(
        positions.find(({ key }) => key === value),
        language,
        value
      );
    return name in WORDS ? say(`${WORDS[name]}.${value}` as WordId) : value;
  };
  return (name: string, value: SettingValue): string => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
      return say('change.nothing');
    if (typeof value === 'boolean') return say(value ? 'change.yes' : 'change.no');
    if (!Array.isArray(value)) return word(name, String(value));
    const words = value.map((one) => word(name, String(one)));
    return name === 'stages' ? words.join(' → ') : joinNames(words, language);
  };
};

/** What differs, a line a field: what stood there, then what stands there now. */
export const ChangedFields = ({
  fields,
  positions,
}: {
  readonly fields: readonly ChangedField[];
  readonly positions: readonly Position[];
}) => {
  const { say } = useWords();
  const show = useValue(positions);
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="flex-start"
      gap={1}
      padding={0}
      style={{ listStyle: 'none' }}
    >
      {fields.map(({ name, before, after }) => (
        <Typography
          key={name}
          tag="li"
          textColor="neutral800"
          style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
        >
          {say('change.line', {
            field: say(`change.field.${name}` as WordId),
            before: show(name, before),
            after: show(name, after),
          })}
        </Typography>
      ))}
    </Flex>
  );
};
