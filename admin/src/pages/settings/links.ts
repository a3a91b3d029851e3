import { PLUGIN_ID, permission } from '../../plugin';
import { descriptor } from '../../words';

const PERMISSIONS = [permission('settings.manage')];

const link = (
  id:
    | 'organization'
    | 'rules'
    | 'delegations'
    | 'channels'
    | 'calendar'
    | 'terms'
    | 'drift'
    | 'outbox'
    | 'phrases'
    | 'changes'
) => ({
  id: `${PLUGIN_ID}-${id}`,
  to: `${PLUGIN_ID}/${id}`,
  intlLabel: descriptor(`settings.${id}`),
  permissions: PERMISSIONS,
});

/** The settings of the desk, in the order an office sets it up. */
export const settingsLinks = [
  { ...link('rules'), Component: () => import('./rules/RulesPage') },
  { ...link('organization'), Component: () => import('./organization/OrganizationPage') },
  { ...link('delegations'), Component: () => import('./organization/DelegationsPage') },
  { ...link('channels'), Component: () => import('./ChannelsPage') },
  { ...link('calendar'), Component: () => import('./calendar/CalendarPage') },
  { ...link('phrases'), Component: () => import('./PhrasesPage') },
  { ...link('terms'), Component: () => import('./TermsPage') },
  { ...link('drift'), Component: () => import('./DriftPage') },
  { ...link('outbox'), Component: () => import('./OutboxPage') },
  { ...link('changes'), Component: () => import('./changes/ChangesPage') },
];
