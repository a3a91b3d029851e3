import { dateSaid } from './dates';
import { sayIn } from './words';
import type { PaperLanguage } from './words';

/** Who made a paper, and on which civil day. */
export type Made = { readonly by: string; readonly on: string };

const BETWEEN = { zh: '　　', en: ' · ' } as const;

/** 制表人 and date. */
export const madeBy = ({ by, on }: Made, language: PaperLanguage): string => {
  const say = sayIn(language);
  return `${say('made-by', { name: by })}${BETWEEN[language]}${say('made-on', { date: dateSaid(on, language) })}`;
};

/** The same apart, for a template that says them in places of its own. */
export const madeFields = ({ by, on }: Made, language: PaperLanguage) => ({
  'template.made-by': by,
  'template.made-on': dateSaid(on, language),
});
