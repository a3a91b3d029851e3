import type { Core } from '@strapi/strapi';
import { randomBytes } from 'node:crypto';
import { UID } from '../../content-types';
import type { Row } from '../tables/rows';
import type { Sequences } from '../tables/sequences';
import type { ListStore } from '../types';
import { writingSettings } from './writing-settings';

const keptColumns = (who: string) => [`${who}Account`, `${who}Email`, `${who}Name`];

const FIELDS = {
  department: ['name', 'class', 'order', 'activeFrom', 'activeUntil'],
  seat: ['userId', ...keptColumns('user'), 'position', 'department', 'startsOn', 'endsOn', 'powerGrant'],
  channel: ['name', 'slug', 'order'],
  delegation: [
    'fromUser',
    ...keptColumns('from'),
    'toUser',
    ...keptColumns('to'),
    'position',
    'department',
    'startsOn',
    'endsOn',
    'reason',
    'powerGrant',
  ],
  term: ['term', 'note', 'severity', 'exceptions', 'replacement'],
} as const;

export type ListKind = keyof typeof FIELDS;

const ORDER: Readonly<Record<ListKind, readonly Record<string, 'asc' | 'desc'>[]>> = {
  department: [{ order: 'asc' }, { id: 'asc' }],
  channel: [{ order: 'asc' }, { id: 'asc' }],
  seat: [{ id: 'asc' }],
  delegation: [{ startsOn: 'desc' }, { id: 'desc' }],
  term: [{ id: 'asc' }],
};

/** Rows a statement: SQLite allows so many values and no more. */
const BATCH = 500;

/** Strapi gives documents made one by one 24 characters of its own; these are as long and as rare. */
const newDocumentId = (): string => `d${randomBytes(12).toString('hex').slice(1)}`;

/** The organization's lists as Settings edits them: departments, seats, channels, delegations, terms. */
export const createLists = ({
  strapi,
  sequences,
}: {
  strapi: Core.Strapi;
  sequences: Sequences;
}): ListStore => {
  const documents = (kind: ListKind) => strapi.documents(UID[kind] as 'plugin::publication-desk.term');
  const pick = (kind: ListKind, row: Row) => ({
    documentId: String(row.documentId),
    ...Object.fromEntries(FIELDS[kind].map((name) => [name, row[name] ?? null])),
  });

  return {
    lock: async () => {
      await sequences.lock('records', { value: 0, hash: '' });
    },
    list: async (kind) => {
      const found = (await strapi.db.query(UID[kind]).findMany({ orderBy: ORDER[kind] as never })) as Row[];
      return found.map((row) => pick(kind, row));
    },
    find: async (kind, documentId) => {
      const row = (await strapi.db.query(UID[kind]).findOne({ where: { documentId } })) as Row | null;
      return row ? pick(kind, row) : null;
    },
    create: async (kind, data) =>
      pick(
        kind,
        (await writingSettings(() => documents(kind).create({ data: data as never }))) as unknown as Row
      ),
    createMany: async (kind, list) => {
      const at = new Date();
      const query = strapi.db.query(UID[kind]);
      for (let start = 0; start < list.length; start += BATCH) {
        const rows = list.slice(start, start + BATCH);
        const data = rows.map((row) => ({
          ...row,
          documentId: newDocumentId(),
          createdAt: at,
          updatedAt: at,
        }));
        await query.createMany({ data: data as never });
      }
    },
    update: async (kind, documentId, data) => {
      const row = await writingSettings(() => documents(kind).update({ documentId, data: data as never }));
      return row ? pick(kind, row as unknown as Row) : null;
    },
    remove: async (kind, documentId) => {
      const { entries } = await writingSettings(() => documents(kind).delete({ documentId }));
      return entries.length > 0;
    },
    removeMany: async (kind, documentIds) => {
      const query = strapi.db.query(UID[kind]);
      let removed = 0;
      for (let start = 0; start < documentIds.length; start += BATCH) {
        const where = { documentId: { $in: documentIds.slice(start, start + BATCH) } };
        removed += (await query.deleteMany({ where: where as never })).count;
      }
      return removed;
    },
  };
};
