import type { StrapiApp } from '@strapi/strapi/admin';
import type { Language } from './language';
import { languageOf } from './language';
import { PLUGIN_ID } from './plugin';

type Words = Readonly<Record<string, string>>;

const withPrefix = (words: Words): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [`${PLUGIN_ID}.${id}`, text]));

/** Names of our fields and of their choices, under the ids by which the Content Manager asks for them. */
const asContentManagerAsks = (names: Words): Record<string, string> =>
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
const contentManagerWords = async (locale: string): Promise<Words> =>
  locale === 'zh-Hans' ? (await import('./translations/content-manager.zh-Hans.json')).default : {};

const chinese = () =>
  Promise.all([
    import('./translations/first/zh-Hans.json'),
    import('../../src/publication/field-names.zh-Hans.json'),
  ]);
const english = () =>
  Promise.all([import('./translations/first/en.json'), import('../../src/publication/field-names.en.json')]);

/** What stands on every page of the admin. */
const firstWordsOf = async (locale: string): Promise<Words> => {
  const language = languageOf(locale);
  const [words, names] = await (language === 'zh' ? chinese() : english());
  return {
    ...(await contentManagerWords(locale)),
    ...withPrefix(words.default),
    ...asContentManagerAsks(names.default),
    ...typeNames(language),
  };
};

/** What stands on pages of the desk and in the panel beside a text. */
const laterWordsOf = async (locale: string): Promise<Words> =>
  withPrefix(
    languageOf(locale) === 'zh'
      ? (await import('./translations/zh-Hans.json')).default
      : (await import('./translations/en.json')).default
  );

/** Where Strapi keeps the language of this browser. */
const CHOSEN = 'strapi-admin-language';
/** Strapi speaks English where nothing else was chosen, or what was chosen is not listed. */
const OTHERWISE = 'en';

/** The language of the admin; whose words of either kind are there; and where Strapi looks words up. */
const known = {
  inUse: OTHERWISE,
  first: new Set<string>(),
  later: new Set<string>(),
  isLaterWanted: false,
  translations: () => ({}) as Record<string, Record<string, string>>,
};

/**
 * Written into the very object in which Strapi looks words up, so that the page which is about to be shown finds them. A word of ours that the
 * portal says otherwise in its `config.translations` stays as it says.
 */
const add = (locale: string, words: Words): void => {
  const all = known.translations();
  const there = (all[locale] ??= {});
  for (const [id, text] of Object.entries(words))
    if (!(id.startsWith(`${PLUGIN_ID}.`) && id in there)) there[id] = text;
};

const loadLater = async (locale: string): Promise<void> => {
  if (known.later.has(locale)) return;
  add(locale, await laterWordsOf(locale));
  known.later.add(locale);
};

/**
 * A part of the desk, loaded with its words. Example: `withWords(() => import('./pages/App'))` of a menu link. Everything that pages of Strapi's
 * load of us when it is needed goes through here; without it the part would show ids for words.
 */
export const withWords =
  <Part>(part: () => Promise<Part>) =>
  async (): Promise<Part> => {
    known.isLaterWanted = true;
    const [loaded] = await Promise.all([part(), loadLater(known.inUse)]);
    return loaded;
  };

/** Words are loaded for the language in use; those of the others the portal lists once somebody changes to them. */
export const wordsInUse = (locales: readonly string[]) => {
  const chosen = window.localStorage.getItem(CHOSEN) ?? OTHERWISE;
  known.inUse = locales.includes(chosen) ? chosen : OTHERWISE;
  known.first.add(known.inUse);
  return Promise.all(
    locales.map(async (locale) => ({
      locale,
      data: locale === known.inUse ? await firstWordsOf(locale) : {},
    }))
  );
};

const loadAll = async (locale: string): Promise<void> => {
  if (!known.first.has(locale)) add(locale, await firstWordsOf(locale));
  known.first.add(locale);
  if (known.isLaterWanted) await loadLater(locale);
};

type Action = { readonly type?: unknown; readonly payload?: unknown };

/** Strapi changes the language at once; here it waits until the words of that language are there. */
export const loadWordsOnChange = (app: StrapiApp): void => {
  known.translations = () => app.configurations.translations as Record<string, Record<string, string>>;
  app.addMiddlewares([
    () => () => (next) => (action: Action) => {
      const go = () => next(action as Parameters<typeof next>[0]);
      if (action.type !== 'admin/setLocale') return go();
      const locale = String(action.payload);
      known.inUse = locale;
      if (known.first.has(locale) && (known.later.has(locale) || !known.isLaterWanted)) return go();
      void loadAll(locale).finally(go);
      return action;
    },
  ]);
};
