import { useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { RuleBook } from '../../../../../src/rules';
import { SCREENING_RULES } from '../../../../../src/screening/rules';
import { Section } from '../../../components/Section';
import { useWords } from '../../../words';

type ScreeningProps = { readonly book: RuleBook; readonly onChoose: (book: RuleBook) => void };

/** What the machine looks for, a box each; saving shows first what that changes, as every change of the rules does. */
export const Screening = ({ book, onChoose }: ScreeningProps) => {
  const { say } = useWords();
  const [off, setOff] = useState<readonly string[]>(book.unscreened ?? []);
  const turn = (rule: string, isOn: boolean) =>
    setOff(SCREENING_RULES.filter((one) => (one === rule ? !isOn : off.includes(one))));
  return (
    <Section title={say('screening.title')}>
      <Typography tag="p" textColor="neutral600">
        {say('screening.about')}
      </Typography>
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={2}
        padding={0}
        paddingTop={3}
        paddingBottom={3}
      >
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
      <Button variant="secondary" onClick={() => onChoose({ ...book, unscreened: off })}>
        {say('screening.save')}
      </Button>
    </Section>
  );
};
