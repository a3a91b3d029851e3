import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { TERM_SEVERITIES, type TermSeverity } from '../../../../src/screening';
import { useSettingsOrders } from '../../api/settings';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { useNoticeBeside } from '../../components/hooks/use-notice-beside';
import { useWords } from '../../words';
import { LIMITS } from '../../../../src/text';

const EMPTY = { term: '', exceptions: '', replacement: '', note: '' };

type Typed = typeof EMPTY;

/** What to write instead of the term, where it does not count, and a note. */
const Around = ({
  typed,
  type,
}: {
  readonly typed: Typed;
  readonly type: (part: Partial<Typed>) => void;
}) => {
  const { say } = useWords();
  return (
    <>
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
    </>
  );
};

/** One term with what belongs to it: how grave it is, the wider words it does not mean, what to write instead. */
export const TermForm = () => {
  const { say } = useWords();
  const { add, busy } = useSettingsOrders();
  const { notice, refused } = useNoticeBeside();
  const [typed, setTyped] = useState(EMPTY);
  const [severity, setSeverity] = useState<TermSeverity>('reason');
  const type = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
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
    <Flex direction="column" alignItems="stretch" gap={3}>
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
        <Around typed={typed} type={type} />
        <Button disabled={typed.term.trim() === ''} loading={busy} onClick={() => void save()}>
          {say('terms.add')}
        </Button>
      </Flex>
      {refused}
    </Flex>
  );
};
