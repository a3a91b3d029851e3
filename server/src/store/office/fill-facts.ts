import type { Core } from '@strapi/strapi';
import { addMonths, civilDate, monthInterval, monthOf } from '../../../../src/calendar';
import { FIRST_KINDS } from '../../../../src/register';
import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import type { Sequences } from '../tables/sequences';
import type { SettingsStore } from '../types';
import { REGISTER_START } from './register';

type Query = ReturnType<Core.Strapi['db']['getConnection']>;
type Interval = { readonly from: string; readonly to: string };
type Found = { readonly id: number; readonly isSet: boolean };

/** How far facts were kept for what was there before they were: `next` is the month to go on with, null where all is done. */
type State = { readonly timeZone: string; readonly next: string | null };

type Dependencies = {
  readonly rows: Rows;
  readonly sequences: Sequences;
  readonly settings: Pick<SettingsStore, 'read' | 'write'>;
  readonly timeZone: string;
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
  /** Hears how far it has come: the first start on a register of years takes its time. */
  readonly tell: (words: string) => void;
};

const KEY = 'counting';
const AT_ONCE = 500;
const CLEARED_AT_ONCE = 10_000;

/** The subquery's row is of the same document as the outer one, in whatever language. */
const SAME_DOCUMENT = '?? = ?? and ?? = ??';
const sameDocument = (alias: string): string[] =>
  ['target_document', 'target_uid'].flatMap((column) => [`${alias}.${column}`, `e.${column}`]);
/** And in the same language; null where the type has none. */
const SAME_LOCALE = "coalesce(??, '') = coalesce(??, '')";
const sameLocale = (alias: string): string[] => [`${alias}.target_locale`, 'e.target_locale'];

/**
 * Entries first published within [from, to), and whether each is down now (Art. 11(一)). Each document's other entries are found by the
 * index on the document.
 */
const firstPublications = async (rows: Rows, { from, to }: Interval): Promise<readonly Found[]> => {
  const found = await rows.ask(UID.registerEntry, (query, table) =>
    query
      .from(`${table} as e`)
      .select('e.id')
      .select((sub: Query) => {
        sub.max('l.live_key').from(`${table} as l`).as('live');
        sub.whereRaw(SAME_DOCUMENT, sameDocument('l')).whereRaw(SAME_LOCALE, sameLocale('l'));
      })
      .select((sub: Query) => {
        sub.max('w.at').from(`${table} as w`).where('w.kind', 'withdrawal').as('withdrawn');
        sub.whereRaw(SAME_DOCUMENT, sameDocument('w')).whereRaw(SAME_LOCALE, sameLocale('w'));
      })
      .whereIn('e.kind', ['publication', 'entered'])
      .where('e.at', '>=', from)
      .where('e.at', '<', to)
      .whereNotExists((sub) => {
        sub
          .select('f.id')
          .from(`${table} as f`)
          .whereIn('f.kind', [...FIRST_KINDS]);
        sub.whereRaw(SAME_DOCUMENT, sameDocument('f')).whereRaw('?? < ??', ['f.sequence', 'e.sequence']);
      })
  );
  return found.map(({ id, live, withdrawn }) => ({
    id: Number(id),
    isSet: live === null && withdrawn !== null,
  }));
};

/** The first forms of documents handed in within [from, to), and whether each document was published since. */
const firstForms = async (rows: Rows, { from, to }: Interval): Promise<readonly Found[]> => {
  const earlier = '(?? < ?? or (?? = ?? and ?? < ??))';
  const columns = ['submitted_at', 'submitted_at', 'id'].flatMap((column) => [`f.${column}`, `e.${column}`]);
  const found = await rows.ask(UID.form, (query, table) =>
    query
      .from(`${table} as e`)
      .select('e.id')
      .select((sub: Query) => {
        sub.count('a.id').from(`${table} as a`).whereIn('a.state', ['published', 'withdrawn']).as('out');
        sub.whereRaw(SAME_DOCUMENT, sameDocument('a'));
      })
      .where('e.submitted_at', '>=', from)
      .where('e.submitted_at', '<', to)
      .whereNotExists((sub) => {
        sub.select('f.id').from(`${table} as f`);
        sub.whereRaw(SAME_DOCUMENT, sameDocument('f')).whereRaw(earlier, columns);
      })
  );
  return found.map(({ id, out }) => ({ id: Number(id), isSet: Number(out) > 0 }));
};

/** Keeps with entries and forms of before what later ones are written with, a month at a time. */
export const createFillFacts = ({ rows, sequences, settings, timeZone, transaction, tell }: Dependencies) => {
  const monthAt = (at: unknown): string => monthOf(civilDate(String(at), timeZone));

  const mark = async (
    uid: string,
    { found, countsIn, flag }: { found: readonly Found[]; countsIn: string; flag: 'takenDown' | 'adopted' }
  ): Promise<void> => {
    for (const isSet of [true, false]) {
      const ids = found.filter((one) => one.isSet === isSet).map(({ id }) => id);
      for (let start = 0; start < ids.length; start += AT_ONCE)
        await rows.updateFound(
          uid,
          { id: { $in: ids.slice(start, start + AT_ONCE) } },
          { countsIn, [flag]: isSet }
        );
    }
  };

  /** One month, with the register held: nobody publishes or takes down meanwhile. */
  const fillMonth = (month: string): Promise<void> =>
    transaction(async () => {
      await sequences.lock(...REGISTER_START);
      const interval = monthInterval(month, timeZone);
      const entries = await firstPublications(rows, interval);
      await mark(UID.registerEntry, { found: entries, countsIn: month, flag: 'takenDown' });
      const forms = await firstForms(rows, interval);
      await mark(UID.form, { found: forms, countsIn: month, flag: 'adopted' });
      await settings.write(KEY, { timeZone, next: addMonths(month, 1) });
    });

  const monthsToFill = async (): Promise<readonly [string, string] | null> => {
    const ofKind = (kind: string) =>
      rows.ask(UID.registerEntry, (query) => query.where({ kind }).min({ first: 'at' }).max({ last: 'at' }));
    const [[entries], [entered], [forms]] = [
      await ofKind('publication'),
      await ofKind('entered'),
      await rows.ask(UID.form, (query) => query.min({ first: 'submitted_at' }).max({ last: 'submitted_at' })),
    ];
    const instants = [entries, entered, forms]
      .flatMap((found) => [found?.first, found?.last])
      .filter(Boolean)
      .map(monthAt);
    const [first, last] = [instants.sort()[0], instants.sort().at(-1)];
    return first && last ? [first, last] : null;
  };

  /** Takes away what was kept, of another time zone or bent by somebody. */
  const clear = async (): Promise<void> => {
    for (const [uid, flag] of [
      [UID.registerEntry, 'takenDown'],
      [UID.form, 'adopted'],
    ] as const) {
      const [last] = await rows.ask(uid, (query) => query.max({ id: 'id' }));
      for (let after = 0; after < Number(last?.id ?? 0); after += CLEARED_AT_ONCE) {
        const where = { id: { $gt: after, $lte: after + CLEARED_AT_ONCE } };
        await rows.updateFound(uid, where, { countsIn: null, [flag]: false });
      }
    }
  };

  /** Points that were struck out; few, and all at once. */
  const fillCredits = async (): Promise<void> => {
    const struck = await rows.ask(UID.registerEntry, (query, table) =>
      query
        .from(`${table} as e`)
        .select('e.id')
        .where('e.kind', 'credit')
        .whereExists((sub) => {
          sub.select('w.id').from(`${table} as w`).where('w.kind', 'withdrawal');
          sub.whereRaw(SAME_DOCUMENT, sameDocument('w'));
        })
    );
    const ids = struck.map(({ id }) => Number(id));
    for (let start = 0; start < ids.length; start += AT_ONCE)
      await rows.updateFound(
        UID.registerEntry,
        { id: { $in: ids.slice(start, start + AT_ONCE) } },
        { takenDown: true }
      );
  };

  return {
    /**
     * At every start: nothing where facts are kept already by this time zone. What was cut short goes on with its month. `anew` takes what
     * is kept for wrong.
     */
    fill: async ({ anew = false }: { readonly anew?: boolean } = {}): Promise<void> => {
      const kept = await settings.read<State>(KEY);
      const isKnown = kept?.timeZone === timeZone && !anew;
      if (isKnown && kept.next === null) return;
      if (kept && !isKnown) await clear();
      const months = await monthsToFill();
      const [first, last] = months ?? ['', ''];
      for (
        let month = isKnown && kept.next ? kept.next : first;
        months && month <= last;
        month = addMonths(month, 1)
      ) {
        if (month.endsWith('-01'))
          tell(`${month.slice(0, 4)} of ${first}..${last} is counted from the register`);
        await fillMonth(month);
      }
      await fillCredits();
      await settings.write(KEY, { timeZone, next: null });
    },
  };
};

export type FillFacts = ReturnType<typeof createFillFacts>;
