import type { Result } from '../../../../src/result';
import { isHeldBy, nameOfKept, settingChange } from '../../../../src/organization';
import type { KeptPerson, SettingFields, SettingKind, SettingValue } from '../../../../src/organization';
import { keptPerson } from '../../store';
import type { ListRow, ListKind } from '../../store';
import type { By, DeskContext } from '../../desk/desk';
import { confirmed } from '../power/confirming';
import type { Intended } from '../power/hold';
import type { Saved, SaveRow } from './write-row';
import { oneByOne } from '../../one-by-one';

type Changed = {
  readonly kind: SettingKind;
  readonly subject: string;
  readonly before: SettingFields | null;
  readonly after: SettingFields | null;
};

/** Writes a change of the settings into their record, in the transaction of the change; what is as it was leaves nothing. */
export const logChange = async (desk: DeskContext, changed: Changed, by: By | undefined): Promise<void> => {
  const people = by ? await desk.store.organization.people() : [];
  const second = confirmed();
  const noted = settingChange({
    ...changed,
    by: second ? second.proposedBy : (people.find(({ id }) => id === by?.actor) ?? null),
    at: by?.at ?? desk.clock.now(),
  });
  if (!noted) return;
  const { proposal = null, confirmedBy = null } = second ?? {};
  await desk.store.settingChanges.append({ ...noted, proposal, confirmedBy });
};

/** Names by key, of people and departments as they are called today. */
type Names = (key: unknown) => string;
type Named = { readonly person: (kept: KeptPerson) => string; readonly department: Names };

const namesOf = async ({ store }: DeskContext): Promise<Named> => {
  const [people, departments] = await oneByOne(
    () => store.organization.everybody(),
    () => store.organization.departments()
  );
  return {
    person: (kept) => {
      const account = people.find(({ id }) => id === kept.id);
      const name = nameOfKept(kept, account);
      // Gone, or another's number by now: two people of one name are two people, and the change from one to the other is one.
      const isNobody = kept.account !== null && !isHeldBy(kept, account);
      return isNobody ? `${name} (#${kept.id})` : name;
    },
    department: (key) => departments.find((one) => one.key === key)?.name ?? String(key),
  };
};

/** What stands beside the words: the row's key, the keys of accounts, the change a seat stands on. */
const isBeside = (name: string): boolean =>
  name === 'documentId' || name === 'powerGrant' || /^(user|from|to)(Account|Email|Name)$/.test(name);

/** A row in words: keys of people and departments mean nothing once those are gone. */
const inWords = (row: ListRow, { person, department }: Named): SettingFields =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !isBeside(name))
      .map(([name, value]): [string, SettingValue] => {
        if (name === 'userId') return ['person', person(keptPerson(row, 'user'))];
        if (name === 'fromUser') return ['from', person(keptPerson(row, 'from'))];
        if (name === 'toUser') return ['to', person(keptPerson(row, 'to'))];
        if (name === 'department' && value) return [name, department(value)];
        return [name, value as SettingValue];
      })
  );

const subjectOf = (fields: SettingFields): string => {
  const { name, term, person, from, to } = fields;
  return String(name ?? term ?? person ?? `${from} → ${to}`);
};

type Rows = {
  readonly kind: ListKind;
  readonly before: ListRow | null;
  readonly after: ListRow | null;
};

/** Writes what became of a row of the organization's lists into the log of the settings. */
export const logRow = async (
  desk: DeskContext,
  { kind, before, after }: Rows,
  by: By | undefined
): Promise<void> => {
  const names = await namesOf(desk);
  const [was, is] = [before && inWords(before, names), after && inWords(after, names)];
  await logChange(desk, { kind, subject: subjectOf(was ?? is ?? {}), before: was, after: is }, by);
};

/** The same change, and a line of it in the log of the settings. */
export const logged =
  <Input>(desk: DeskContext, kind: ListKind, save: SaveRow<Input>): SaveRow<Input> =>
  async (input: Saved<Input>, by?: By): Promise<Result<ListRow>> => {
    const { documentId } = input;
    const before = documentId === undefined ? null : await desk.store.lists.find(kind, documentId);
    const saved = await save(input, by);
    if (saved.ok) await logRow(desk, { kind, before, after: saved.value }, by);
    return saved;
  };

/** How the change of a row that gives power is proposed: its line in the record, before anything is written. */
export const intendedRow = async (
  desk: DeskContext,
  given: Pick<Intended, 'changes' | 'command'> & {
    readonly kind: 'seat' | 'delegation';
    readonly documentId?: string;
    readonly data: Readonly<Record<string, unknown>>;
  }
): Promise<Intended> => {
  const { kind, documentId, data, changes, command } = given;
  const row = documentId === undefined ? null : await desk.store.lists.find(kind, documentId);
  const names = await namesOf(desk);
  const before = row && inWords(row, names);
  const after = inWords({ documentId: documentId ?? '', ...data }, names);
  return { kind, subject: subjectOf(before ?? after), before, after, changes, command };
};
