import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from './plugin';
import type { Language } from './language';
import { languageOf } from './language';
import type first from './translations/first/zh-Hans.json';
import type words from './translations/zh-Hans.json';

/** Words that stand on pages of Strapi's before anything of the desk was opened: they are loaded with every page of the admin. */
export type FirstWordId = keyof typeof first;
/** Every sentence of the screens has an id; a missing one does not compile. */
export type WordId = FirstWordId | keyof typeof words;
export type WordValues = Readonly<Record<string, string | number>>;
export type Say = (id: WordId, values?: WordValues) => string;

/** Strapi wants message descriptors for menu and settings links. */
export const descriptor = (id: WordId) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id });

/** Words in the language of the admin, and which of our two languages that is. */
export const useWords = (): { readonly say: Say; readonly language: Language; readonly locale: string } => {
  const { formatMessage, locale } = useIntl();
  const say = useCallback<Say>((id, values) => formatMessage(descriptor(id), values), [formatMessage]);
  return { say, language: languageOf(locale), locale };
};
