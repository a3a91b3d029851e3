import { setImmediate } from 'node:timers/promises';
import type { Route, RouteKey, RouteVersion } from '../../../../src/approval';
import { presets } from '../../../../src/approval';
import type { Calendar } from '../../../../src/calendar';
import { builtInCalendar } from '../../../../src/calendar';
import type { RankingSettings } from '../../../../src/ranking';
import { UID } from '../../content-types';
import { exceptionsIn, isScreeningRule, isTermSeverity } from '../../../../src/screening';
import type { Term } from '../../../../src/screening';
import type { Row, Rows } from '../tables/rows';
import { Stale } from '../tables/transaction';
import type { Store } from '../types';

type Routes = Readonly<Record<RouteKey, Route>>;

type Options = {
  readonly cover: boolean;
  readonly implicit: boolean;
  readonly method: RankingSettings['method'];
  readonly lastPlaces: number;
  readonly quota: number;
  readonly together: boolean;
  /** Rules of screening this office goes without. */
  readonly screeningOff: readonly string[];
};

/** The Measures as they stand: Art. 6 (two items a month), Art. 11 (the last three). */
const DEFAULTS: Options = {
  cover: false,
  implicit: false,
  method: 'dense',
  lastPlaces: 3,
  quota: 2,
  together: false,
  screeningOff: [],
};

/** Rows of the list read in one statement: SQLite lets nobody else in meanwhile. */
const TERMS_AT_ONCE = 500;

const termOf = (row: Row): Term => {
  const severity = String(row.severity ?? '');
  return {
    term: String(row.term),
    severity: isTermSeverity(severity) ? severity : 'reason',
    exceptions: exceptionsIn(String(row.exceptions ?? '')),
    replacement: row.replacement ? String(row.replacement) : null,
  };
};

/** The years that ship, those the office imported or corrected in their place. */
const calendarWith = (imported: Calendar['years'] | null): Calendar =>
  imported ? { years: { ...builtInCalendar.years, ...imported } } : builtInCalendar;

export const createSettings = (rows: Rows): Store['settings'] => {
  const read = async <T>(key: string): Promise<T | null> => {
    const row = await rows.find(UID.setting, { key });
    return row ? (row.value as T) : null;
  };

  const write = async (key: string, value: unknown): Promise<void> => {
    await rows.insertOnce(UID.setting, { key, value: null }, 'key');
    await rows.update(UID.setting, { key }, { value, updatedAt: new Date() });
  };

  /** Reads under a lock, so that two people saving at once do not undo each other. */
  const change = async <T>(key: string, next: (value: T | null) => T | Promise<T>): Promise<T> => {
    await rows.insertOnce(UID.setting, { key, value: null }, 'key');
    const row = await rows.lock(UID.setting, { key });
    const value = await next((row?.value ?? null) as T | null);
    await rows.update(UID.setting, { key }, { value, updatedAt: new Date() });
    return value;
  };

  const options = async (): Promise<Options> => ({
    ...DEFAULTS,
    ...(await read<Partial<Options>>('options')),
  });

  const readMany = async (keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
    const found = await rows.findMany(UID.setting, { where: { key: { $in: [...keys] } } });
    return new Map(found.map((row) => [String(row.key), row.value]));
  };

  return {
    preset: presets.standard,
    approval: async () => {
      const saved = await readMany(['options', 'routes']);
      const { cover, implicit } = { ...DEFAULTS, ...(saved.get('options') as Partial<Options> | undefined) };
      const routes = saved.get('routes') as Routes | undefined;
      return { ...presets.standard, ...(routes ? { routes } : {}), cover, implicit };
    },
    ranking: async () => {
      const { method, lastPlaces, quota, together } = await options();
      return { method, places: lastPlaces, quota, together };
    },
    saveRoute: async (version) => {
      const { by: _, at: __, ...route } = version;
      await change<Routes>('routes', (saved) => {
        const before = saved ?? presets.standard.routes;
        if (before[route.key].version !== route.version - 1) throw new Stale(`Route ${route.key}`);
        return { ...before, [route.key]: route };
      });
      await change<readonly RouteVersion[]>('route-versions', (saved) => [version, ...(saved ?? [])]);
    },
    routeVersions: async () => (await read<readonly RouteVersion[]>('route-versions')) ?? [],
    saveOptions: async (changed) => {
      await change<Partial<Options>>('options', (saved) => ({ ...saved, ...changed }));
    },
    calendar: async () => calendarWith(await read<Calendar['years']>('calendar')),
    changeCalendarYear: async (year, next) => {
      let before = builtInCalendar;
      const after = await change<Calendar['years']>('calendar', (saved) => {
        before = calendarWith(saved);
        const days = next(before).years[year];
        if (!days) throw new Error(`The calendar lost ${year}`);
        return { ...saved, [year]: days };
      });
      return { before, after: calendarWith(after) };
    },
    importedYears: async () => Object.keys((await read<Calendar['years']>('calendar')) ?? {}).map(Number),
    terms: async () => {
      const terms: Term[] = [];
      for (let after = 0; ;) {
        const where = { id: { $gt: after } };
        const found = await rows.findMany(UID.term, { where, orderBy: { id: 'asc' }, limit: TERMS_AT_ONCE });
        terms.push(...found.map(termOf));
        if (found.length < TERMS_AT_ONCE) return terms;
        after = Number(found.at(-1)!.id);
        await setImmediate();
      }
    },
    termsVersion: () => rows.stamp(UID.term),
    screeningOff: async () =>
      ((await read<Partial<Options>>('options'))?.screeningOff ?? []).filter(isScreeningRule),
    read,
    write,
    change,
  };
};
