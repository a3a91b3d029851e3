import { en } from './en';
import { zh } from './zh';

/** What papers are written in. */
export type PaperLanguage = 'zh' | 'en';
export type PaperWord = keyof typeof zh;
export type PaperSay = (word: PaperWord, values?: Readonly<Record<string, string | number>>) => string;

const WORDS: Readonly<Record<PaperLanguage, Readonly<Record<PaperWord, string>>>> = { zh, en };

/** Chinese for any Chinese reader, English for every other. */
export const paperLanguage = (locale: string): PaperLanguage =>
  locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** The words of papers in a language, `{name}` filled in. */
export const sayIn =
  (language: PaperLanguage): PaperSay =>
  (word, values = {}) =>
    WORDS[language][word].replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole
    );
