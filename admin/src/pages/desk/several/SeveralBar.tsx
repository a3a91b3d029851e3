import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { FormSummary, MeResponse } from '../../../../../src/contracts';
import { useWords } from '../../../words';
import { SeveralDialog } from '../../../verbs/several/SeveralDialog';
import type { Several } from './use-chosen';

type BarProps = { readonly me: MeResponse; readonly several: Several };

/** What is chosen, and one button for all of it: at the foot of the screen, under the thumb. */
export const SeveralBar = ({ me, several }: BarProps) => {
  const { say } = useWords();
  const [asked, setAsked] = useState<readonly FormSummary[] | null>(null);
  const { verb, open, chosen, onChoose } = several;
  if (verb === null) return null;
  const all = open.map(({ number }) => number);
  const close = () => {
    setAsked(null);
    onChoose([]);
  };
  return (
    <>
      {open.length > 1 ? (
        <Box
          position="sticky"
          zIndex={2}
          background="neutral0"
          shadow="popupShadow"
          hasRadius
          padding={3}
          style={{ bottom: 0 }}
          role="toolbar"
          aria-label={say('several.label')}
        >
          <Flex gap={2} wrap="wrap" alignItems="center">
            <Button variant="tertiary" size="L" onClick={() => onChoose(chosen.length > 0 ? [] : all)}>
              {say(chosen.length > 0 ? 'several.none' : 'several.all')}
            </Button>
            {chosen.length > 0 ? (
              <Button
                size="L"
                variant={verb === 'agree' ? 'success' : 'default'}
                onClick={() => setAsked(chosen)}
              >
                {say(`several.${verb}`, { count: chosen.length })}
              </Button>
            ) : (
              <Typography variant="pi" textColor="neutral600">
                {say(`several.${verb}-hint`)}
              </Typography>
            )}
          </Flex>
        </Box>
      ) : null}
      {asked ? <SeveralDialog verb={verb} me={me} forms={asked} onClose={close} /> : null}
    </>
  );
};
