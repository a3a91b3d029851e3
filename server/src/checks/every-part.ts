import type { RegisterCheckResponse } from '../../../src/contracts';
import { checkEntries } from './check-entries';
import { checkForms } from './check-forms';
import { checkLedger } from './check-ledger';
import { checkLive } from './check-live';
import { checkMonths } from './check-months';
import { checkPublic } from './check-public';
import { checkSeals } from './check-seals';
import { checkSettings } from './check-settings';
import { checkSnapshots } from './check-snapshots';
import { checkTables } from './check-tables';
import type { Checking } from './checking';

type Found = Omit<RegisterCheckResponse, 'intact' | 'finished' | 'anchor'>;
type Bent = NonNullable<RegisterCheckResponse['tables']>['faults'][number];

/** Whether a value is one the desk never writes, such as a form that is a number. A database that fails is no trace bent. */
const isBentValue = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;

/** What takes long, and is left out of the other nights of a week as well. */
const RESUMED: readonly string[] = ['register', 'live', 'forms', 'snapshots'];

type Part = { readonly fault?: unknown; readonly faults?: readonly unknown[] };
const isWhole = ({ fault = null, faults = [] }: Part): boolean => fault === null && faults.length === 0;

/** What a look through nothing finds. */
const NOTHING = {
  register: { entries: 0, head: '', fault: null },
  live: { faults: [] },
  forms: { checked: 0, faults: [] },
  snapshots: { checked: 0, faults: [] },
  months: { checked: 0, faults: [] },
  settings: { checked: 0, fault: null },
  ledger: { checked: 0, fault: null, faults: [] },
  seals: { checked: 0, faults: [], unaccepted: null, sealed: [] },
  publicStore: { checked: 0, missing: 0, faults: [] },
} as const;

/**
 * Every part of the records, one after the other. What SQL bent so far that it cannot be looked through is named by its part, and the
 * others are looked through all the same; where tables are gone there is nothing to look through.
 */
export const everyPart = async (checking: Checking): Promise<Found> => {
  const tables = await checkTables(checking);
  const { register: nothing, ...others } = NOTHING;
  if (tables.faults.some(({ what }) => what === 'gone')) return { ...nothing, ...others, tables };
  const bent: Bent[] = [];
  const { resume } = checking;
  const part = async <T extends Part>(table: string, look: () => Promise<T>, none: T): Promise<T> => {
    const isResumed = RESUMED.includes(table);
    if (isResumed && resume?.whole.has(table)) return none;
    try {
      const found = await look();
      if (isResumed && !checking.isStopped() && isWhole(found)) await resume?.found(table);
      return found;
    } catch (error) {
      if (!isBentValue(error)) throw error;
      bent.push({ what: 'unreadable', table, column: null, rows: 0 });
      return none;
    }
  };
  const found = {
    ...(await part('register', () => checkEntries(checking), nothing)),
    live: checking.since ? NOTHING.live : await part('live', () => checkLive(checking), NOTHING.live),
    forms: await part('forms', () => checkForms(checking), NOTHING.forms),
    snapshots: await part('snapshots', () => checkSnapshots(checking), NOTHING.snapshots),
    months: await part('months', () => checkMonths(checking), NOTHING.months),
    settings: await part('settings', () => checkSettings(checking), NOTHING.settings),
    ledger: await part('ledger', () => checkLedger(checking), NOTHING.ledger),
    seals: await part('seals', () => checkSeals(checking), NOTHING.seals),
    publicStore: await part('public', () => checkPublic(checking), NOTHING.publicStore),
  };
  return { ...found, tables: { faults: [...tables.faults, ...bent] } };
};
