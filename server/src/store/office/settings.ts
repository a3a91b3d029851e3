import { setImmediate } from 'node:timers/promises';
import type { RouteVersion } from '../../../../src/approval';
import type { Calendar } from '../../../../src/calendar';
import { builtInCalendar } from '../../../../src/calendar';
import { settingsIn } from '../../../../src/ranking';
import { approvalSettings, NUMBERING } from '../../../../src/rules';
import type { RuleBook } from '../../../../src/rules';
import { UID } from '../../content-types';
import { exceptionsIn, isScreeningRule, isTermSeverity } from '../../../../src/screening';
import type { Term } from '../../../../src/screening';
import { BELOW_ALL } from '../tables/rows';
import type { Row, Rows } from '../tables/rows';
import type { Phrases } from '../../../../src/contracts';
import type { SettingsStore } from '../types';
import type { Ledger } from './ledger';
import { isRecordedSetting } from './ledger-rows';
import type { Remembered } from './remembered';
import { createRules, RULE_KEYS } from './rules';

/** Rows of the list read in one statement: SQLite lets nobody else in meanwhile. */
const TERMS_AT_ONCE = 500;

const termOf = (row: Row): Term => {
  const severity = String(row.severity ?? '');
  return {
    term: String(row.term),
    severity: isTermSeverity(severity) ? severity : 'reason',
    exceptions: exceptionsIn(String(row.exceptions ?? '')),
    replacement: row.replacement ? String(row.replacement) : null,
    note: row.note ? String(row.note) : null,
  };
};

/** The years that ship, those the office imported or corrected in their place. */
const calendarWith = (
  imported: Calendar['years'] | null,
  { calendar }: Pick<RuleBook, 'calendar'>
): Calendar => {
  if (calendar === 'own') return { years: imported ?? {}, ownDays: true };
  const known = imported ? { years: { ...builtInCalendar.years, ...imported } } : builtInCalendar;
  return calendar === 'weekdays' ? { ...known, weekdaysOnly: true } : known;
};

const createKept = (rows: Rows, ledger: Ledger) => {
  const record = async (key: string, bent?: ReadonlySet<string>): Promise<void> => {
    if (isRecordedSetting(key)) await ledger.written('setting', { key }, bent);
  };

  /** Whether what is there now was written past the desk. */
  const bentIn = async (key: string): Promise<ReadonlySet<string> | undefined> => {
    if (!isRecordedSetting(key)) return undefined;
    const before = await rows.find(UID.setting, { key });
    return ledger.bent('setting', { rows: before ? [before] : [], keys: [key] });
  };

  const read = async <T>(key: string): Promise<T | null> => {
    const row = await rows.find(UID.setting, { key });
    return row ? (row.value as T) : null;
  };

  const write = async (key: string, value: unknown): Promise<void> => {
    const bent = await bentIn(key);
    await rows.insertOnce(UID.setting, { key, value: null }, 'key');
    await rows.update(UID.setting, { key }, { value, updatedAt: new Date() });
    await record(key, bent);
  };

  /** Reads under a lock, so that two people saving at once do not undo each other. */
  const change = async <T>(key: string, next: (value: T | null) => T | Promise<T>): Promise<T> => {
    await rows.insertOnce(UID.setting, { key, value: null }, 'key');
    const row = await rows.lock(UID.setting, { key });
    // A row just made, and one that was taken out by SQL, are empty alike: the ledger knows which.
    const isFresh = (row?.value ?? null) === null;
    const bent = isRecordedSetting(key)
      ? await ledger.bent('setting', { rows: row && !isFresh ? [row] : [], keys: [key] })
      : undefined;
    const value = await next((row?.value ?? null) as T | null);
    await rows.update(UID.setting, { key }, { value, updatedAt: new Date() });
    await record(key, bent);
    return value;
  };

  const readMany = async (keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
    const found = await rows.findMany(UID.setting, { where: { key: { $in: [...keys] } } });
    return new Map(found.map((row) => [String(row.key), row.value]));
  };

  return { read, write, change, readMany };
};

type Dependencies = {
  readonly rows: Rows;
  readonly ledger: Ledger;
  readonly configured: RuleBook;
  readonly remembered: Remembered;
};

export const createSettings = ({ rows, ledger, configured, remembered }: Dependencies): SettingsStore => {
  const kept = createKept(rows, ledger);
  const { read, write, change } = kept;
  const savedRules = remembered.remember(() => kept.readMany([...RULE_KEYS, 'calendar', 'phrases']));
  const readRemembered = remembered.remember(
    (key: string) => read<unknown>(key),
    (key) => key
  );
  const { saveRouteInBook, rulesIn, ...rules } = createRules(
    { ...kept, savedRules, readRemembered },
    configured
  );

  /** The rules and the calendar in one reading: every question at the desk asks for both. */
  const inForce: SettingsStore['inForce'] = async () => {
    const saved = await savedRules();
    const { version, book } = rulesIn(saved);
    return {
      approval: approvalSettings(book, version),
      calendar: calendarWith((saved.get('calendar') ?? null) as Calendar['years'] | null, book),
    };
  };

  const numberings = async (): Promise<readonly string[]> => [
    NUMBERING,
    ...((await read<readonly string[]>('numberings')) ?? []),
  ];

  return {
    ...rules,
    numberings,
    keepNumbering: async (pattern) => {
      if (pattern === NUMBERING || (await numberings()).includes(pattern)) return;
      await change<readonly string[]>('numberings', (kept) => [...new Set([...(kept ?? []), pattern])]);
    },
    ranking: async (month) => settingsIn((await rules.rules()).book, month),
    saveRoute: async (version) => {
      const { by, at, ...route } = version;
      await saveRouteInBook(route, { by, at });
      await change<readonly RouteVersion[]>('route-versions', (saved) => [version, ...(saved ?? [])]);
    },
    routeVersions: async () => (await read<readonly RouteVersion[]>('route-versions')) ?? [],
    inForce,
    phrases: async () => ((await savedRules()).get('phrases') ?? null) as Phrases | null,
    savePhrases: (phrases) => write('phrases', phrases),
    template: (kind) => read(`template.${kind}`),
    saveTemplate: (kind, template) => write(`template.${kind}`, template),
    calendar: async () => (await inForce()).calendar,
    changeCalendarYear: async (year, next) => {
      const { book } = await rules.rules();
      let before = builtInCalendar;
      const after = await change<Calendar['years']>('calendar', (saved) => {
        before = calendarWith(saved, book);
        const days = next(before).years[year];
        if (!days) throw new Error(`The calendar lost ${year}`);
        return { ...saved, [year]: days };
      });
      return { before, after: calendarWith(after, book) };
    },
    importedYears: async () => Object.keys((await read<Calendar['years']>('calendar')) ?? {}).map(Number),
    terms: async () => {
      const terms: Term[] = [];
      for (let after = BELOW_ALL; ;) {
        const where = { id: { $gt: after } };
        const found = await rows.findMany(UID.term, { where, orderBy: { id: 'asc' }, limit: TERMS_AT_ONCE });
        terms.push(...found.map(termOf));
        if (found.length < TERMS_AT_ONCE) return terms;
        after = Number(found.at(-1)!.id);
        await setImmediate();
      }
    },
    termsVersion: remembered.remember(() => rows.stamp(UID.term)),
    screeningOff: async () => ((await rules.rules()).book.unscreened ?? []).filter(isScreeningRule),
    read,
    write,
    change,
  };
};
