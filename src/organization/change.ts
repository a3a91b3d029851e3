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
  'anchors',
  'phrases',
  'template',
  'roles',
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

/**
 * `proposed`: waits for a second person; `confirmed`, `refused`, `forced`: what became of it, `forced` by a command on the server where
 * nobody else could confirm.
 */
export const CHANGE_ACTIONS = [
  'added',
  'changed',
  'removed',
  'proposed',
  'confirmed',
  'refused',
  'forced',
] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** One of the desk's own actions with its input, and who is concerned. */
export type ProposedCommand = {
  readonly action: 'saveSeat' | 'saveDelegation' | 'saveRoute' | 'saveOptions' | 'saveRules' | 'reseat';
  readonly input: Readonly<Record<string, unknown>>;
  readonly to: readonly PersonRef[];
  readonly lentBy: PersonRef | null;
};

/** One line in the log of the settings. `subject`: what was changed, by name; empty where the kind says it all. `by` is null for the portal's own code; `at` is an ISO instant. */
export type SettingChange = {
  readonly kind: SettingKind;
  readonly subject: string;
  readonly action: ChangeAction;
  readonly fields: readonly ChangedField[];
  readonly by: PersonRef | null;
  readonly at: string;
  /** What is done once somebody confirms; set where `action` is `proposed`. */
  readonly command?: ProposedCommand | null;
  /** The proposal that was confirmed, refused or forced; set on its outcome, once. */
  readonly settles?: number | null;
  /** The proposal a change came of, and who confirmed it. */
  readonly proposal?: number | null;
  readonly confirmedBy?: PersonRef | null;
  readonly reason?: string | null;
};

/** A line with its place in the record, hashed together with the line before it. */
export type NumberedChange = SettingChange & {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
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
