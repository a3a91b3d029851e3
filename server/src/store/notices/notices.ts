import type { NoticeKind } from '../../../../src/notices';
import { ASKING } from '../../../../src/notices';
import { UID } from '../../content-types';
import type { Row, Rows, Where } from '../tables/rows';

/** What one person is told. `key` names the event and the person: written twice it is there once. */
export type NoticeDraft = {
  readonly key: string;
  readonly person: number;
  readonly kind: NoticeKind;
  readonly form: string | null;
  /** Number of the event in the form's log. */
  readonly sequence: number | null;
  readonly at: string;
};
export type Notice = NoticeDraft & { readonly id: number; readonly readAt: string | null };

export type Notices = {
  add(drafts: readonly NoticeDraft[]): Promise<void>;
  /** A person's newest first. */
  list(
    person: number,
    page: { readonly page: number; readonly pageSize: number }
  ): Promise<{ readonly notices: readonly Notice[]; readonly total: number }>;
  /**
   * In one statement what every open desk asks every few seconds: the number of the last event of any form, of the person's newest
   * notice (0 where there is none), and how many they have not read.
   */
  pulse(
    person: number
  ): Promise<{ readonly event: number; readonly newest: number; readonly unread: number }>;
  /** Everything told of a form, oldest first. */
  ofForm(form: string): Promise<readonly Notice[]>;
  /** Those of a person's that are named, of one form, or all of them (`{}`); answers how many were unread. */
  read(
    person: number,
    which: { readonly ids?: readonly number[]; readonly form?: string },
    at: string
  ): Promise<number>;
  /** What was asked of the signers of a form's stage no longer waits for anybody. */
  settle(form: string, at: string): Promise<void>;
  /** Keys among these that still are news: there, and not read. */
  unreadAmong(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether somebody still has one of a form's event unread. */
  isUnread(form: string, sequence: number): Promise<boolean>;
  /** Deletes what was read before one instant, and everything from before the other. */
  prune(before: { readonly read: string; readonly all: string }): Promise<number>;
};

const noticeOf = (row: Row): Notice => ({
  id: Number(row.id),
  key: String(row.key),
  person: Number(row.person),
  kind: row.kind as NoticeKind,
  form: (row.form as string | null) ?? null,
  sequence: row.sequence === null || row.sequence === undefined ? null : Number(row.sequence),
  at: String(row.at),
  readAt: (row.readAt as string | null) ?? null,
});

const UNREAD = { readAt: { $null: true } };

export const createNotices = (rows: Rows): Notices => {
  /** By their ids and not by what they were found by: a database locks the gaps beside what a search finds. */
  const markFound = async (where: Where, at: string): Promise<number> => {
    const found = await rows.findMany(UID.notice, { where: { ...where, ...UNREAD }, select: ['id'] });
    if (found.length === 0) return 0;
    return rows.updateFound(UID.notice, { id: { $in: found.map(({ id }) => id) } }, { readAt: at });
  };

  return {
    add: (drafts) =>
      rows.insertOnce(
        UID.notice,
        drafts.map((draft) => ({ ...draft })),
        'key'
      ),
    list: async (person, { page, pageSize }) => {
      const where = { person };
      const [found, total] = await Promise.all([
        rows.findMany(UID.notice, {
          where,
          orderBy: { id: 'desc' },
          limit: pageSize,
          offset: (page - 1) * pageSize,
        }),
        rows.count(UID.notice, where),
      ]);
      return { notices: found.map(noticeOf), total };
    },
    pulse: async (person) => {
      const mine = () => rows.within(UID.notice).where({ person });
      const [found] = await rows.ask(UID.formEvent, (query) =>
        query.max({ event: 'id' }).select({
          newest: mine().max('id'),
          unread: mine().whereNull('read_at').count('id'),
        })
      );
      const { event, newest, unread } = (found ?? {}) as Row;
      return { event: Number(event ?? 0), newest: Number(newest ?? 0), unread: Number(unread ?? 0) };
    },
    ofForm: async (form) =>
      (await rows.findMany(UID.notice, { where: { form }, orderBy: { id: 'asc' } })).map(noticeOf),
    read: (person, { ids, form }, at) =>
      markFound(
        { person, ...(ids ? { id: { $in: [...ids] } } : {}), ...(form === undefined ? {} : { form }) },
        at
      ),
    settle: async (form, at) => {
      await markFound({ form, kind: { $in: [...ASKING] } }, at);
    },
    unreadAmong: async (keys) => {
      const found = await rows.findMany(UID.notice, {
        where: { key: { $in: [...keys] }, ...UNREAD },
        select: ['key'],
      });
      return new Set(found.map(({ key }) => String(key)));
    },
    isUnread: async (form, sequence) => (await rows.count(UID.notice, { form, sequence, ...UNREAD })) > 0,
    prune: async ({ read, all }) =>
      rows.remove(UID.notice, { $or: [{ readAt: { $notNull: true, $lt: read } }, { at: { $lt: all } }] }),
  };
};
