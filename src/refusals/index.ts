import { approvalRefusals } from '../approval';
import { calendarRefusals } from '../calendar';
import { fileRefusals } from '../files';
import { publicationRefusals } from '../publication';
import { ruleRefusals } from '../rules';
import { screeningRefusals } from '../screening';
import { deskRefusals } from '../organization/refusals';
import { gateRefusals } from './gate';
import { requestRefusals } from './request';
import type { Refusal, RefusalSentence } from '../result';

export type { RefusalSentence } from '../result';

/** Every refusal there is, by code. */
export const refusals: Readonly<Record<string, RefusalSentence>> = {
  ...requestRefusals,
  ...deskRefusals,
  ...ruleRefusals,
  ...approvalRefusals,
  ...calendarRefusals,
  ...publicationRefusals,
  ...screeningRefusals,
  ...gateRefusals,
  ...fileRefusals,
};

const fill = (sentence: string, params: Refusal['params']): string =>
  sentence.replace(/\{([\w-]+)\}/g, (whole, name: string) =>
    params && name in params ? String(params[name]) : whole
  );

/** A refusal in both languages, with its HTTP status; throws for a code no table has, which is a defect. */
export const describeRefusal = (refusal: Refusal): RefusalSentence => {
  const sentence = refusals[refusal.code];
  if (!sentence) throw new Error(`No sentence for the refusal "${refusal.code}"`);
  return {
    status: sentence.status,
    zh: fill(sentence.zh, refusal.params),
    en: fill(sentence.en, refusal.params),
  };
};
