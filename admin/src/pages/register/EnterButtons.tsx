import { useState } from 'react';
import { Button } from '@strapi/design-system';
import type { MeResponse } from '../../../../src/contracts';
import { useWords } from '../../words';
import { EnterDialog } from './EnterDialog';
import { EnteredImport } from './EnteredImport';
import { keepsRegister } from './keeps-register';

/** 补登, one or a list, for whoever keeps the register. */
export const EnterButtons = ({ me }: { readonly me: MeResponse | null }) => {
  const { say } = useWords();
  const [asked, setAsked] = useState<'one' | 'list' | null>(null);
  if (!me || !keepsRegister(me)) return null;
  const close = () => setAsked(null);
  return (
    <>
      <Button onClick={() => setAsked('one')}>{say('entered.enter')}</Button>
      <Button variant="secondary" onClick={() => setAsked('list')}>
        {say('entered.import')}
      </Button>
      {asked === 'one' ? <EnterDialog me={me} onClose={close} /> : null}
      {asked === 'list' ? <EnteredImport onClose={close} /> : null}
    </>
  );
};
