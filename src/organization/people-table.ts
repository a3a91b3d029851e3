import type { PersonRef } from '../approval';
import type { Position } from '../rules';
import { isReadable, LIMITS } from '../text';

/** A table as a spreadsheet has it. */
type Table = readonly (readonly string[])[];

export const PEOPLE_COLUMNS = ['department', 'class', 'name', 'email', 'position'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** What a column may be called; the first of each is the template's. */
const HEADS: Readonly<Record<PeopleColumn, readonly string[]>> = {
  department: ['部室', '部门', '单位', 'department', 'team'],
  class: ['类别', '部室类别', 'class'],
  name: ['姓名', 'name'],
  email: ['邮箱', '电子邮件', '电子邮箱', 'e-mail', 'email'],
  position: ['岗位', '职务', 'position'],
};

export const PEOPLE_FAULTS = [
  'no-head',
  'empty',
  'unreadable',
  'department-missing',
  'department-given',
  'class-unknown',
  'class-missing',
  'class-differs',
  'name-missing',
  'name-differs',
  'email-wrong',
  'position-missing',
  'position-unknown',
  'account-blocked',
  'twice',
] as const;
export type PeopleFault = (typeof PEOPLE_FAULTS)[number];

/** A row that cannot be taken over: its line in the file, and the words that are wrong. */
export type RefusedPerson = { readonly line: number; readonly text: string; readonly reason: PeopleFault };

export type NewDepartment = { readonly name: string; readonly class: string };
export type NewAccount = {
  readonly email: string;
  readonly name: string;
  readonly positions: readonly string[];
};
/** `department`: its name, null for a position of the organization. */
export type NewSeat = {
  readonly email: string;
  readonly position: string;
  readonly department: string | null;
};

/** What a table would add; `known`: rows that say what is so already. */
export type PeoplePlan = {
  readonly departments: readonly NewDepartment[];
  readonly accounts: readonly NewAccount[];
  readonly seats: readonly NewSeat[];
  readonly known: number;
  readonly refused: readonly RefusedPerson[];
};

/** The organization as it is. */
export type PeopleKnown = {
  readonly positions: readonly Position[];
  readonly classes: readonly string[];
  readonly departments: readonly { readonly key: string; readonly name: string; readonly class: string }[];
  readonly accounts: readonly PersonRef[];
  /** E-mails of accounts that are blocked or switched off. */
  readonly blocked: readonly string[];
  readonly seats: readonly {
    readonly person: number;
    readonly position: string;
    readonly department: string | null;
  }[];
};

type Row = Readonly<Record<PeopleColumn, string>> & { readonly line: number };

const clean = (cell: string | undefined): string => (cell ?? '').normalize('NFKC').trim();

const columnsOf = (head: readonly string[]): Partial<Record<PeopleColumn, number>> =>
  Object.fromEntries(
    PEOPLE_COLUMNS.flatMap((column) => {
      const at = head.findIndex((cell) =>
        HEADS[column].includes(
          clean(cell)
            .toLowerCase()
            .replace(/[*：:]$/, '')
        )
      );
      return at < 0 ? [] : [[column, at]];
    })
  );

const rowsOf = (table: Table): readonly Row[] | null => {
  const headAt = table.findIndex((row) => Object.keys(columnsOf(row)).length >= 2);
  if (headAt < 0) return null;
  const columns = columnsOf(table[headAt] ?? []);
  return table
    .slice(headAt + 1)
    .map((row, index) => ({
      line: headAt + index + 2,
      ...(Object.fromEntries(
        PEOPLE_COLUMNS.map((column) => {
          const at = columns[column];
          return [column, at === undefined ? '' : clean(row[at])];
        })
      ) as Record<PeopleColumn, string>),
    }))
    .filter((row) => PEOPLE_COLUMNS.some((column) => row[column] !== ''));
};

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/;

/** Cells come in half-width signs (`一审(编辑)`), names as the office wrote them (`一审（编辑）`): they are one. */
const isSame = (one: string, other: string): boolean =>
  clean(one).toLowerCase() === clean(other).toLowerCase();

const positionOf = (named: string, { positions }: PeopleKnown): Position | undefined =>
  positions.find(({ key, zh, en }) => [key, zh, en].some((name) => isSame(name, named)));

/** What has been read so far; each row is judged by what stands above it too. */
type Reading = {
  readonly departments: Map<string, NewDepartment>;
  readonly accounts: Map<string, { name: string; positions: Set<string> }>;
  readonly seats: Map<string, NewSeat>;
  known: number;
};

type Judged = { readonly fault: PeopleFault; readonly text: string } | null;

const fault = (reason: PeopleFault, text: string): Judged => ({ fault: reason, text });

const judgeDepartment = (row: Row, known: PeopleKnown, reading: Reading): Judged => {
  if (row.department === '') return null;
  const there = known.departments.find(({ name }) => isSame(name, row.department));
  const read = reading.departments.get(row.department);
  const before = there?.class ?? read?.class;
  if (before !== undefined)
    return row.class !== '' && !isSame(row.class, before) ? fault('class-differs', row.class) : null;
  const asked = row.class || (known.classes[0] ?? '');
  if (asked === '') return fault('class-missing', row.department);
  const named = known.classes.length > 0 ? known.classes.find((name) => isSame(name, asked)) : asked;
  if (named === undefined) return fault('class-unknown', asked);
  reading.departments.set(row.department, { name: row.department, class: named });
  return null;
};

const judgePerson = (row: Row, known: PeopleKnown, reading: Reading): Judged => {
  if (row.email === '' || !EMAIL.test(row.email)) return fault('email-wrong', row.email || row.name);
  if (row.position === '') return fault('position-missing', row.name || row.email);
  const position = positionOf(row.position, known);
  if (!position) return fault('position-unknown', row.position);
  if (position.scope === 'department' && row.department === '')
    return fault('department-missing', row.position);
  if (position.scope === 'organization' && row.department !== '')
    return fault('department-given', row.position);
  const email = row.email.toLowerCase();
  if (known.blocked.includes(email)) return fault('account-blocked', email);
  return judgeSeat({ row, email, position }, known, reading);
};

type Seated = { readonly row: Row; readonly email: string; readonly position: Position };

const judgeSeat = ({ row, email, position }: Seated, known: PeopleKnown, reading: Reading): Judged => {
  const account = known.accounts.find((one) => one.email === email);
  const read = reading.accounts.get(email);
  const called = account?.name ?? read?.name;
  if (called === undefined && row.name === '') return fault('name-missing', email);
  if (called !== undefined && row.name !== '' && row.name !== called) return fault('name-differs', row.name);
  const there = known.departments.find(({ name }) => isSame(name, row.department));
  const department = position.scope === 'department' ? (there?.name ?? row.department) : null;
  const seat = [email, position.key, department ?? ''].join('|');
  if (reading.seats.has(seat)) return fault('twice', email);
  const key = there?.key ?? null;
  const isHeld = known.seats.some(
    (one) =>
      account !== undefined &&
      one.person === account.id &&
      one.position === position.key &&
      (department === null ? one.department === null : key !== null && one.department === key)
  );
  if (isHeld) {
    reading.known += 1;
    return null;
  }
  reading.seats.set(seat, { email, position: position.key, department });
  if (account) return null;
  const positions = read?.positions ?? new Set<string>();
  positions.add(position.key);
  reading.accounts.set(email, { name: called ?? row.name, positions });
  return null;
};

const judge = (row: Row, known: PeopleKnown, reading: Reading): Judged => {
  const unreadable = PEOPLE_COLUMNS.find(
    (column) => !isReadable(row[column]) || row[column].length > LIMITS.name
  );
  if (unreadable) return fault('unreadable', row[unreadable].slice(0, 40));
  const department = judgeDepartment(row, known, reading);
  if (department) return department;
  const isPerson = [row.name, row.email, row.position].some((cell) => cell !== '');
  if (isPerson) return judgePerson(row, known, reading);
  if (known.departments.some(({ name }) => name === row.department)) reading.known += 1;
  return null;
};

/**
 * Departments and people as an office lists them, a person and a position a row: what it would add, and every row that cannot be taken
 * over with what is wrong. A table with one such row is not taken over at all: half an office would be signed by the wrong half.
 */
export const readPeople = (table: Table, known: PeopleKnown): PeoplePlan => {
  const rows = rowsOf(table);
  const reading: Reading = { departments: new Map(), accounts: new Map(), seats: new Map(), known: 0 };
  const nothing = { departments: [], accounts: [], seats: [], known: 0 };
  if (rows === null) return { ...nothing, refused: [{ line: 1, text: '', reason: 'no-head' }] };
  if (rows.length === 0) return { ...nothing, refused: [{ line: 1, text: '', reason: 'empty' }] };
  const refused = rows.flatMap((row): readonly RefusedPerson[] => {
    const judged = judge(row, known, reading);
    return judged ? [{ line: row.line, text: judged.text, reason: judged.fault }] : [];
  });
  return {
    departments: [...reading.departments.values()],
    accounts: [...reading.accounts].map(([email, { name, positions }]) => ({
      email,
      name,
      positions: [...positions],
    })),
    seats: [...reading.seats.values()],
    known: reading.known,
    refused,
  };
};

/** The columns of the template, as they are called in a language. */
export const peopleHead = (language: 'zh' | 'en'): readonly string[] => {
  const english: Readonly<Record<PeopleColumn, string>> = {
    department: 'Department',
    class: 'Class',
    name: 'Name',
    email: 'E-mail',
    position: 'Position',
  };
  return PEOPLE_COLUMNS.map((column) => (language === 'zh' ? (HEADS[column][0] ?? '') : english[column]));
};
