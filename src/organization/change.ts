import type { PersonRef } from '../approval';

export const SETTING_KINDS = [
  'seat',
  'delegation',
  'department',
  'channel',
  'term',
  'term-list',
  'route',
  'rules',
  'options',
  'calendar',
] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

/** Words as they stood then: a person's or a department's name, the key of a position, a civil date, a list of these;
 * a route's stages each as `position signers days`. */
export type SettingValue = string | number | boolean | null | readonly string[];
export type SettingFields = Readonly<Record<string, SettingValue>>;

export type ChangedField = {
  readonly name: string;
  readonly before: SettingValue;
  readonly after: SettingValue;
};

/** One line in the record of settings. `subject`: what was changed, by name; empty where the kind says it all. `by` is null for the portal's own code; `at` is an ISO instant. */
export type SettingChange = {
  readonly kind: SettingKind;
  readonly subject: string;
  readonly action: 'added' | 'changed' | 'removed';
  readonly fields: readonly ChangedField[];
  readonly by: PersonRef | null;
  readonly at: string;
};

type Given = Pick<SettingChange, 'kind' | 'subject' | 'by' | 'at'> & {
  readonly before: SettingFields | null;
  readonly after: SettingFields | null;
};

const isSame = (one: SettingValue, other: SettingValue): boolean => {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
};

const isEmpty = (value: SettingValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const actionOf = ({ before, after }: Given): SettingChange['action'] =>
  before === null ? 'added' : after === null ? 'removed' : 'changed';

/**
 * Who may sign is decided in the settings (Art. 8, 9), so every change of them leaves who made it and what stood there before.
 * Saving what stood there already is no change: null.
 */
export const settingChange = (given: Given): SettingChange | null => {
  const { kind, subject, before, after, by, at } = given;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const fields = names
    .map((name) => ({ name, before: before?.[name] ?? null, after: after?.[name] ?? null }))
    .filter(
      (field) => !isSame(field.before, field.after) && !(isEmpty(field.before) && isEmpty(field.after))
    );
  return fields.length === 0 ? null : { kind, subject, action: actionOf(given), fields, by, at };
};
