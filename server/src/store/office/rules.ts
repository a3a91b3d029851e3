import type { ApprovalSettings } from '../../../../src/approval';
import { stableJson } from '../../../../src/chain';
import { approvalSettings } from '../../../../src/rules';
import type { BookVersion, RuleBook } from '../../../../src/rules';
import { speakOf } from '../../refusal-error';
import { Stale } from '../tables/transaction';
import type { RuleVersion, SettingsStore } from '../types';

type Made = Omit<RuleVersion, 'version'>;

/** Settings of before there was a book: options and routes that the office had changed, each by itself. */
type Earlier = {
  readonly options: Partial<{
    readonly cover: boolean;
    readonly implicit: boolean;
    readonly method: RuleBook['ranking']['method'];
    readonly lastPlaces: number;
    readonly quota: number;
    readonly together: boolean;
  }> | null;
  readonly routes: ApprovalSettings['routes'] | null;
};

export type Kept = {
  read<T>(key: string): Promise<T | null>;
  readMany(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  write(key: string, value: unknown): Promise<void>;
  change<T>(key: string, next: (value: T | null) => T | Promise<T>): Promise<T>;
};

/** The book with options as the office sends them; what is left out stays. */
const withOptions = (book: RuleBook, options: NonNullable<Earlier['options']>): RuleBook => {
  const { cover = book.cover, implicit = book.implicit } = options;
  const { method, lastPlaces, quota, together } = { ...book.ranking, ...options };
  return { ...book, cover, implicit, ranking: { ...book.ranking, method, lastPlaces, quota, together } };
};

/** The first version: the book of the configuration, with what this office had changed before books were kept. */
const firstBook = (configured: RuleBook, { options, routes }: Earlier): RuleBook => {
  const book = withOptions(configured, options ?? {});
  return {
    ...book,
    routes: book.routes.map((route) => {
      const changed = routes?.[route.key];
      return changed ? { ...route, version: changed.version, stages: changed.stages } : route;
    }),
  };
};

const KEY = 'rules';
/** Where the book in force is read from: its own row, or what an office had changed before there was one. */
export const RULE_KEYS = [KEY, 'options', 'routes'];
const keyOf = (version: number): string => `${KEY}.${version}`;

/** The rule book and its versions, each kept as it was: a form is read by the one it was submitted under. */
export const createRules = (
  kept: Kept & {
    savedRules(): Promise<ReadonlyMap<string, unknown>>;
    /** The same as `read`, remembered until the ledger moves. */
    readRemembered(key: string): Promise<unknown>;
  },
  configured: RuleBook
) => {
  const versions = new Map<number, RuleBook>();

  const firstIn = (saved: ReadonlyMap<string, unknown>): RuleBook =>
    firstBook(configured, {
      options: (saved.get('options') ?? null) as Earlier['options'],
      routes: (saved.get('routes') ?? null) as Earlier['routes'],
    });
  const first = async (): Promise<RuleBook> => firstIn(await kept.readMany(['options', 'routes']));

  /** The book in force, out of the rows that RULE_KEYS names. */
  const rulesIn = (saved: ReadonlyMap<string, unknown>): BookVersion => {
    const found = (saved.get(KEY) as BookVersion | null | undefined) ?? { version: 1, book: firstIn(saved) };
    speakOf(found.book);
    return found;
  };

  const rules = async (): Promise<BookVersion> => rulesIn(await kept.savedRules());

  const rulesOf = async (version = 1): Promise<RuleBook> => {
    const known = versions.get(version);
    if (known) return known;
    const book = (await kept.readRemembered(keyOf(version))) as RuleBook | null;
    if (book) versions.set(version, book);
    return book ?? (await rules()).book;
  };

  /** Under the lock: the next version of whatever is in force; null keeps it. */
  const next = async (make: (current: BookVersion) => BookVersion | null, made: Made): Promise<void> => {
    let before: BookVersion | null = null;
    let after: BookVersion | null = null;
    await kept.change<BookVersion | null>(KEY, async (saved) => {
      before = saved ?? { version: 1, book: await first() };
      after = make(before);
      return after ?? saved;
    });
    const [was, is] = [before as BookVersion | null, after as BookVersion | null];
    if (!was || !is) return;
    if (was.version === 1) await kept.write(keyOf(1), was.book);
    await kept.write(keyOf(is.version), is.book);
    await kept.change<readonly RuleVersion[]>(`${KEY}-versions`, (saved) => [
      { version: is.version, ...made },
      ...(saved ?? []),
    ]);
  };

  const saveRules: SettingsStore['saveRules'] = (wanted, made) =>
    next((current) => {
      if (current.version !== wanted.version - 1) throw new Stale('Rules');
      return wanted;
    }, made);

  const saveOptions: SettingsStore['saveOptions'] = (options, made) =>
    next(({ version, book }) => {
      const changed = withOptions(book, options);
      return stableJson(changed) === stableJson(book) ? null : { version: version + 1, book: changed };
    }, made);

  return {
    rules,
    rulesIn,
    rulesOf,
    ruleVersions: async () => (await kept.read<readonly RuleVersion[]>(`${KEY}-versions`)) ?? [],
    saveRules,
    saveOptions,
    approval: async () => {
      const { version, book } = await rules();
      return approvalSettings(book, version);
    },
    saveRouteInBook: (route: ApprovalSettings['routes'][string], made: Made): Promise<void> =>
      next(({ version, book }) => {
        const before = book.routes.find(({ key }) => key === route.key);
        if ((before?.version ?? 1) !== route.version - 1) throw new Stale(`Route ${route.key}`);
        const routes = book.routes.map((each) =>
          each.key === route.key ? { ...each, version: route.version, stages: route.stages } : each
        );
        return { version: version + 1, book: { ...book, routes } };
      }, made),
  };
};
