import { useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { OptionsRequest, SettingsResponse } from '../../../../src/contracts';
import { useSettings, useSettingsOrders } from '../../api/settings';
import { Choice } from '../../components/Choice';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/use-notice';
import { useWords } from '../../words';

type Values = Required<Omit<OptionsRequest, 'preset'>>;

const startOf = ({ approval, ranking }: SettingsResponse): Values => ({
  cover: approval.cover,
  implicit: approval.implicit,
  method: ranking.method,
  lastPlaces: ranking.lastPlaces,
  quota: ranking.quota,
  together: ranking.together,
});

type PartProps = { readonly values: Values; readonly set: (part: Partial<Values>) => void };

const SigningOptions = ({ values, set }: PartProps) => {
  const { say } = useWords();
  return (
    <Section title={say('options.signing')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {(['cover', 'implicit'] as const).map((option) => (
          <div key={option}>
            <Checkbox
              checked={values[option]}
              onCheckedChange={(checked) => set({ [option]: checked === true })}
            >
              {say(`options.${option}`)}
            </Checkbox>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say(`options.${option}-hint`)}
            </Typography>
          </div>
        ))}
      </Flex>
    </Section>
  );
};

const RankingOptions = ({ values, set }: PartProps) => {
  const { say } = useWords();
  const whole = (text: string) => Math.max(0, Math.floor(Number(text) || 0));
  return (
    <Section title={say('options.ranking')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <TextField
          type="number"
          label={say('options.quota')}
          hint={say('options.quota-hint')}
          value={String(values.quota)}
          onChange={(text) => set({ quota: whole(text) })}
        />
        <TextField
          type="number"
          label={say('options.last-places')}
          hint={say('options.last-places-hint')}
          value={String(values.lastPlaces)}
          onChange={(text) => set({ lastPlaces: whole(text) })}
        />
        <Choice
          label={say('options.method')}
          options={(['dense', 'competition'] as const).map((value) => ({
            value,
            label: say(`options.method.${value}`),
          }))}
          value={values.method}
          onChange={(method) => set({ method: method as Values['method'] })}
        />
        <Checkbox
          checked={values.together}
          onCheckedChange={(checked) => set({ together: checked === true })}
        >
          {say('options.together')}
        </Checkbox>
      </Flex>
    </Section>
  );
};

const Options = ({ settings }: { readonly settings: SettingsResponse }) => {
  const { say } = useWords();
  const { put, busy } = useSettingsOrders();
  const notice = useNotice();
  const [values, setValues] = useState(() => startOf(settings));
  const set = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }));
  const changed = JSON.stringify(values) !== JSON.stringify(startOf(settings));
  return (
    <>
      <SigningOptions values={values} set={set} />
      <RankingOptions values={values} set={set} />
      <div>
        <Button
          disabled={!changed}
          loading={busy}
          onClick={() => void put('options', values).then((sent) => notice(sent, say('common.saved')))}
        >
          {say('common.save')}
        </Button>
      </div>
    </>
  );
};

/** 选项: what the office decides about signing and ranking. */
const OptionsPage = () => {
  const { say } = useWords();
  const settings = useSettings();
  return (
    <SettingsFrame title={say('settings.options')} subtitle={say('options.about')}>
      <Loaded query={settings}>{(known) => <Options settings={known} />}</Loaded>
    </SettingsFrame>
  );
};

export default OptionsPage;
