import type { Form, FormEvent, KeptForm, LoggedEvent } from '../../../../src/approval';
import type { Seals } from '../../../../src/chain';
import { UID } from '../../content-types';
import { rowOf } from './form-row';
import { isFormSealed } from './form-seal';
import { BELOW_ALL } from '../tables/rows';
import type { Row, Rows } from '../tables/rows';
import type { FormStore } from '../types';

const loggedOf = (row: Row): LoggedEvent => ({
  sequence: Number(row.sequence),
  event: row.event as FormEvent,
  previousHash: String(row.previousHash ?? ''),
  hash: String(row.hash),
});

/** Whether the columns say what the form says; one whose form is unreadable is found by its log. */
const isFiled = (row: Row, form: Form | null): boolean => {
  try {
    return (
      form !== null &&
      Object.entries(rowOf(form)).every(
        ([name, value]) => name === 'data' || (row[name] ?? null) === (value ?? null)
      )
    );
  } catch {
    // SQL left something that is no form at all, such as a number.
    return false;
  }
};

/** Whether an event is found by what it is and whose it is; rows of before it was kept have nobody until a job names them. */
const isEventFiled = ({ type, actor, event }: Row): boolean => {
  const { type: kind, by } = (event ?? {}) as Partial<FormEvent>;
  return type === kind && (actor === null || Number(actor) === (by?.id ?? 0));
};

const EMPTY: Log = { recorded: [], isFiled: true };

type Log = { readonly recorded: LoggedEvent[]; isFiled: boolean };

const keptOf = (row: Row, log: Log, seals: Seals): KeptForm => {
  const form = row.data as Form;
  return {
    number: String(row.number),
    form,
    lastHash: typeof row.lastHash === 'string' ? row.lastHash : null,
    isFiled: log.isFiled && isFiled(row, form),
    isSealed: isFormSealed(seals, row),
    recorded: log.recorded,
  };
};

/** What was kept of forms, as it lies in the database. */
export const createFormLogs = (
  rows: Rows,
  seals: Seals
): Pick<FormStore, 'events' | 'kept' | 'walkLogs' | 'walkNumbers' | 'walkNumbersSince' | 'nameActors'> & {
  /** The same of a row that was read already. */
  keptOf(row: Row): Promise<KeptForm>;
} => {
  const logs = async (numbers: readonly string[]): Promise<ReadonlyMap<string, Log>> => {
    const found = await rows.findPlain(UID.formEvent, (query) =>
      query.whereIn('number', [...numbers]).orderBy('sequence')
    );
    const byNumber = new Map<string, Log>(numbers.map((number) => [number, { recorded: [], isFiled: true }]));
    for (const row of found) {
      const log = byNumber.get(String(row.number));
      log?.recorded.push(loggedOf(row));
      if (log && !isEventFiled(row)) log.isFiled = false;
    }
    return byNumber;
  };

  /** From the forms' own rows, then from their logs: a log whose form is gone, or one event of it, has a number too. */
  async function* walkNumbers(batchSize: number): AsyncIterable<readonly string[]> {
    for (const uid of [UID.form, UID.formEvent]) {
      for (let after = BELOW_ALL; ;) {
        const found = await rows.findMany(uid, {
          where: { id: { $gt: after } },
          select: ['id', 'number'],
          orderBy: { id: 'asc' },
          limit: batchSize,
        });
        if (found.length === 0) break;
        yield [...new Set(found.map(({ number }) => String(number)))];
        after = Number(found.at(-1)?.id);
      }
    }
  }

  const walkLogs: FormStore['walkLogs'] = async function* ({ from, to }, batchSize) {
    for (let after = BELOW_ALL; ;) {
      const found = await rows.findMany(UID.form, {
        where: { id: { $gt: after }, submittedAt: { $gte: from, $lt: to } },
        select: ['id', 'number'],
        orderBy: { id: 'asc' },
        limit: batchSize,
      });
      if (found.length === 0) return;
      const read = await logs(found.map(({ number }) => String(number)));
      yield [...read].map(([number, { recorded }]) => ({
        number,
        events: recorded.map(({ event }) => event),
      }));
      after = Number(found.at(-1)?.id);
    }
  };

  async function* walkNumbersSince(event: number, batchSize: number): AsyncIterable<readonly string[]> {
    for (let after = event; ;) {
      const found = await rows.findMany(UID.formEvent, {
        where: { id: { $gt: after } },
        select: ['id', 'number'],
        orderBy: { id: 'asc' },
        limit: batchSize,
      });
      if (found.length === 0) return;
      yield [...new Set(found.map(({ number }) => String(number)))];
      after = Number(found.at(-1)?.id);
    }
  }

  return {
    walkLogs,
    events: async (number) => (await logs([number])).get(number)?.recorded ?? [],
    kept: async (numbers) => {
      // The rows before their logs: an event added meanwhile lies beyond its row, and whoever asked looks again.
      const found = await rows.findPlain(UID.form, (query) => query.whereIn('number', [...numbers]));
      const events = await logs(numbers);
      return new Map(
        found.map((row) => [String(row.number), keptOf(row, events.get(String(row.number)) ?? EMPTY, seals)])
      );
    },
    keptOf: async (row) => {
      const number = String(row.number);
      return keptOf(row, (await logs([number])).get(number) ?? EMPTY, seals);
    },
    walkNumbers,
    walkNumbersSince,
    nameActors: async (batch) => {
      // Nobody is 0, so that the system's own events are looked at once and not each time.
      const where = { actor: { $null: true } };
      const found = await rows.findMany(UID.formEvent, { where, orderBy: { id: 'asc' }, limit: batch });
      for (const { id, event } of found)
        await rows.update(UID.formEvent, { id }, { actor: (event as FormEvent).by?.id ?? 0 });
      return found.length === batch;
    },
  };
};
