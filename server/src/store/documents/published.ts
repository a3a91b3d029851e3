import type { Core, UID as Uid } from '@strapi/strapi';
import { UID } from '../../content-types';
import { deepPopulate } from './populate';
import type { Row } from '../tables/rows';

/** One published document with what the register says of it; instants ISO 8601 UTC. */
export type PublishedDocument = {
  readonly documentId: string;
  readonly locale: string | null;
  readonly department: string | null;
  readonly publishedAt: string;
  readonly updatedAt: string;
};

export type PublishedQuery = {
  readonly uid: string;
  readonly title: string;
  readonly summary: string | null;
  readonly channel?: string;
  readonly kind?: string;
  readonly department?: string;
  readonly locale?: string;
  readonly search?: string;
  readonly slug?: string;
  readonly documentId?: string;
  readonly page: number;
  readonly pageSize: number;
};

export type Published = {
  /** What is online and in the register, newest first; the order is total, so that pages neither repeat nor miss a row. */
  list(
    query: PublishedQuery
  ): Promise<{ readonly documents: readonly PublishedDocument[]; readonly total: number }>;
  /** How many items, drafts included, stand in a channel. */
  countInChannel(documentId: string): Promise<number>;
  /** The published rows themselves, populated, by `rowKey`. */
  rows(uid: string, documents: readonly PublishedDocument[]): Promise<ReadonlyMap<string, Row>>;
};

type Columns = { readonly table: string; readonly column: (attribute: string) => string };

const like = (text: string): string => `%${text.toLowerCase().replace(/[!%_]/g, (sign) => `!${sign}`)}%`;

export const rowKey = ({
  documentId,
  locale,
}: {
  readonly documentId: string;
  readonly locale?: unknown;
}): string => `${documentId}|${typeof locale === 'string' ? locale : ''}`;

/**
 * Published rows joined with the register: the entry that put the document online first gives its place and date, the
 * live one the last revision. Strapi's queries cannot join two types without a relation, so this one is knex.
 */
export const createPublished = (strapi: Core.Strapi): Published => {
  const columnsOf = (uid: string): Columns => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    return {
      table: tableName,
      column: (name) => (attributes[name] as { columnName?: string } | undefined)?.columnName ?? name,
    };
  };

  const base = ({ uid }: PublishedQuery) => {
    const document = columnsOf(uid);
    const { table, column } = columnsOf(UID.registerEntry);
    const isLocalized = strapi.contentTypes[uid as Uid.ContentType]?.pluginOptions as
      { i18n?: { localized?: boolean } } | undefined;
    const entry = (alias: string) => (name: string) => `${alias}.${column(name)}`;
    const first = entry('first');
    const live = entry('live');
    const sameDocument = (of: typeof first) =>
      function join(this: { on: (a: string, b: string) => void; andOn: (a: string, b: string) => void }) {
        this.on(of('targetDocument'), 'd.document_id');
        if (isLocalized?.i18n?.localized) this.andOn(of('targetLocale'), 'd.locale');
      };
    return strapi.db
      .getConnection(`${document.table} as d`)
      .join(`${table} as first`, sameDocument(first) as never)
      .join(`${table} as live`, sameDocument(live) as never)
      .whereNotNull('d.published_at')
      .where(first('targetUid'), uid)
      .whereIn(first('kind'), ['publication', 'existing'])
      .where(live('targetUid'), uid)
      .whereNotNull(live('liveKey'));
  };

  const inChannel = (query: ReturnType<typeof base>, uid: string, slug: string) => {
    const joinTable = (
      strapi.db.metadata.get(uid).attributes.channel as {
        joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
      }
    ).joinTable;
    if (!joinTable) return query;
    const channel = columnsOf(UID.channel).table;
    const ids = strapi.db
      .getConnection(`${joinTable.name} as l`)
      .join(`${channel} as c`, 'c.id', `l.${joinTable.inverseJoinColumn.name}`)
      .where('c.slug', slug)
      .select(`l.${joinTable.joinColumn.name}`);
    return query.whereIn('d.id', ids as never);
  };

  const filtered = (query: PublishedQuery) => {
    const { column } = columnsOf(query.uid);
    const { column: entryColumn } = columnsOf(UID.registerEntry);
    let found = base(query);
    if (query.channel) found = inChannel(found, query.uid, query.channel);
    if (query.kind) found = found.where(`d.${column('kind')}`, query.kind);
    if (query.slug) found = found.where(`d.${column('slug')}`, query.slug);
    if (query.documentId) found = found.where('d.document_id', query.documentId);
    if (query.locale) found = found.where('d.locale', query.locale);
    if (query.department) found = found.where(`live.${entryColumn('department')}`, query.department);
    if (query.search) {
      const fields = [query.title, query.summary].flatMap((name) => (name ? [`d.${column(name)}`] : []));
      const words = like(query.search);
      found = found.where((either) => {
        for (const field of fields) either.orWhereRaw(`LOWER(??) LIKE ? ESCAPE '!'`, [field, words]);
      });
    }
    return { found, entryColumn };
  };

  return {
    list: async (query) => {
      const { found, entryColumn } = filtered(query);
      const [counted] = (await found.clone().count({ total: '*' })) as unknown as {
        total: number | string;
      }[];
      const rows = (await found
        .select({
          documentId: 'd.document_id',
          locale: 'd.locale',
          department: `live.${entryColumn('department')}`,
          publishedAt: `first.${entryColumn('at')}`,
          updatedAt: `live.${entryColumn('at')}`,
        })
        .orderBy([
          { column: `first.${entryColumn('at')}`, order: 'desc' },
          { column: `first.${entryColumn('sequence')}`, order: 'desc' },
        ])
        .limit(query.pageSize)
        .offset((query.page - 1) * query.pageSize)) as unknown as PublishedDocument[];
      return {
        documents: rows.map((row) => ({ ...row, locale: row.locale ?? null })),
        total: Number(counted?.total ?? 0),
      };
    },
    countInChannel: (documentId) =>
      strapi.db.query(UID.item as Uid.ContentType).count({ where: { channel: { documentId } } }),
    rows: async (uid, documents) => {
      const found = (await strapi.db.query(uid as Uid.ContentType).findMany({
        where: {
          documentId: { $in: documents.map(({ documentId }) => documentId) },
          publishedAt: { $notNull: true },
        },
        populate: deepPopulate(uid, { ...strapi.contentTypes, ...strapi.components } as never) as never,
      })) as Row[];
      return new Map(
        found.map((row) => [rowKey({ documentId: String(row.documentId), locale: row.locale }), row])
      );
    },
  };
};
