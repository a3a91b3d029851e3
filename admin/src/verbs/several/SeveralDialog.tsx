import { useState } from 'react';
import { Checkbox, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { MeResponse } from '../../../../src/contracts';
import { useSeveral } from '../../api/forms';
import { Ask } from '../../components/Ask';
import { useNotice } from '../../components/hooks/use-notice';
import { useOpened } from '../../components/hooks/use-opened';
import type { OneOfSeveral, SeveralVerb } from './several';
import { ofSeveral } from './several';
import { useWords } from '../../words';
import type { Outcome } from './SeveralLines';
import { Outcomes, SeveralLines } from './SeveralLines';

/** Every form by its name and content before all are signed or published, and afterwards what became of each. */
export const SeveralDialog = ({
  verb,
  me,
  forms,
  children,
  onClose,
}: {
  readonly verb: SeveralVerb;
  readonly me: MeResponse;
  readonly forms: readonly OneOfSeveral[];
  /** What is said below of those that are left out. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}) => {
  const { say } = useWords();
  const isOpened = useOpened(me.person.id);
  const notice = useNotice();
  const { settle, busy } = useSeveral();
  const [isRead, setRead] = useState(false);
  const [results, setResults] = useState<readonly Outcome[] | null>(null);
  const mustRead = verb === 'agree' && !forms.every(isOpened);
  const carryOut = async () => {
    const sent = await settle(verb, forms.map(ofSeveral));
    if (sent?.ok) setResults(sent.value.results);
    else notice(sent, '');
  };
  return (
    <Ask
      title={say(`several.${verb}`, { count: forms.length })}
      confirm={say(results ? 'common.close' : `several.${verb}-confirm`)}
      tone={verb === 'agree' && !results ? 'success' : 'default'}
      ready={results !== null || !mustRead || isRead}
      busy={busy}
      settled={results !== null}
      onConfirm={() => (results ? onClose() : void carryOut())}
      onClose={onClose}
    >
      {results ? <Outcomes results={results} /> : <Typography>{say(`several.${verb}-about`)}</Typography>}
      <SeveralLines verb={verb} forms={forms} isOpened={isOpened} results={results} />
      {children}
      {mustRead && !results ? (
        <Checkbox checked={isRead} onCheckedChange={(given) => setRead(given === true)}>
          {say('several.read')}
        </Checkbox>
      ) : null}
    </Ask>
  );
};
