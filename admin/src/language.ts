/** The two languages everything of the desk is written in. */
export type Language = 'zh' | 'en';

/** Chinese for any Chinese admin, English for every other language. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('zh') ? 'zh' : 'en');

/** The name of a position, category or point of the checklist in the admin's language; the key itself where it is gone. */
export const nameIn = <Named extends { readonly zh: string; readonly en: string }>(
  named: Named | undefined,
  language: Language,
  fallback = ''
): string => named?.[language] ?? fallback;

/** The names of several people or things, joined as the language joins them. */
export const joinNames = (names: readonly string[], language: Language): string =>
  names.join(language === 'zh' ? '、' : ', ');
