import type { NoticeKind } from '../../../../src/notices';
import { UID } from '../../content-types';
import type { Row, Rows, Where } from '../tables/rows';

export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'dropped' | 'dead';

/** One message to one recipient. `channel`: `email`, `robot:<name>` or `webhook:<name>`; `person` is null for a group. */
export type DeliveryDraft = {
  readonly key: string;
  readonly channel: string;
  readonly person: number | null;
  readonly kind: NoticeKind;
  readonly form: string | null;
  readonly at: string;
  readonly dueAt: string;
};
export type Delivery = DeliveryDraft & {
  readonly id: number;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly fault: string | null;
  readonly settledAt: string | null;
};
/** Everything due for one recipient on one channel: one message. */
export type Recipient = Pick<DeliveryDraft, 'channel' | 'person'>;

export type Outbox = {
  add(drafts: readonly DeliveryDraft[]): Promise<void>;
  /** Recipients something is due for, or whose sender was cut off before `lost`. */
  due(at: { readonly now: string; readonly lost: string }): Promise<readonly Recipient[]>;
  /** Takes what is due for a recipient; of many who come at once each row falls to one. */
  claim(
    recipient: Recipient,
    at: { readonly now: string; readonly lost: string; readonly claim: string }
  ): Promise<readonly Delivery[]>;
  settle(ids: readonly number[], as: 'sent' | 'dropped', at: string): Promise<void>;
  /** Comes again at `dueAt`; null: given up, until somebody sends it once more. */
  fail(
    ids: readonly number[],
    as: { readonly dueAt: string | null; readonly tries: number; readonly fault: string; readonly at: string }
  ): Promise<void>;
  /** Messages a channel was sent since then: those that went together are one. */
  sentSince(channel: string, since: string): Promise<number>;
  /** What was given up, newest first, and how much waits. */
  look(
    limit: number
  ): Promise<{ readonly dead: readonly Delivery[]; readonly deadTotal: number; readonly waiting: number }>;
  /** Given-up ones wait again from `now`; answers how many. */
  retry(ids: readonly number[] | null, now: string): Promise<number>;
  ofForm(form: string): Promise<readonly Delivery[]>;
  prune(before: { readonly settled: string; readonly dead: string }): Promise<number>;
};

const deliveryOf = (row: Row): Delivery => ({
  id: Number(row.id),
  key: String(row.key),
  channel: String(row.channel),
  person: row.person === null || row.person === undefined ? null : Number(row.person),
  kind: row.kind as NoticeKind,
  form: (row.form as string | null) ?? null,
  at: String(row.at),
  dueAt: String(row.dueAt),
  state: row.state as DeliveryState,
  tries: Number(row.tries),
  fault: (row.fault as string | null) ?? null,
  settledAt: (row.settledAt as string | null) ?? null,
});

/** Recipients a look takes on; the others come with the next, seconds later. */
const RECIPIENTS = 500;
/** Messages put into one, at most. */
const TOGETHER = 500;

const isDue = ({ now, lost }: { readonly now: string; readonly lost: string }): Where => ({
  $or: [
    { state: 'waiting', dueAt: { $lte: now } },
    { state: 'sending', claimedAt: { $lt: lost } },
  ],
});

export const createOutbox = (rows: Rows): Outbox => {
  const byIds = (ids: readonly number[]): Where => ({ id: { $in: [...ids] } });
  const find = async (where: Where, limit?: number): Promise<readonly Delivery[]> =>
    (await rows.findMany(UID.delivery, { where, orderBy: { id: 'asc' }, ...(limit ? { limit } : {}) })).map(
      deliveryOf
    );

  return {
    add: (drafts) =>
      rows.insertOnce(
        UID.delivery,
        drafts.map((draft) => ({ ...draft, state: 'waiting', tries: 0 })),
        'key'
      ),
    due: async (at) => {
      const found = await rows.findMany(UID.delivery, {
        where: isDue(at),
        select: ['id', 'channel', 'person'],
        orderBy: { dueAt: 'asc' },
        limit: RECIPIENTS,
      });
      const recipients = found.map(({ channel, person }): Recipient => ({
        channel: String(channel),
        person: person === null || person === undefined ? null : Number(person),
      }));
      return [...new Map(recipients.map((one) => [`${one.channel}|${one.person ?? ''}`, one])).values()];
    },
    claim: async ({ channel, person }, { claim, ...at }) => {
      const wanted = await rows.findMany(UID.delivery, {
        where: { channel, person, ...isDue(at) },
        select: ['id'],
        orderBy: { id: 'asc' },
        limit: TOGETHER,
      });
      if (wanted.length === 0) return [];
      const where = { $and: [{ id: { $in: wanted.map(({ id }) => id) } }, isDue(at)] };
      await rows.updateFound(UID.delivery, where, { state: 'sending', claim, claimedAt: at.now });
      return find({ claim });
    },
    settle: async (ids, state, settledAt) => {
      await rows.updateFound(UID.delivery, byIds(ids), { state, settledAt, fault: null });
    },
    fail: async (ids, { dueAt, tries, fault, at }) => {
      const next = dueAt === null ? { state: 'dead', settledAt: at } : { state: 'waiting', dueAt };
      await rows.updateFound(UID.delivery, byIds(ids), { ...next, tries, fault, claim: null });
    },
    sentSince: async (channel, since) => {
      const where = { channel, state: 'sent', settledAt: { $gt: since } };
      const found = await rows.findMany(UID.delivery, { where, select: ['id', 'claim'] });
      return new Set(found.map(({ claim }) => claim)).size;
    },
    look: async (limit) => {
      const where = { state: 'dead' };
      const [dead, deadTotal, waiting] = await Promise.all([
        rows.findMany(UID.delivery, { where, orderBy: { id: 'desc' }, limit }),
        rows.count(UID.delivery, where),
        rows.count(UID.delivery, { state: { $in: ['waiting', 'sending'] } }),
      ]);
      return { dead: dead.map(deliveryOf), deadTotal, waiting };
    },
    retry: (ids, now) =>
      rows.updateFound(
        UID.delivery,
        { state: 'dead', ...(ids ? { id: { $in: [...ids] } } : {}) },
        { state: 'waiting', dueAt: now, tries: 0, settledAt: null, claim: null }
      ),
    ofForm: (form) => find({ form }),
    prune: ({ settled, dead }) =>
      rows.remove(UID.delivery, {
        $or: [
          { state: { $in: ['sent', 'dropped'] }, settledAt: { $lt: settled } },
          { state: 'dead', settledAt: { $lt: dead } },
        ],
      }),
  };
};
