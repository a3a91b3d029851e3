import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { TERM_SEVERITIES, type TermSeverity } from '../../../../src/screening';
import { useSettingsOrders } from '../../api/settings';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { useWords } from '../../words';
import { LIMITS } from '../../../../src/text';

const EMPTY = { term: '', exceptions: '', replacement: '', note: '' };

/** One term with what belongs to it: how grave it is, the wider words it does not mean, what to write instead. */
export const TermForm = () => {
  const { say } = useWords();
  const { add, busy } = useSettingsOrders();
  const notice = useNotice();
  const [typed, setTyped] = useState(EMPTY);
  const [severity, setSeverity] = useState<TermSeverity>('reason');
  const type = (part: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...part }));
  const save = async () => {
    const { term, exceptions, replacement, note } = typed;
    const sent = await add('terms', {
      term: term.trim(),
      severity,
      exceptions: exceptions.trim(),
      replacement: replacement.trim() || null,
      note: note.trim() || null,
    });
    if (notice(sent, say('common.saved'))) setTyped(EMPTY);
  };
  return (
    <Flex gap={2} alignItems="flex-end" wrap="wrap">
      <TextField
        label={say('terms.new')}
        limit={LIMITS.term}
        value={typed.term}
        onChange={(term) => type({ term })}
      />
      <Choice
        label={say('terms.severity')}
        options={TERM_SEVERITIES.map((value) => ({ value, label: say(`terms.severity.${value}`) }))}
        value={severity}
        onChange={(value) => setSeverity(value as TermSeverity)}
      />
      <TextField
        label={say('terms.exceptions')}
        placeholder={say('terms.exceptions-example')}
        value={typed.exceptions}
        onChange={(exceptions) => type({ exceptions })}
      />
      <TextField
        label={say('terms.replacement')}
        value={typed.replacement}
        onChange={(replacement) => type({ replacement })}
      />
      <TextField label={say('terms.note')} value={typed.note} onChange={(note) => type({ note })} />
      <Button disabled={typed.term.trim() === ''} loading={busy} onClick={() => void save()}>
        {say('terms.add')}
      </Button>
    </Flex>
  );
};
