import type { Core } from '@strapi/strapi';
import type { Actor, Duty, Holder, PersonRef } from '../../../../src/approval';
import { PLUGIN_ID, UID } from '../../content-types';
import { personName } from './person-name';
import type { Row, Rows } from '../tables/rows';
import type { Channel, Department, Store } from '../types';

type Seat = { readonly userId: number; readonly position: string; readonly department: string | null };

/** What the desk's own permissions begin with. */
const PLUGIN = `plugin::${PLUGIN_ID}.`;

const departmentOf = (row: Row): Department => ({
  key: String(row.documentId),
  name: String(row.name),
  class: String(row.class),
  order: Number(row.order ?? 0),
  activeFrom: (row.activeFrom as string | null) ?? null,
  activeUntil: (row.activeUntil as string | null) ?? null,
});

const channelOf = (row: Row): Channel => ({
  key: String(row.documentId),
  name: String(row.name),
  slug: String(row.slug),
  order: Number(row.order ?? 0),
});

const seatOf = (row: Row): Seat => ({
  userId: Number(row.userId),
  position: String(row.position),
  department: (row.department as string | null) || null,
});

const sameSeat = (one: Omit<Seat, 'userId'>, other: Omit<Seat, 'userId'>): boolean =>
  one.position === other.position && one.department === other.department;

const byOrder: readonly Record<string, 'asc' | 'desc'>[] = [{ order: 'asc' }, { id: 'asc' }];

export const createOrganization = ({
  strapi,
  rows,
}: {
  strapi: Core.Strapi;
  rows: Rows;
}): Store['organization'] => {
  const users = async (where: Row): Promise<ReadonlyMap<number, PersonRef>> => {
    const select = ['id', 'firstname', 'lastname', 'username', 'email'];
    const found = (await strapi.db
      .query('admin::user')
      .findMany({ where, select, orderBy: { id: 'asc' } })) as Row[];
    return new Map(found.map((row) => [Number(row.id), { id: Number(row.id), name: personName(row) }]));
  };

  const activeUsers = (ids?: readonly number[]): Promise<ReadonlyMap<number, PersonRef>> =>
    users({ isActive: true, blocked: { $ne: true }, ...(ids ? { id: { $in: [...ids] } } : {}) });

  const current = (today: string) => ({ startsOn: { $lte: today }, endsOn: { $gte: today } });

  /** A delegation is worth what its giver holds that day and no more: it needs a seat of the giver's own. */
  const delegated = (
    delegations: readonly Row[],
    seats: readonly Seat[],
    people: ReadonlyMap<number, PersonRef>
  ) =>
    delegations.flatMap((row): (Duty & { toUser: number })[] => {
      const seat = seatOf({ ...row, userId: row.fromUser });
      const from = people.get(seat.userId);
      if (!from || !seats.some((one) => one.userId === seat.userId && sameSeat(one, seat))) return [];
      const { position, department } = seat;
      return [
        {
          position,
          department,
          delegation: { id: String(row.documentId), from },
          toUser: Number(row.toUser),
        },
      ];
    });

  const holders = async (today: string): Promise<readonly Holder[]> => {
    const [seatRows, delegations, people] = await Promise.all([
      rows.findMany(UID.seat, { orderBy: { id: 'asc' } }),
      rows.findMany(UID.delegation, { where: current(today), orderBy: { id: 'asc' } }),
      activeUsers(),
    ]);
    const seats = seatRows.map(seatOf);
    const own = seats.flatMap(({ userId, position, department }): Holder[] => {
      const person = people.get(userId);
      return person ? [{ position, department, person }] : [];
    });
    const others = delegated(delegations, seats, people).flatMap(({ toUser, ...duty }): Holder[] => {
      const person = people.get(toUser);
      return person ? [{ ...duty, person }] : [];
    });
    return [...own, ...others];
  };

  const actor = async (userId: number, today: string): Promise<Actor | null> => {
    const delegations = await rows.findMany(UID.delegation, { where: { toUser: userId, ...current(today) } });
    const concerned = [userId, ...delegations.map((row) => Number(row.fromUser))];
    const [people, seatRows] = await Promise.all([
      activeUsers(concerned),
      rows.findMany(UID.seat, { where: { userId: { $in: concerned } }, orderBy: { id: 'asc' } }),
    ]);
    const person = people.get(userId);
    if (!person) return null;
    const seats = seatRows.map(seatOf);
    const own = seats
      .filter((seat) => seat.userId === userId)
      .map(({ position, department }) => ({ position, department }));
    const others = delegated(delegations, seats, people).map(({ toUser: _, ...duty }) => duty);
    return { ...person, duties: [...own, ...others] };
  };

  const rights = async (): Promise<ReadonlyMap<number, ReadonlySet<string>>> => {
    const found = (await strapi.db.query('admin::permission').findMany({
      where: { action: { $startsWith: PLUGIN } },
      populate: { role: { populate: { users: { select: ['id'] } } } },
    })) as { action: string; role: { users: { id: number }[] } | null }[];
    const byPerson = new Map<number, Set<string>>();
    for (const { action, role } of found)
      for (const { id } of role?.users ?? [])
        byPerson.set(Number(id), (byPerson.get(Number(id)) ?? new Set()).add(action.slice(PLUGIN.length)));
    return byPerson;
  };

  return {
    departments: async () => (await rows.findMany(UID.department, { orderBy: byOrder })).map(departmentOf),
    channels: async () => (await rows.findMany(UID.channel, { orderBy: byOrder })).map(channelOf),
    holders,
    actor,
    people: async () => [...(await activeUsers()).values()],
    everybody: async () => [...(await users({})).values()],
    rights,
  };
};
