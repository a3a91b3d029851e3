import { PLUGIN_ID, permission } from '../../plugin';
import { descriptor } from '../../words';
import { withWords } from '../../words-of';

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
    | 'templates'
    | 'changes'
) => ({
  id: `${PLUGIN_ID}-${id}`,
  to: `${PLUGIN_ID}/${id}`,
  intlLabel: descriptor(`settings.${id}`),
  permissions: PERMISSIONS,
});

/** The settings of the desk, in the order an office sets it up. */
export const settingsLinks = [
  { ...link('rules'), Component: withWords(() => import('./rules/RulesPage')) },
  { ...link('organization'), Component: withWords(() => import('./organization/OrganizationPage')) },
  { ...link('delegations'), Component: withWords(() => import('./organization/DelegationsPage')) },
  { ...link('channels'), Component: withWords(() => import('./ChannelsPage')) },
  { ...link('calendar'), Component: withWords(() => import('./calendar/CalendarPage')) },
  { ...link('phrases'), Component: withWords(() => import('./PhrasesPage')) },
  { ...link('templates'), Component: withWords(() => import('./TemplatesPage')) },
  { ...link('terms'), Component: withWords(() => import('./TermsPage')) },
  { ...link('drift'), Component: withWords(() => import('./DriftPage')) },
  { ...link('outbox'), Component: withWords(() => import('./OutboxPage')) },
  { ...link('changes'), Component: withWords(() => import('./changes/ChangesPage')) },
];
