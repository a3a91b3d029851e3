import type { Result } from '../../../src/result';
import type { SettingFields, SettingValue } from '../../../src/organization';
import type { OrganizationRecord, RecordKind } from '../store';
import type { By, DeskContext } from '../desk/desk';
import { noteSetting } from './settings/log-change';
import type { Saved, SaveRecord } from './settings-context';

/** Names by key, of people and departments as they are called today. */
type Names = (key: unknown) => string;
type Named = { readonly person: Names; readonly department: Names };

const namesOf = async ({ store }: DeskContext): Promise<Named> => {
  const [people, departments] = await Promise.all([
    store.organization.everybody(),
    store.organization.departments(),
  ]);
  return {
    person: (id) => people.find((one) => one.id === Number(id))?.name ?? `#${Number(id)}`,
    department: (key) => departments.find((one) => one.key === key)?.name ?? String(key),
  };
};

/** A row in words: keys of people and departments mean nothing once those are gone. */
const inWords = (row: OrganizationRecord, { person, department }: Named): SettingFields =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name !== 'documentId')
      .map(([name, value]): [string, SettingValue] => {
        if (name === 'userId') return ['person', person(value)];
        if (name === 'fromUser') return ['from', person(value)];
        if (name === 'toUser') return ['to', person(value)];
        if (name === 'department' && value) return [name, department(value)];
        return [name, value as SettingValue];
      })
  );

const subjectOf = (fields: SettingFields): string => {
  const { name, term, person, from, to } = fields;
  return String(name ?? term ?? person ?? `${from} → ${to}`);
};

type Rows = {
  readonly kind: RecordKind;
  readonly before: OrganizationRecord | null;
  readonly after: OrganizationRecord | null;
};

/** Writes what became of a row of the organization's lists into the record of settings. */
export const noteRecord = async (
  desk: DeskContext,
  { kind, before, after }: Rows,
  by: By | undefined
): Promise<void> => {
  const names = await namesOf(desk);
  const [was, is] = [before && inWords(before, names), after && inWords(after, names)];
  await noteSetting(desk, { kind, subject: subjectOf(was ?? is ?? {}), before: was, after: is }, by);
};

/** The same change, and a line of it in the record of settings. */
export const recorded =
  <Input>(desk: DeskContext, kind: RecordKind, save: SaveRecord<Input>): SaveRecord<Input> =>
  async (input: Saved<Input>, by?: By): Promise<Result<OrganizationRecord>> => {
    const { documentId } = input;
    const before = documentId === undefined ? null : await desk.store.records.find(kind, documentId);
    const saved = await save(input, by);
    if (saved.ok) await noteRecord(desk, { kind, before, after: saved.value }, by);
    return saved;
  };
