import { SealCheck } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addApprovalColumn } from './content-manager/approval-column';
import { ApprovalPanel } from './content-manager/approval-panel';
import { learnGoverned } from './content-manager/governed';
import { governBulkAction } from './content-manager/governed-bulk';
import { governActions } from './content-manager/governed-publish';
import type { ContentManagerApis } from './content-manager/types';
import { MenuIcon } from './notices/MenuIcon';
import { settingsLinks } from './pages/settings/links';
import { DESK_PATH, PLUGIN_ID, permission } from './plugin';
import type { Language } from './language';
import { languageOf } from './language';
import { descriptor } from './words';

const withPrefix = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [`${PLUGIN_ID}.${id}`, text]));

/** Names of our fields and of their choices, under the ids by which the Content Manager asks for them. */
const asContentManagerAsks = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names).map(([id, text]) =>
      id.startsWith('choice.')
        ? [id.slice('choice.'.length), text]
        : [`content-manager.content-types.plugin::${PLUGIN_ID}.${id}`, text]
    )
  );

/** Display names of our visible types name both languages in the schema; Strapi looks them up by themselves. */
const typeNames = (language: Language): Record<string, string> =>
  language === 'zh'
    ? { '信息 Item': '信息', '栏目 Channel': '栏目' }
    : { '信息 Item': 'Item', '栏目 Channel': 'Channel' };

/** Strapi's own Content Manager and home page come almost without Chinese; what people see of them every day is said here. */
const contentManagerWords = async (locale: string): Promise<Record<string, string>> =>
  locale === 'zh-Hans' ? (await import('./translations/content-manager.zh-Hans.json')).default : {};

const chinese = () =>
  Promise.all([
    import('./translations/zh-Hans.json'),
    import('../../src/publication/field-names.zh-Hans.json'),
  ]);
const english = () =>
  Promise.all([import('./translations/en.json'), import('../../src/publication/field-names.en.json')]);

const wordsOf = async (locale: string) => {
  const language = languageOf(locale);
  const [words, names] = await (language === 'zh' ? chinese() : english());
  const ours = {
    ...withPrefix(words.default),
    ...asContentManagerAsks(names.default),
    ...typeNames(language),
  };
  return { locale, data: { ...(await contentManagerWords(locale)), ...ours } };
};

const extendContentManager = (apis: ContentManagerApis): void => {
  apis.addEditViewSidePanel((panels) => {
    const after = panels.findIndex(({ type }) => type === 'actions') + 1;
    return [...panels.slice(0, after), ApprovalPanel, ...panels.slice(after)];
  });
  apis.addDocumentAction(governActions);
  apis.addBulkAction((actions) => actions.map(governBulkAction));
};

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: DESK_PATH.slice(1),
      icon: MenuIcon,
      intlLabel: descriptor('menu'),
      permissions: [permission('desk.read')],
      Component: () => import('./pages/App'),
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
        component: async () => (await import('./pages/desk/DeskWidget')).DeskWidget,
        permissions: [permission('desk.read')],
      },
      ...widgets,
    ]);
    app.addSettingsLink({ id: PLUGIN_ID, intlLabel: descriptor('menu') }, settingsLinks);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    extendContentManager(app.getPlugin('content-manager').apis as ContentManagerApis);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addApprovalColumn);
    // Runs when somebody who is signed in opens the Content Manager, before its first list.
    app.registerHook('Admin/CM/pages/App/mutate-collection-types-links', (links: unknown) => {
      void learnGoverned();
      return links;
    });
  },

  /** Chinese for Chinese admins, English for every other language the host lists. */
  registerTrads: ({ locales }: { locales: string[] }) => Promise.all(locales.map(wordsOf)),
};
