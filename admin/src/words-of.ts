import type { StrapiApp } from '@strapi/strapi/admin';
import type { Language } from './language';
import { languageOf } from './language';
import { PLUGIN_ID } from './plugin';

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

/** Where Strapi keeps the language of this browser. */
const CHOSEN = 'strapi-admin-language';
/** Strapi speaks English where nothing else was chosen, or what was chosen is not listed. */
const OTHERWISE = 'en';

const loaded = new Set<string>();

/** Words are loaded for the language in use; those of the others the portal lists once somebody changes to them. */
export const wordsInUse = (locales: readonly string[]) => {
  const chosen = window.localStorage.getItem(CHOSEN) ?? OTHERWISE;
  const inUse = locales.includes(chosen) ? chosen : OTHERWISE;
  loaded.add(inUse);
  return Promise.all(locales.map((locale) => (locale === inUse ? wordsOf(locale) : { locale, data: {} })));
};

type Action = { readonly type?: unknown; readonly payload?: unknown };

/** Strapi changes the language at once; here it waits until the words of that language are there. */
export const loadWordsOnChange = (app: StrapiApp): void => {
  app.addMiddlewares([
    () => () => (next) => (action: Action) => {
      const go = () => next(action as Parameters<typeof next>[0]);
      const locale = action.type === 'admin/setLocale' ? String(action.payload) : null;
      if (locale === null || loaded.has(locale)) return go();
      loaded.add(locale);
      void wordsOf(locale)
        .then(({ data }) => {
          const translations = app.configurations.translations as Record<string, Record<string, string>>;
          translations[locale] = { ...translations[locale], ...data };
        })
        .finally(go);
      return action;
    },
  ]);
};
