import { useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { ADDRESSED, NOTICE_KINDS, WHENS } from '../../../../src/notices';
import type { NoticeKind, Preference, When } from '../../../../src/notices';
import { usePreference, useSavePreference } from '../../api/notices';
import { Choice } from '../../components/Choice';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Section } from '../../components/Section';
import { useNotice } from '../../components/hooks/use-notice';
import { useWords } from '../../words';

type PartProps = { readonly value: Preference; readonly set: (part: Partial<Preference>) => void };

const Kinds = ({ value, set }: PartProps) => {
  const { say } = useWords();
  const toggle = (kind: NoticeKind, wanted: boolean) =>
    set({ muted: wanted ? value.muted.filter((one) => one !== kind) : [...value.muted, kind] });
  return (
    <Flex tag="fieldset" direction="column" alignItems="stretch" gap={2} padding={0} style={{ border: 0 }}>
      <Typography tag="legend" fontWeight="bold">
        {say('preference.kinds')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {say('preference.kinds-hint')}
      </Typography>
      <Flex gap={4} wrap="wrap">
        {NOTICE_KINDS.filter((kind) => !ADDRESSED.includes(kind)).map((kind) => (
          <Checkbox
            key={kind}
            checked={!value.muted.includes(kind)}
            disabled={!value.email}
            onCheckedChange={(checked) => toggle(kind, checked === true)}
          >
            {say(`notice.${kind}`)}
          </Checkbox>
        ))}
      </Flex>
    </Flex>
  );
};

const Fields = ({ saved }: { readonly saved: Preference }) => {
  const { say } = useWords();
  const { save, busy } = useSavePreference();
  const notice = useNotice();
  const [value, setValue] = useState(saved);
  const set = (part: Partial<Preference>) => setValue((before) => ({ ...before, ...part }));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Checkbox checked={value.email} onCheckedChange={(checked) => set({ email: checked === true })}>
        {say('preference.email')}
      </Checkbox>
      <Choice
        label={say('preference.when')}
        value={value.when}
        disabled={!value.email}
        options={WHENS.map((when) => ({ value: when, label: say(`preference.${when}`) }))}
        onChange={(when) => set({ when: when as When })}
      />
      <Kinds value={value} set={set} />
      <div>
        <Button
          loading={busy}
          disabled={JSON.stringify(value) === JSON.stringify(saved)}
          onClick={() => void save(value).then((sent) => notice(sent, say('common.saved')))}
        >
          {say('common.save')}
        </Button>
      </div>
    </Flex>
  );
};

/** Which notices come by mail as well, and when. */
export const PreferenceForm = () => {
  const { say } = useWords();
  const preference = usePreference();
  return (
    <Section title={say('preference.title')}>
      <Loaded query={preference}>
        {({ mail, preference: saved }) =>
          mail ? <Fields saved={saved} /> : <Note>{say('preference.off')}</Note>
        }
      </Loaded>
    </Section>
  );
};
