import type { PeopleImportRequest, PeopleImportResponse } from '../../../../src/contracts';
import { readPeople } from '../../../../src/organization';
import type { PeopleKnown, PeoplePlan } from '../../../../src/organization';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { allOrNoneOf, orUndo } from '../../all-or-none';
import type { By, DeskContext } from '../../desk/desk';
import { oneByOne } from '../../one-by-one';
import type { Invitation } from '../../roles';
import type { SaveRow } from './write-row';

type Input = PeopleImportRequest & {
  /** Whether whoever imports may make accounts, in Strapi's own settings. */
  readonly mayInvite: boolean;
};

const knownOf = async ({ store }: DeskContext): Promise<PeopleKnown> => {
  const [{ book }, departments, people, invited, everybody, seats] = await oneByOne(
    () => store.settings.rules(),
    () => store.organization.departments(),
    () => store.organization.people(),
    () => store.organization.invited(),
    () => store.organization.everybody(),
    () => store.lists.list('seat')
  );
  const accounts = [...people, ...invited];
  const known = new Set(accounts.map(({ id }) => id));
  return {
    positions: book.positions,
    classes: book.classes ?? [],
    departments,
    accounts,
    blocked: everybody.filter(({ id }) => !known.has(id)).flatMap(({ email }) => email ?? []),
    seats: seats.map(({ userId, position, department }) => ({
      person: Number(userId),
      position: String(position),
      department: department ? String(department) : null,
    })),
  };
};

type Saves = {
  readonly saveDepartment: SaveRow<{ readonly name: string; readonly class: string; readonly order: number }>;
  readonly saveSeat: SaveRow<{
    readonly person: number;
    readonly position: string;
    readonly department: string | null;
  }>;
};

type Importing = {
  readonly desk: DeskContext;
  readonly saves: Saves;
  readonly plan: PeoplePlan;
  readonly known: PeopleKnown;
  readonly by: By;
  readonly mayInvite: boolean;
};

/** Departments first, in the order of the table. */
const addDepartments = async ({
  saves,
  plan,
  known,
  by,
}: Importing): Promise<ReadonlyMap<string, string>> => {
  const keys = new Map(known.departments.map(({ name, key }) => [name, key]));
  for (const { name, class: kind } of plan.departments) {
    const row = orUndo(await saves.saveDepartment({ name, class: kind, order: keys.size + 1 }, by));
    keys.set(name, row.documentId);
  }
  return keys;
};

/** What waits for a second person is as good as taken over: the rest of the table does not hang on it. */
const WAITS: readonly string[] = ['settings.awaits-second', 'settings.nobody-to-confirm'];

const addSeats = async (importing: Importing, invitations: readonly Invitation[]): Promise<number> => {
  const { saves, plan, known, by } = importing;
  const departments = await addDepartments(importing);
  const ids = new Map<string, number>([
    ...known.accounts.flatMap(({ id, email }) => (email ? [[email, id] as const] : [])),
    ...invitations.map(({ id, email }) => [email, id] as const),
  ]);
  let waiting = 0;
  for (const { email, position, department } of plan.seats) {
    const person = ids.get(email) ?? 0;
    const key = department === null ? null : (departments.get(department) ?? null);
    const saved = await saves.saveSeat({ person, position, department: key }, by);
    if (!saved.ok && WAITS.includes(saved.refusal.code)) waiting += 1;
    else orUndo(saved);
  }
  return waiting;
};

const takeOver = async (importing: Importing): Promise<PeopleImportResponse> => {
  const { desk, plan, known } = importing;
  const invitations: Invitation[] = [];
  for (const account of plan.accounts) invitations.push(await desk.accounts.invite(account));
  const waiting = await addSeats(importing, invitations);
  // Whoever may not make accounts gives none its roles either: the page says which seats lack theirs.
  for (const { id, email } of importing.mayInvite ? known.accounts : []) {
    const positions = plan.seats.filter((seat) => seat.email === email).map(({ position }) => position);
    if (positions.length > 0) await desk.accounts.giveRoles(id, positions);
  }
  const links = invitations.map(({ email, token }) => ({
    email,
    name: plan.accounts.find((account) => account.email === email)?.name ?? email,
    token,
  }));
  return { ...counted(plan), refused: [], waiting, links };
};

const counted = ({ departments, accounts, seats, known }: PeoplePlan) => ({
  departments: departments.length,
  accounts: accounts.length,
  seats: seats.length,
  known,
});

/** Departments and people from one table: all of it, or with one wrong row nothing. `dryRun` says what would be, and saves nothing. */
export const createImportPeople =
  (desk: DeskContext, saves: Saves) =>
  async ({ table, dryRun = false, mayInvite }: Input, by: By): Promise<Result<PeopleImportResponse>> => {
    const known = await knownOf(desk);
    const plan = readPeople(table, known);
    if (dryRun || plan.refused.length > 0)
      return accept({ ...counted(plan), refused: plan.refused, waiting: 0, links: [] });
    if (plan.accounts.length > 0 && !mayInvite)
      return refuse('settings.may-not-invite', { count: plan.accounts.length });
    return allOrNoneOf(() =>
      desk.store.transaction(async () => {
        await desk.store.lists.lock();
        return takeOver({ desk, saves, plan, known, by, mayInvite });
      })
    );
  };
