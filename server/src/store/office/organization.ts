import type { Core } from '@strapi/strapi';
import type { Actor, Holder, PersonRef } from '../../../../src/approval';
import { isWithin } from '../../../../src/organization';
import { PLUGIN_ID, UID } from '../../content-types';
import { keepIdentities } from './identities';
import { accountOf } from './person-name';
import { OF_ACCOUNT, type Remembered } from './remembered';
import { delegatedDuties, delegationOf, ownDuties, seatOf } from './seats';
import type { Row, Rows } from '../tables/rows';
import type { Channel, Department, OrganizationStore } from '../types';

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

const byOrder: readonly Record<string, 'asc' | 'desc'>[] = [{ order: 'asc' }, { id: 'asc' }];

/** MySQL and SQLite answer a yes as 1. */
const isTrue = (value: unknown): boolean => value === true || Number(value) === 1;

type Parts = { readonly strapi: Core.Strapi; readonly rows: Rows; readonly remembered: Remembered };

export const createOrganization = ({ strapi, rows, remembered }: Parts): OrganizationStore => {
  const users = async (where: Row): Promise<ReadonlyMap<number, PersonRef>> => {
    const select = ['id', 'documentId', 'firstname', 'lastname', 'username', 'email'];
    const found = (await strapi.db
      .query('admin::user')
      .findMany({ where, select, orderBy: { id: 'asc' } })) as Row[];
    return new Map(found.map((row) => [Number(row.id), accountOf(row)]));
  };

  /** Every account, and those in use; straight from the table: Strapi takes ten times as long to make rows of it. */
  const accounts = remembered.remember(async () => {
    const found = await rows.findPlain('admin::user', (query) => query.orderBy('id'), OF_ACCOUNT);
    const known = found.map((row) => ({ row, person: accountOf(row) }));
    const mapOf = (some: typeof known): ReadonlyMap<number, PersonRef> =>
      new Map(some.map(({ person }) => [person.id, person]));
    return {
      everybody: mapOf(known),
      inUse: mapOf(known.filter(({ row }) => isTrue(row.isActive) && !isTrue(row.blocked))),
    };
  });

  const keptSeats = remembered.remember(async () => ({
    seats: (await rows.findPlain(UID.seat, (query) => query.orderBy('id'))).map(seatOf),
    delegations: (await rows.findPlain(UID.delegation, (query) => query.orderBy('id'))).map(delegationOf),
  }));

  /** Who holds what on a day: one list for everybody who asks, so that what is found in it is found once. */
  const holdersOn = remembered.remember(
    async (today: string): Promise<readonly Holder[]> => {
      const { seats, delegations } = await keptSeats();
      const { inUse } = await accounts();
      const own = ownDuties(seats, inUse, today);
      const current = delegations.filter(({ period }) => isWithin(period, today));
      return [...own, ...delegatedDuties(current, own, inUse)];
    },
    (today) => today
  );

  const holders = (today: string): Promise<readonly Holder[]> => remembered.atOneHead(() => holdersOn(today));

  const standing: OrganizationStore['standing'] = (today, userId) =>
    remembered.atOneHead(async () => {
      const all = await holdersOn(today);
      const person = userId === null ? undefined : (await accounts()).inUse.get(userId);
      if (!person) return { holders: all, actor: null };
      const duties = all.filter((duty) => duty.person.id === person.id).map(({ person: _, ...duty }) => duty);
      return { holders: all, actor: { ...person, duties } };
    });

  const actor = async (userId: number, today: string): Promise<Actor | null> =>
    (await standing(today, userId)).actor;

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
    departments: remembered.remember(async () =>
      (await rows.findMany(UID.department, { orderBy: byOrder })).map(departmentOf)
    ),
    channels: remembered.remember(async () =>
      (await rows.findMany(UID.channel, { orderBy: byOrder })).map(channelOf)
    ),
    holders,
    actor,
    standing,
    people: async () => [...(await accounts()).inUse.values()],
    invited: async () => {
      const where = { isActive: false, blocked: { $ne: true }, registrationToken: { $notNull: true } };
      return [...(await users(where)).values()];
    },
    names: async (ids) => {
      if (ids.length === 0) return new Map();
      const { everybody } = await accounts();
      return new Map(ids.flatMap((id) => (everybody.has(id) ? [[id, everybody.get(id)!.name]] : [])));
    },
    everybody: async () => [...(await accounts()).everybody.values()],
    rights,
    keepIdentities: () => keepIdentities(strapi, rows),
  };
};
