/** What screening looks for, one switch each: an office abroad needs no 身份证. Marks of secrecy and unread files cannot be switched off (Art. 7). */
export const SCREENING_RULES = [
  'internal-phrase',
  'mobile',
  'identity-number',
  'bank-card',
  'passport',
  'travel-permit',
  'driving-licence',
  'social-security',
  'address',
  'picture-place',
  'foreign-picture',
  'sensitive-term',
] as const;
export type ScreeningRule = (typeof SCREENING_RULES)[number];

export const isScreeningRule = (name: string): name is ScreeningRule =>
  (SCREENING_RULES as readonly string[]).includes(name);
