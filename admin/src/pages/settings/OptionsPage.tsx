import { useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { OptionsRequest, SettingsResponse } from '../../../../src/contracts';
import { useSettings, useSettingsOrders } from '../../api/settings';
import { Choice } from '../../components/Choice';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { wholeNumber } from '../../view/whole-number';
import { useWords } from '../../words';

type Values = Required<Omit<OptionsRequest, 'preset'>>;

/** Numbers as they are typed: what is no whole number within its bounds is refused beside the field, never made into another. */
const NUMBERS = {
  quota: { min: 0, max: 1000 },
  lastPlaces: { min: 1, max: 100 },
} as const;
type NumberField = keyof typeof NUMBERS;
type Typed = Readonly<Record<NumberField, string>>;

const typedOf = ({ quota, lastPlaces }: Values): Typed => ({
  quota: String(quota),
  lastPlaces: String(lastPlaces),
});

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

type RankingProps = PartProps & { readonly typed: Typed; readonly type: (part: Partial<Typed>) => void };

const RankingOptions = ({ values, set, typed, type }: RankingProps) => {
  const { say } = useWords();
  const numberField = (field: NumberField) => ({
    value: typed[field],
    onChange: (text: string) => type({ [field]: text }),
    ...(wholeNumber(typed[field], NUMBERS[field]) === null
      ? { error: say('common.whole-number', NUMBERS[field]) }
      : {}),
  });
  return (
    <Section title={say('options.ranking')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <TextField
          required
          label={say('options.quota')}
          hint={say('options.quota-hint')}
          {...numberField('quota')}
        />
        <TextField
          required
          label={say('options.last-places')}
          hint={say('options.last-places-hint')}
          {...numberField('lastPlaces')}
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
  const [typed, setTyped] = useState(() => typedOf(startOf(settings)));
  const quota = wholeNumber(typed.quota, NUMBERS.quota);
  const lastPlaces = wholeNumber(typed.lastPlaces, NUMBERS.lastPlaces);
  const wanted = quota === null || lastPlaces === null ? null : { ...values, quota, lastPlaces };
  const changed = wanted !== null && JSON.stringify(wanted) !== JSON.stringify(startOf(settings));
  return (
    <>
      <SigningOptions values={values} set={set} />
      <RankingOptions
        values={values}
        set={set}
        typed={typed}
        type={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
      <div>
        <Button
          disabled={!changed}
          loading={busy}
          onClick={() => void put('options', wanted).then((sent) => notice(sent, say('common.saved')))}
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
