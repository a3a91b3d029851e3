import type { Form, FormEvent, Target } from '../../../../src/approval';
import { evolve, chainEvent } from '../../../../src/approval';
import { FIRST_HASH, type Seals } from '../../../../src/chain';
import { UID } from '../../content-types';
import { createCountedForms } from './counted-forms';
import { countForms, countFormsOf, listForms } from './form-list';
import { createFormEnds } from './form-ends';
import { documentsListed } from './documents-listed';
import { createFormsOfDocuments } from './forms-of-documents';
import { createFormLogs } from './form-logs';
import { isFormSealed, sealOfForm } from './form-seal';
import { createLately } from './lately';
import { rowOf } from './form-row';
import type { Row, Rows, Where } from '../tables/rows';
import { keyOf, whereTarget } from '../tables/target';
import { StaleForm } from '../tables/transaction';
import type { FormStore } from '../types';

/** Only the columns that change are written: a database rewrites every index a write names. */
const changes = (before: Row, after: Row): Row =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => name === 'data' || value !== before[name])
  );

type Dependencies = {
  readonly rows: Rows;
  readonly seals: Seals;
  readonly hash: (text: string) => string;
  readonly timeZone: string;
};

/** The end of a form's log as its row has it, and whether nobody wrote it past the desk. */
type End = { readonly hash: string; readonly isSealed: boolean };

/** Also where a number was taken and its form is gone: the counter remembers. */
const isFirstToCome = (rows: Rows) => async (): Promise<boolean> => {
  const taken = { where: { series: { $startsWith: 'form-' } }, select: ['id'], limit: 1 };
  if ((await rows.findMany(UID.sequence, taken)).length > 0) return false;
  return (await rows.findMany(UID.form, { select: ['id'], limit: 1 })).length === 0;
};

export const createForms = ({ rows, seals, hash, timeZone }: Dependencies): FormStore => {
  const { keptOf, ...logs } = createFormLogs(rows, seals);
  const counted = createCountedForms({ rows, timeZone });
  // A form read from its row brings the end of its log along; another object of the same form looks it up.
  const ends = new WeakMap<Form, End>();
  /** Rows of forms that were locked: nobody else writes them until the transaction ends. */
  const locked = new WeakMap<Form, Row>();
  const endOf = (row: Row): End => ({ hash: String(row.lastHash ?? ''), isSealed: isFormSealed(seals, row) });

  const formOf = (row: Row | null | undefined): Form | null => {
    if (!row) return null;
    const form = row.data as Form;
    if (typeof row.lastHash === 'string') ends.set(form, endOf(row));
    return form;
  };

  const lockedForm = (row: Row | null): Form | null => {
    const form = formOf(row);
    if (form && row) locked.set(form, row);
    return form;
  };

  const formsOf = (found: readonly Row[]): readonly Form[] => found.map((row) => formOf(row) as Form);

  const lastEnd = async (form: Form | null): Promise<End> => {
    if (!form) return { hash: FIRST_HASH, isSealed: true };
    const known = ends.get(form);
    if (known) return known;
    const row = await rows.find(UID.form, { number: form.number });
    return endOf(row ?? {});
  };

  const chain = (number: string, from: { sequence: number; hash: string }, events: readonly FormEvent[]) => {
    let { sequence, hash: previousHash } = from;
    return events.map((event) => {
      sequence += 1;
      const recorded = chainEvent({ event, sequence, previousHash, number, hash });
      previousHash = recorded.hash;
      return recorded;
    });
  };

  const append: FormStore['append'] = async (form, events) => {
    const next = events.reduce<Form | null>((state, event) => evolve(state, event), form);
    if (!next) throw new Error('A form begins with an event');
    if (events.length === 0) return next;
    const { number } = next;
    const version = form?.version ?? 0;
    const end = await lastEnd(form);
    const recorded = chain(number, { sequence: version, hash: end.hash }, events);
    const unsealed = { ...rowOf(next), lastHash: recorded.at(-1)?.hash ?? null };
    // What was written past the desk stays without a seal, whatever is added to it.
    const row: Row = { ...unsealed, seal: end.isSealed ? sealOfForm(seals, unsealed) : null };
    if (form) {
      const changed = await rows.update(UID.form, { number, version }, changes(rowOf(form), row));
      if (changed !== 1) throw new StaleForm(number);
      await counted.follow(form, next);
    } else {
      await rows.insert(UID.form, { ...row, ...(await counted.begin(next)) });
    }
    await rows.insert(
      UID.formEvent,
      recorded.map((one) => ({ ...one, number, type: one.event.type, actor: one.event.by?.id ?? 0 }))
    );
    ends.set(next, { hash: String(row.lastHash ?? ''), isSealed: end.isSealed });
    return next;
  };

  const open = (target: Target): Where => ({ openKey: keyOf(target) });
  const newest = async (where: Where): Promise<readonly Form[]> => {
    const found = await rows.findMany(UID.form, { where, orderBy: { id: 'desc' } });
    return formsOf(found);
  };

  return {
    isFirstToCome: isFirstToCome(rows),
    find: async (number) => formOf(await rows.find(UID.form, { number })),
    lock: async (number) => lockedForm(await rows.lock(UID.form, { number })),
    findOpen: async (target) => formOf(await rows.find(UID.form, open(target))),
    lockOpen: async (target) => formOf(await rows.lock(UID.form, open(target))),
    findLatest: async (target) => formOf(await rows.findLast(UID.form, whereTarget(target), 'id')),
    lockAll: async (uid, documentId) => {
      const found = await rows.lockMany(UID.form, { targetDocument: documentId, targetUid: uid });
      return found.sort((a, b) => Number(b.id) - Number(a.id)).map((row) => lockedForm(row) as Form);
    },
    hasBound: async (uid, documentId) => {
      const where = { targetDocument: documentId, targetUid: uid, state: { $in: ['in-review', 'approved'] } };
      return (await rows.findMany(UID.form, { where, select: ['id'], limit: 1 })).length > 0;
    },
    documentsListed: documentsListed(rows),
    findByCompanion: (target) => newest({ companionKey: keyOf(target) }),
    findOverdue: async (today) => {
      const where = { state: 'in-review', stageDueOn: { $notNull: true, $lt: today } };
      return formsOf(await rows.findMany(UID.form, { where, orderBy: { id: 'asc' } }));
    },
    findDue: async (now) => {
      const where = { state: 'approved', scheduledFor: { $notNull: true, $lte: now } };
      const found = await rows.findMany(UID.form, { where, orderBy: { scheduledFor: 'asc' }, limit: 100 });
      return formsOf(found);
    },
    list: listForms(rows),
    count: countForms(rows),
    countEach: countFormsOf(rows),
    ...counted.questions,
    append,
    ...createLately(rows),
    ...createFormEnds(rows),
    ...createFormsOfDocuments(rows),
    ...logs,
    keptAs: async (form) => {
      const row = locked.get(form);
      return row ? keptOf(row) : ((await logs.kept([form.number])).get(form.number) ?? null);
    },
  };
};
