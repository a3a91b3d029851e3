import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { useSaveAnchors } from '../../api/notices';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { joinNames } from '../../language';
import { useWords } from '../../words';

const MOST = 20;

const linesOf = (text: string): readonly string[] => text.split(/[\s,;，；]+/).filter(Boolean);

/** Whom the head of the register is sent to as a month is closed. */
export const Anchors = ({ addresses }: { readonly addresses: readonly string[] }) => {
  const { say, language } = useWords();
  const { save, busy } = useSaveAnchors();
  const notice = useNotice();
  const [text, setText] = useState(addresses.join('\n'));
  const lines = linesOf(text);
  const bad = lines.filter((line) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line));
  const isBad = bad.length > 0 || lines.length > MOST;
  return (
    <Section
      title={say('outbox.anchors')}
      actions={
        <Button
          variant="secondary"
          loading={busy}
          disabled={isBad || lines.join() === addresses.join()}
          onClick={() => void save({ addresses: lines }).then((sent) => notice(sent, say('done.anchors')))}
        >
          {say('common.save')}
        </Button>
      }
    >
      <TextField
        long
        label={say('outbox.anchors')}
        hint={say('outbox.anchors-hint')}
        value={text}
        onChange={setText}
        {...(isBad ? { error: say('outbox.anchors-bad', { bad: joinNames(bad, language) }) } : {})}
      />
    </Section>
  );
};
