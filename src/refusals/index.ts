import { approvalRefusals } from '../approval';
import { calendarRefusals } from '../calendar';
import { fileRefusals } from '../files';
import { paperRefusals } from '../papers';
import { publicationRefusals } from '../publication';
import { registerRefusals } from '../register';
import { ruleRefusals } from '../rules';
import { screeningRefusals } from '../screening';
import { deskRefusals } from '../organization/refusals';
import { gateRefusals } from './gate';
import { expectedWords, requestRefusals } from './request';
import { measuresWords, type RoleWords } from './role-words';
import type { Refusal, RefusalSentence } from '../result';

export type { RefusalSentence } from '../result';

export { roleWords, type RoleWords } from './role-words';

/** Every refusal there is, by code. */
export const refusals: Readonly<Record<string, RefusalSentence>> = {
  ...requestRefusals,
  ...deskRefusals,
  ...ruleRefusals,
  ...registerRefusals,
  ...approvalRefusals,
  ...calendarRefusals,
  ...paperRefusals,
  ...publicationRefusals,
  ...screeningRefusals,
  ...gateRefusals,
  ...fileRefusals,
};

type Filled = {
  readonly params: Refusal['params'];
  readonly words: RoleWords;
  readonly language: 'zh' | 'en';
};

/** Lists and titles come as Chinese writes them. */
const inEnglish = (value: string): string => value.replaceAll('、', ', ').replace(/《([^《》]*)》/g, '“$1”');

const valueOf = (name: string, value: unknown, language: 'zh' | 'en'): string => {
  const said = String(value);
  const known = name === 'expected' && Object.hasOwn(expectedWords, said) ? expectedWords[said] : undefined;
  if (known) return known[language];
  return language === 'en' ? inEnglish(said) : said;
};

const fill = (sentence: string, { params, words, language }: Filled): string =>
  sentence.replace(/\{(@?)([\w-]+)\}/g, (whole, role: string, name: string) => {
    if (role) return words[name]?.[language] || (measuresWords[name]?.[language] ?? whole);
    if (!params || !(name in params)) return whole;
    return valueOf(name, params[name], language);
  });

/**
 * A refusal in both languages, with its HTTP status; throws for a code no table has, which is a defect. `words`: what the positions of
 * this organization are called.
 */
export const describeRefusal = (refusal: Refusal, words: RoleWords = measuresWords): RefusalSentence => {
  const sentence = refusals[refusal.code];
  if (!sentence) throw new Error(`No sentence for the refusal "${refusal.code}"`);
  const { params } = refusal;
  return {
    status: sentence.status,
    zh: fill(sentence.zh, { params, words, language: 'zh' }),
    en: fill(sentence.en, { params, words, language: 'en' }),
  };
};
