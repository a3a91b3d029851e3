import type { Core } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import { UID } from '../../content-types';
import { withTables } from '../tables/connection';
import type { Tables } from '../tables/connection';
import type { Row, Rows } from '../tables/rows';
import type { Sequences } from '../tables/sequences';
import { keyOf } from '../tables/target';
import { applyCondition, columnOf } from './conditions';
import type { Condition } from './conditions';

type Content = Readonly<Record<string, unknown>>;

/** What a publication puts into the public store. Instants ISO 8601 UTC; `companion` is the key of the other half a form named. */
export type PublicDraft = {
  readonly target: Target;
  readonly slug: string | null;
  readonly kind: string | null;
  readonly channel: string | null;
  readonly department: string | null;
  readonly category: string | null;
  readonly companion: string | null;
  readonly digest: string | null;
  readonly sequence: number;
  readonly firstSequence: number;
  readonly firstAt: string;
  readonly revisedAt: string;
  readonly title: string;
  /** What lists say, without channel, department and dates, which the store has beside it. */
  readonly listed: Content;
  /** What the page itself says beyond that. */
  readonly answer: Content;
  /** What a search looks through. */
  readonly words: string;
};

/** A row without its texts; `withdrawnAt` is set on what was taken down. */
export type PublicDocument = Omit<PublicDraft, 'listed' | 'answer' | 'words' | 'digest'> & {
  readonly key: string;
  readonly revision: number;
  readonly withdrawnAt: string | null;
};
export type ListedDocument = PublicDocument & { readonly listed: Content };
export type WholeDocument = ListedDocument & { readonly answer: Content };

export type PublicOrder = { readonly by: 'place' | 'revised_at' | 'title'; readonly way: 'asc' | 'desc' };
export type PublicQuery = {
  readonly where: Condition;
  readonly order: PublicOrder;
  readonly start: number;
  readonly limit: number;
  /** Whether the whole is counted too. */
  readonly isCounted: boolean;
};

const SERIES = 'public';
const LONGEST_WORDS = 20_000;

const SMALL = [
  'id',
  'document_key',
  'target_uid',
  'target_document',
  'target_locale',
  'place',
  'slug',
  'kind',
  'channel',
  'department',
  'category',
  'companion',
  'sequence',
  'first_sequence',
  'revision',
  'first_at',
  'revised_at',
  'withdrawn_at',
  'title',
];

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/** What sorts the online documents: their first day online, and the order of the register within one instant. */
const placeOf = ({ firstAt, firstSequence }: Pick<PublicDraft, 'firstAt' | 'firstSequence'>): string =>
  `${firstAt}|${String(firstSequence).padStart(10, '0')}`;

const documentOf = (row: Row): PublicDocument => ({
  key: String(row.document_key),
  target: {
    uid: String(row.target_uid),
    documentId: String(row.target_document),
    locale: text(row.target_locale),
  },
  slug: text(row.slug),
  kind: text(row.kind),
  channel: text(row.channel),
  department: text(row.department),
  category: text(row.category),
  companion: text(row.companion),
  sequence: Number(row.sequence),
  firstSequence: Number(row.first_sequence),
  revision: Number(row.revision),
  firstAt: String(row.first_at),
  revisedAt: String(row.revised_at),
  withdrawnAt: text(row.withdrawn_at),
  title: String(row.title ?? ''),
});

const parsed = (value: unknown): Content => JSON.parse(String(value ?? '{}')) as Content;
const listedOf = (row: Row): ListedDocument => ({ ...documentOf(row), listed: parsed(row.listed) });
const wholeOf = (row: Row): WholeDocument => ({ ...listedOf(row), answer: parsed(row.answer) });

type Dependencies = {
  readonly strapi: Core.Strapi;
  readonly rows: Rows;
  readonly sequences: Sequences;
  /** Called after the open transaction has committed. */
  readonly afterCommit: (effect: () => void) => void;
};

/** 公开库: what the public sees, one row a document and language; every change of it gets the next revision. */
export const createPublicDocuments = ({ strapi, rows, sequences, afterCommit }: Dependencies) => {
  const table = (tables: Tables) => tables(strapi.db.metadata.get(UID.publicDocument).tableName);
  const watchers = new Set<() => void>();

  /** The next revision, under a lock that is held until the transaction ends; whoever keeps answers hears of the change. */
  const revise = async (): Promise<number> => {
    const revision = await sequences.next(SERIES);
    afterCommit(() => {
      for (const watcher of watchers) watcher();
    });
    return revision;
  };

  const put = async (draft: PublicDraft): Promise<void> => {
    const { target, listed, answer, words, ...columns } = draft;
    const row = {
      ...columns,
      documentKey: keyOf(target),
      targetUid: target.uid,
      targetDocument: target.documentId,
      targetLocale: target.locale,
      place: placeOf(draft),
      withdrawnAt: null,
      listed: JSON.stringify(listed),
      answer: JSON.stringify(answer),
      words: words.toLowerCase().slice(0, LONGEST_WORDS),
      revision: await revise(),
    };
    const { documentKey } = row;
    if ((await rows.update(UID.publicDocument, { documentKey }, row)) === 0)
      await rows.insert(UID.publicDocument, row);
  };

  /** What was taken down keeps its address and dates, and none of its content. */
  const takeDown = async (
    target: Target,
    { at, sequence }: { readonly at: string; readonly sequence: number }
  ): Promise<void> => {
    const gone = {
      place: null,
      withdrawnAt: at,
      sequence,
      digest: null,
      words: '',
      listed: '{}',
      answer: '{}',
    };
    await rows.update(
      UID.publicDocument,
      { documentKey: keyOf(target) },
      { ...gone, revision: await revise() }
    );
  };

  const select = (columns: readonly string[], narrow: (query: ReturnType<typeof table>) => unknown) =>
    withTables(strapi, async (tables) => (await narrow(table(tables).select([...columns]))) as Row[]);

  const one = async (column: string, value: string): Promise<readonly WholeDocument[]> => {
    const found = await select([...SMALL, 'listed', 'answer'], (query) => query.where(column, value));
    // MySQL finds a text in other capitals.
    return found.filter((row) => row[column] === value).map(wholeOf);
  };

  /** Ids first, from an index alone, then the rows of one page: the last page costs what the first does. */
  const list = async ({ where, order, start, limit, isCounted }: PublicQuery) =>
    withTables(strapi, async (tables) => {
      const found = () => applyCondition(table(tables).whereNotNull('place'), where);
      const ids = (await found()
        .orderBy([
          { column: order.by, order: order.way },
          ...(order.by === 'place' ? [] : [{ column: 'place', order: 'desc' }]),
        ] as never)
        .limit(limit)
        .offset(start)
        .select('id')) as Row[];
      const numbers = ids.map(({ id }) => Number(id));
      const page = (await table(tables)
        .whereIn('id', numbers)
        .select([...SMALL, 'listed'])) as Row[];
      const byId = new Map(page.map((row) => [Number(row.id), listedOf(row)]));
      const [counted] = isCounted ? ((await found().count({ total: '*' })) as unknown as Row[]) : [];
      return {
        documents: numbers.flatMap((id) => byId.get(id) ?? []),
        total: counted ? Number(counted.total) : null,
      };
    });

  return {
    put,
    takeDown,
    revise,
    list,
    /** By key, taken down or not. */
    find: async (target: Target): Promise<WholeDocument | null> =>
      (await one('document_key', keyOf(target)))[0] ?? null,
    /** In one language, or in whichever went online first, what is online before what is not. */
    findDocument: async (asked: {
      readonly uid: string;
      readonly documentId: string;
      readonly locale?: string | undefined;
    }): Promise<WholeDocument | null> => {
      const found = (await one('target_document', asked.documentId)).filter(
        ({ target }) => target.uid === asked.uid && (!asked.locale || target.locale === asked.locale)
      );
      const newest = [...found].sort((a, b) => b.firstSequence - a.firstSequence);
      return newest.find(({ withdrawnAt }) => withdrawnAt === null) ?? newest[0] ?? null;
    },
    findKey: async (key: string): Promise<WholeDocument | null> =>
      (await one('document_key', key))[0] ?? null,
    /** By address; what is online comes before what was taken down. */
    findSlug: async (uid: string, slug: string): Promise<WholeDocument | null> => {
      const found = (await one('slug', slug)).filter(({ target }) => target.uid === uid);
      return found.find(({ withdrawnAt }) => withdrawnAt === null) ?? found[0] ?? null;
    },
    /** The documents online whose form named this one as the other half. */
    namedBy: async (key: string): Promise<readonly PublicDocument[]> =>
      (await select(SMALL, (query) => query.where('companion', key).whereNotNull('place'))).map(documentOf),
    /** The nearest document before or after a place, of one type. */
    neighbour: async (
      { target, firstAt, firstSequence }: PublicDocument,
      way: 'earlier' | 'later'
    ): Promise<PublicDocument | null> => {
      const [row] = await select(SMALL, (query) =>
        query
          .where('target_uid', target.uid)
          .where('place', way === 'earlier' ? '<' : '>', placeOf({ firstAt, firstSequence }))
          .orderBy('place', way === 'earlier' ? 'desc' : 'asc')
          .limit(1)
      );
      return row ? documentOf(row) : null;
    },
    /** What changed after a revision, in order, what was taken down too. */
    changedSince: async (uid: string, revision: number, limit: number): Promise<readonly ListedDocument[]> =>
      (
        await select([...SMALL, 'listed'], (query) =>
          query
            .where('target_uid', uid)
            .where('revision', '>', revision)
            .orderBy('revision', 'asc')
            .limit(limit)
        )
      ).map(listedOf),
    /** Digests of what is online, by key, a batch at a time, in order of row ids. */
    async *walk(batchSize: number): AsyncIterable<ReadonlyMap<string, string | null>> {
      for (let after = 0; ;) {
        const found = await select(['id', 'document_key', 'digest'], (query) =>
          query.where('id', '>', after).whereNotNull('place').orderBy('id').limit(batchSize)
        );
        if (found.length === 0) return;
        yield new Map(found.map((row) => [String(row.document_key), text(row.digest)]));
        after = Number(found.at(-1)?.id);
      }
    },
    digests: async (keys: readonly string[]): Promise<ReadonlyMap<string, string | null>> =>
      new Map(
        (
          await select(['document_key', 'digest'], (query) =>
            query.whereIn('document_key', [...keys]).whereNotNull('place')
          )
        ).map((row) => [String(row.document_key), text(row.digest)])
      ),
    /** The newest revision; 0 where nothing was ever public. */
    head: async (): Promise<number> =>
      Number((await rows.find(UID.sequence, { series: SERIES }))?.value ?? 0),
    /** Calls `watcher` after each commit of this process that changed what the public sees. */
    watch: (watcher: () => void): void => void watchers.add(watcher),
    columnOf,
  };
};

export type PublicDocuments = ReturnType<typeof createPublicDocuments>;
