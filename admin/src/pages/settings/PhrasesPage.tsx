import { useState } from 'react';
import { Button } from '@strapi/design-system';
import type { MeResponse } from '../../../../src/contracts';
import { LIMITS } from '../../../../src/text';
import { useMe } from '../../api/me';
import { useSettingsOrders } from '../../api/settings';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import type { PhraseOf } from '../../verbs/Phrases';
import { useShippedPhrases } from '../../verbs/Phrases';
import { faultOfPhrases, phrasesIn } from './phrases';
import { useWords } from '../../words';

const Field = ({
  verb,
  text,
  onChange,
}: {
  readonly verb: PhraseOf;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) => {
  const { say } = useWords();
  const fault = faultOfPhrases(text);
  return (
    <TextField
      long
      label={say(`phrases.${verb}`)}
      hint={say('phrases.hint')}
      value={text}
      onChange={onChange}
      {...(fault ? { error: say(`phrases.${fault}`, { most: LIMITS.phrase }) } : {})}
    />
  );
};

const Lists = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const shipped = useShippedPhrases();
  const textOf = (verb: PhraseOf): string => (me.phrases?.[verb] ?? shipped(verb)).join('\n');
  const [agree, setAgree] = useState(() => textOf('agree'));
  const [back, setBack] = useState(() => textOf('return'));
  const { savePhrases, busy } = useSettingsOrders();
  const notice = useNotice();
  const isBad = faultOfPhrases(agree) !== null || faultOfPhrases(back) !== null;
  const save = async () =>
    notice(await savePhrases({ agree: phrasesIn(agree), return: phrasesIn(back) }), say('done.phrases'));
  return (
    <Section
      title={say('phrase.label')}
      actions={
        <Button loading={busy} disabled={isBad} onClick={() => void save()}>
          {say('common.save')}
        </Button>
      }
    >
      <Field verb="agree" text={agree} onChange={setAgree} />
      <Field verb="return" text={back} onChange={setBack} />
    </Section>
  );
};

/** 常用意见: what signers are offered to say with one tap. */
const PhrasesPage = () => {
  const { say } = useWords();
  return (
    <SettingsFrame title={say('phrase.label')} subtitle={say('phrases.about')}>
      <Loaded query={useMe()}>{(me) => <Lists me={me} />}</Loaded>
    </SettingsFrame>
  );
};

export default PhrasesPage;
