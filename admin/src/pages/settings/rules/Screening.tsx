import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { SCREENING_RULES } from '../../../../../src/screening/rules';
import { Section } from '../../../components/Section';
import { useWords } from '../../../words';
import type { PartProps } from './part-props';

/** What the machine looks for, a box each. */
export const Screening = ({ book, change }: PartProps) => {
  const { say } = useWords();
  const off = book.unscreened ?? [];
  const turn = (rule: string, isOn: boolean) =>
    change({
      ...book,
      unscreened: SCREENING_RULES.filter((one) => (one === rule ? !isOn : off.includes(one))),
    });
  return (
    <Section title={say('screening.title')}>
      <Typography tag="p" textColor="neutral600">
        {say('screening.about')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} padding={0} paddingTop={3} margin={0}>
        {SCREENING_RULES.map((rule) => (
          <li key={rule} style={{ listStyle: 'none' }}>
            <Checkbox
              checked={!off.includes(rule)}
              onCheckedChange={(isOn: boolean | 'indeterminate') => turn(rule, isOn === true)}
            >
              {say(`screening.rule.${rule}`)}
            </Checkbox>
          </li>
        ))}
      </Flex>
    </Section>
  );
};
