import { Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { MeResponse, SettingsResponse } from '../../../../src/contracts';
import { useSettings } from '../../api/settings';
import { Chip } from '../../components/Chip';
import { usePermitted } from '../../components/hooks/use-permitted';
import { FilesPublic } from '../../components/FilesPublic';
import { Section } from '../../components/Section';
import { nameIn } from '../../language';
import { PLUGIN_ID } from '../../plugin';
import { setupSteps, type SetupStep } from '../../view/setup';
import { useWords } from '../../words';

const PAGES: Readonly<Record<SetupStep['step'], string>> = {
  rules: `/settings/${PLUGIN_ID}/rules?part=book`,
  departments: `/settings/${PLUGIN_ID}/organization`,
  people: `/settings/${PLUGIN_ID}/organization`,
  channels: `/settings/${PLUGIN_ID}/channels`,
  'first-form': '/content-manager/collection-types/plugin::publication-desk.item/create',
};

type StepProps = {
  readonly step: SetupStep;
  readonly number: number;
  readonly settings: SettingsResponse;
  readonly mayWrite: boolean;
};

const Step = ({ step: { step, done, count }, number, settings, mayWrite }: StepProps) => {
  const { say, language } = useWords();
  const values = { count, rules: nameIn(settings.rules, language) };
  const isTheirs = step !== 'first-form' || mayWrite;
  return (
    <Flex tag="li" gap={3} alignItems="flex-start">
      <Typography fontWeight="bold">{number}.</Typography>
      <Flex direction="column" alignItems="flex-start" gap={1} style={{ flex: 1, minWidth: 0 }}>
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="bold">{say(`first.${step}`)}</Typography>
          <Chip tone={done ? 'success' : 'warning'}>
            {done ? <CheckCircle aria-hidden width="1.2rem" height="1.2rem" /> : null}{' '}
            {step === 'people' && !done && count === 0
              ? say('first.people.later')
              : say(done ? `first.${step}.done` : `first.${step}.todo`, values)}
          </Chip>
        </Flex>
        <Typography textColor="neutral600">{say(`first.${step}.what`)}</Typography>
        {isTheirs ? (
          <Link tag={NavLink} to={PAGES[step]} style={{ minHeight: '3.2rem' }}>
            {say(`first.${step}.go`)}
          </Link>
        ) : null}
      </Flex>
    </Flex>
  );
};

/** Whether this is somebody who sets the desk up, and it is not set up yet. */
export const useSetup = (): SettingsResponse | null => {
  const { data } = useSettings(usePermitted()('settings.manage'));
  return data && !data.begun ? data : null;
};

type SetupProps = { readonly settings: SettingsResponse; readonly me: MeResponse };

/** The first hour: what to do in which order, each with its state, until the first form is handed in. */
export const SetupSteps = ({ settings, me }: SetupProps) => {
  const { say } = useWords();
  return (
    <Section title={say('first.title')}>
      <Typography tag="p" textColor="neutral600" paddingBottom={4}>
        {say('first.about')}
      </Typography>
      <Flex
        tag="ol"
        aria-label={say('first.title')}
        direction="column"
        alignItems="stretch"
        gap={4}
        padding={0}
        margin={0}
        style={{ listStyle: 'none' }}
      >
        {setupSteps(settings, me.today).map((step, index) => (
          <Step
            key={step.step}
            step={step}
            number={index + 1}
            settings={settings}
            mayWrite={me.departments.length > 0}
          />
        ))}
      </Flex>
      <FilesPublic settings={settings} />
    </Section>
  );
};
