import { ChartPie, SealCheck } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addApprovalColumn } from './content-manager/approval-column';
import { ApprovalPanel } from './content-manager/approval-panel';
import { openCustomFieldsAnew } from './content-manager/changed-from-outside';
import { learnGoverned } from './content-manager/governed';
import { governBulkAction } from './content-manager/governed-bulk';
import { governActions } from './content-manager/governed-publish';
import { ListTools } from './content-manager/list/ListTools';
import { PublishSeveralAction, SubmitSeveralAction } from './content-manager/list/bulk-actions';
import type { ContentManagerApis } from './content-manager/types';
import { MenuIcon } from './notices/MenuIcon';
import { settingsLinks } from './pages/settings/links';
import { signInThrough } from './api/sign-in';
import { DESK_PATH, PLUGIN_ID, permission } from './plugin';
import { watchSession } from './components/session/watch-session';
import { descriptor } from './words';
import { loadWordsOnChange, withWords, wordsInUse } from './words-of';

const extendContentManager = (apis: ContentManagerApis): void => {
  apis.addEditViewSidePanel((panels) => {
    const after = panels.findIndex(({ type }) => type === 'actions') + 1;
    return [...panels.slice(0, after), ApprovalPanel, ...panels.slice(after)];
  });
  apis.addDocumentAction(governActions);
  apis.addBulkAction((actions) => [
    SubmitSeveralAction,
    PublishSeveralAction,
    ...actions.map(governBulkAction),
  ]);
};

/** Fields of other plugins, known only once all of them have registered. */
let customFields: StrapiApp['customFields'] | null = null;

export default {
  register(app: StrapiApp) {
    customFields = app.customFields;
    watchSession(app);
    loadWordsOnChange(app);
    signInThrough((action) => app.store?.dispatch(action));
    app.addMenuLink({
      to: DESK_PATH.slice(1),
      icon: MenuIcon,
      intlLabel: descriptor('menu'),
      permissions: [permission('desk.read')],
      Component: withWords(() => import('./pages/App')),
      position: 2,
    });
    // First on the home page: whoever signs in sees at once what waits for them.
    app.widgets.register((widgets) => [
      {
        id: 'desk',
        pluginId: PLUGIN_ID,
        icon: SealCheck,
        title: descriptor('menu'),
        link: { label: descriptor('nav.desk'), href: DESK_PATH },
        component: withWords(async () => (await import('./pages/desk/DeskWidget')).DeskWidget),
        permissions: [permission('desk.read')],
      },
      {
        id: 'ranking',
        pluginId: PLUGIN_ID,
        icon: ChartPie,
        title: descriptor('home.ranking'),
        link: { label: descriptor('nav.ranking'), href: `${DESK_PATH}/ranking` },
        component: withWords(async () => (await import('./pages/ranking/RankingWidget')).RankingWidget),
        permissions: [permission('ranking.read')],
      },
      ...widgets,
    ]);
    app.addSettingsLink({ id: PLUGIN_ID, intlLabel: descriptor('menu') }, settingsLinks);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    if (customFields) openCustomFieldsAnew(customFields);
    const contentManager = app.getPlugin('content-manager');
    extendContentManager(contentManager.apis as ContentManagerApis);
    contentManager.injectComponent('listView', 'actions', { name: PLUGIN_ID, Component: ListTools });
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addApprovalColumn);
    // Runs when somebody who is signed in opens the Content Manager, before its first list.
    app.registerHook('Admin/CM/pages/App/mutate-collection-types-links', (links: unknown) => {
      void learnGoverned();
      return links;
    });
  },

  /** Chinese for Chinese admins, English for every other language the host lists. */
  registerTrads: ({ locales }: { locales: string[] }) => wordsInUse(locales),
};
