import type { Core } from '@strapi/strapi';
import type { Actor, Holder, PersonRef } from '../../../../src/approval';
import { isWithin } from '../../../../src/organization';
import { PLUGIN_ID, UID } from '../../content-types';
import { keepIdentities } from './identities';
import { accountOf } from './person-name';
import type { Remembered } from './remembered';
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

type Parts = { readonly strapi: Core.Strapi; readonly rows: Rows; readonly remembered: Remembered };

export const createOrganization = ({ strapi, rows, remembered }: Parts): OrganizationStore => {
  const users = async (where: Row): Promise<ReadonlyMap<number, PersonRef>> => {
    const select = ['id', 'documentId', 'firstname', 'lastname', 'username', 'email'];
    const found = (await strapi.db
      .query('admin::user')
      .findMany({ where, select, orderBy: { id: 'asc' } })) as Row[];
    return new Map(found.map((row) => [Number(row.id), accountOf(row)]));
  };

  type Ask = Parameters<Rows['ask']>[1];

  /** Asked with nearly every request, so straight from the table: Strapi takes ten times as long to make rows of it. */
  const accounts = async (which: Ask): Promise<ReadonlyMap<number, PersonRef>> => {
    const found = await rows.ask('admin::user', (query, table) =>
      which(
        query.select('id', 'document_id', 'firstname', 'lastname', 'username', 'email').orderBy('id'),
        table
      )
    );
    return new Map(
      found.map(({ document_id: documentId, ...row }) => [Number(row.id), accountOf({ ...row, documentId })])
    );
  };

  const activeUsers = (): Promise<ReadonlyMap<number, PersonRef>> =>
    accounts((query) =>
      query
        .where('is_active', true)
        .andWhere((either) => either.whereNull('blocked').orWhere('blocked', false))
    );

  const keptSeats = remembered.remember(async () => ({
    seats: (await rows.findPlain(UID.seat, (query) => query.orderBy('id'))).map(seatOf),
    delegations: (await rows.findPlain(UID.delegation, (query) => query.orderBy('id'))).map(delegationOf),
  }));

  const holders = async (today: string): Promise<readonly Holder[]> => (await standing(today, null)).holders;

  const standing: OrganizationStore['standing'] = async (today, userId) => {
    const { seats, delegations } = await keptSeats();
    const people = await activeUsers();
    const own = ownDuties(seats, people, today);
    const current = delegations.filter(({ period }) => isWithin(period, today));
    const all = [...own, ...delegatedDuties(current, own, people)];
    const person = userId === null ? undefined : people.get(userId);
    if (!person) return { holders: all, actor: null };
    const duties = all.filter((duty) => duty.person.id === person.id).map(({ person: _, ...duty }) => duty);
    return { holders: all, actor: { ...person, duties } };
  };

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
    departments: async () => (await rows.findMany(UID.department, { orderBy: byOrder })).map(departmentOf),
    channels: async () => (await rows.findMany(UID.channel, { orderBy: byOrder })).map(channelOf),
    holders,
    actor,
    standing,
    people: async () => [...(await activeUsers()).values()],
    invited: async () => {
      const where = { isActive: false, blocked: { $ne: true }, registrationToken: { $notNull: true } };
      return [...(await users(where)).values()];
    },
    names: async (ids) => {
      const found = ids.length === 0 ? [] : await accounts((query) => query.whereIn('id', [...ids]));
      return new Map([...found.values()].map(({ id, name }) => [id, name]));
    },
    everybody: async () => [...(await users({})).values()],
    rights,
    keepIdentities: () => keepIdentities(strapi, rows),
  };
};
