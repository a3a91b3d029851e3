import type { Target } from '../../../src/approval';
import type { Portal } from '../desk/portal';
import type { Call } from './call';

const isNamed = (locale: unknown): boolean =>
  Array.isArray(locale) ? locale.length > 0 : typeof locale === 'string' && locale !== '';

/** The locales a call names; null for all of them. Strapi takes its default locale where none is named. */
export const namedLocales = async (
  { strapi }: Portal,
  locale: unknown
): Promise<readonly string[] | null> => {
  if (locale === '*') return null;
  if (isNamed(locale)) return [locale].flat().map(String);
  return [String(await strapi.plugin('i18n').service('locales').getDefaultLocale())];
};

/**
 * The concrete documents a call reaches: one for each locale it names that has a row. `'*'` and lists are spelled out,
 * because each language is approved by itself.
 */
export const targetsOf = async (
  portal: Portal,
  { uid, params: { documentId = '', locale } }: Call,
  version: 'draft' | 'published'
): Promise<readonly Target[]> => {
  const { documents } = portal.store;
  if (!documents.isLocalized(uid)) return [{ uid, documentId, locale: null }];
  const named = await namedLocales(portal, locale);
  const existing = named?.length === 1 ? named : await documents.locales(uid, documentId, version);
  return existing
    .filter((one) => !named || named.includes(String(one)))
    .map((one) => ({ uid, documentId, locale: one }));
};

/** Writes the locale into a call that names none, so that Strapi publishes the very document that was judged. */
export const nameTarget = (call: Call, targets: readonly Target[]): void => {
  const [only] = targets;
  if (!only?.locale || targets.length !== 1 || isNamed(call.params.locale)) return;
  // The caller’s own parameters stay as they are: a script may use the object again.
  Object.assign(call, { params: { ...call.params, locale: only.locale } });
};
