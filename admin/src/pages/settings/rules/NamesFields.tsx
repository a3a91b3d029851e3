import { useState } from 'react';
import { Box, Flex, TextButton } from '@strapi/design-system';
import type { Names } from '../../../../../src/rules';
import { TextField } from '../../../components/TextField';
import type { Language } from '../../../language';
import { useWords } from '../../../words';

type NamesProps = {
  readonly label: string;
  /** This office's own word, as an example. */
  readonly example: string;
  readonly names: Names;
  readonly onChange: (names: Partial<Names>) => void;
  readonly error?: string;
  readonly long?: boolean;
};

/** What the other language says where one language was filled in for both: it follows. */
const changed = (names: Names, language: Language, text: string): Partial<Names> => {
  const other = language === 'zh' ? 'en' : 'zh';
  return names[other] === names[language] ? { [language]: text, [other]: text } : { [language]: text };
};

/** A name in the language of whoever fills it in; the other language is there for somebody who speaks it. */
export const NamesFields = ({ label, example, names, onChange, error, long = false }: NamesProps) => {
  const { say, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const other = language === 'zh' ? 'en' : 'zh';
  const size = { long, ...(long ? { limit: 500 } : {}) };
  return (
    <Flex gap={3} alignItems="flex-start" wrap="wrap" style={{ flex: 1 }}>
      <div style={{ flex: '1 1 20rem' }}>
        <TextField
          required={!long}
          label={label}
          hint={say('rule.example', { example })}
          value={names[language]}
          onChange={(text) => onChange(changed(names, language, text))}
          {...size}
          {...(error ? { error } : {})}
        />
      </div>
      {isOpen ? (
        <div style={{ flex: '1 1 20rem' }}>
          <TextField
            label={say(long ? 'rule.words-other' : 'rule.name-other')}
            hint={say('rule.name-other-hint')}
            value={names[other]}
            onChange={(text) => onChange({ [other]: text })}
            {...size}
          />
        </div>
      ) : (
        <Box paddingTop={6}>
          <TextButton onClick={() => setOpen(true)}>{say('rule.other-language')}</TextButton>
        </Box>
      )}
    </Flex>
  );
};
