import type { NoticeKind } from './notice';
import { NOTICE_KINDS } from './notice';
import { sentences } from './sentences';

/** What one recipient is to hear: kinds, each with the forms it is about. */
export type Told = { readonly kind: NoticeKind; readonly form: string | null };
export type Message = { readonly text: string; readonly link: string };
export type MessageLanguage = 'zh' | 'en';

/** Numbers named in one sentence; the rest is counted. */
const NAMED = 3;

const formsOf = (kind: NoticeKind, told: readonly Told[]): readonly string[] => [
  ...new Set(told.filter((one) => one.kind === kind).flatMap(({ form }) => form ?? [])),
];

const list = (forms: readonly string[], language: MessageLanguage): string => {
  const named = forms.slice(0, NAMED).join(language === 'zh' ? '、' : ', ');
  const more = forms.length - NAMED;
  if (more <= 0) return named;
  return language === 'zh' ? `${named} 等 ${forms.length} 张` : `${named} and ${more} more`;
};

const clause = (kind: NoticeKind, told: readonly Told[], language: MessageLanguage): string => {
  const forms = formsOf(kind, told);
  return sentences[kind][language].replace('{forms}', list(forms, language));
};

/** An anchor has a head where the others have a form. */
const isForm = (told: readonly Told[]): boolean => told.every(({ kind }) => kind !== 'anchor');

/**
 * Everything one recipient is to hear as one sentence and one link: the form's where it is about one form, the desk's
 * otherwise. Numbers and heads only: neither what an item says nor who did what leaves the portal.
 */
export const messageOf = (
  told: readonly Told[],
  { language, admin }: { readonly language: MessageLanguage; readonly admin: string }
): Message => {
  const kinds = NOTICE_KINDS.filter((kind) => told.some((one) => one.kind === kind));
  const clauses = kinds.map((kind) => clause(kind, told, language));
  const forms = [...new Set(told.map(({ form }) => form))];
  const [only] = forms;
  const base = `${admin}/plugins/publication-desk`;
  return {
    text: language === 'zh' ? `${clauses.join('；')}。` : `${clauses.join('; ')}.`,
    link: forms.length === 1 && typeof only === 'string' && isForm(told) ? `${base}/forms/${only}` : base,
  };
};
