import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { SettingsResponse } from '../../../../../src/contracts';
import { useSettings, useSettingsOrders } from '../../../api/settings';
import { Ask } from '../../../components/Ask';
import { SettingsFrame } from '../../../components/Frame';
import { Loaded } from '../../../components/Loaded';
import { Section } from '../../../components/Section';
import { useNotice } from '../../../components/hooks/use-notice';
import { joinNames, nameIn } from '../../../language';
import { useWords } from '../../../words';
import { RouteEditor } from './RouteEditor';
import { RouteHistory } from './RouteHistory';

const PRESETS = ['standard', 'letter'] as const;
type PresetName = (typeof PRESETS)[number];

/** One of the two presets of Art. 8, or routes of the office's own. */
const Preset = ({ settings }: { readonly settings: SettingsResponse }) => {
  const { say } = useWords();
  const { put, busy } = useSettingsOrders();
  const notice = useNotice();
  const [asked, setAsked] = useState<PresetName | null>(null);
  const choose = async (preset: PresetName) => {
    if (notice(await put('options', { preset }), say('common.saved'))) setAsked(null);
  };
  return (
    <Section title={say('routes.preset')}>
      <Typography tag="p">{say(`routes.preset.${settings.preset}`)}</Typography>
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        {PRESETS.map((preset) => (
          <Button
            key={preset}
            variant={settings.preset === preset ? 'secondary' : 'tertiary'}
            disabled={settings.preset === preset}
            onClick={() => setAsked(preset)}
          >
            {say(`routes.use.${preset}`)}
          </Button>
        ))}
      </Flex>
      {asked ? (
        <Ask
          title={say(`routes.use.${asked}`)}
          confirm={say(`routes.use.${asked}`)}
          busy={busy}
          onConfirm={() => void choose(asked)}
          onClose={() => setAsked(null)}
        >
          <Typography>{say('routes.use-ask', { preset: say(`routes.preset-name.${asked}`) })}</Typography>
        </Ask>
      ) : null}
    </Section>
  );
};

/** 审批流程: stages of each route, as data. */
const RoutesPage = () => {
  const { say, language } = useWords();
  const settings = useSettings();
  return (
    <SettingsFrame title={say('settings.routes')} subtitle={say('routes.about')}>
      <Loaded query={settings}>
        {(known) => (
          <>
            <Preset settings={known} />
            {known.approval.order.map((key) => {
              const categories = known.approval.categories.filter(({ route }) => route === key);
              const route = known.approval.routes[key];
              if (!route) return null;
              return (
                <Section
                  key={key}
                  title={nameIn(known.routeNames[key], language, key)}
                  actions={
                    <Typography textColor="neutral600">
                      {say('routes.version', { version: route.version })}
                    </Typography>
                  }
                >
                  <Typography tag="p" textColor="neutral600">
                    {joinNames(
                      categories.map((category) => nameIn(category, language)),
                      language
                    )}
                  </Typography>
                  <RouteEditor key={route.version} route={route} positions={known.approval.positions} />
                  <RouteHistory
                    versions={known.routeVersions.filter((version) => version.key === key)}
                    positions={known.approval.positions}
                  />
                </Section>
              );
            })}
          </>
        )}
      </Loaded>
    </SettingsFrame>
  );
};

export default RoutesPage;
