import type { Core } from '@strapi/strapi';
import { portalOf } from '../../desk/portal';
import { createHeldLinks } from '../../store/links/held-links';
import type { LinkMap, LinkPlace } from '../../store/links/link-places';
import { linkMapOf } from '../../store/links/link-places';
import type { Owner } from '../../store/links/owners';
import { atomically } from '../atomically';
import { guardFileRelations } from '../files';
import { currentPermit } from '../permit';
import { refused } from '../refused';
import { partsIn } from './parts-in';
import { currentScope, inScope } from './scope';
import { namesOf, settleLinks } from './settle';

const FILE = 'plugin::upload.file';

type Params = {
  readonly where?: object;
  readonly filters?: object;
  readonly _q?: string;
  readonly data?: unknown;
};
type Write = (uid: string, ...rest: unknown[]) => Promise<unknown>;
type Lifecycles = { disable(): void; enable(): void };
type Rows = { readonly uid: string; readonly ids: readonly number[] };

/** The writes of `db.query`, by how each names the rows it is about. */
const BY_DATA = ['create', 'createMany'] as const;
const BY_SEARCH = ['update', 'updateMany', 'delete', 'deleteMany'] as const;
const BY_ID = ['attachRelations', 'updateRelations', 'deleteRelations'] as const;
type Verb = (typeof BY_DATA)[number] | (typeof BY_SEARCH)[number] | (typeof BY_ID)[number];

const isOneOf = (verbs: readonly string[], verb: Verb): boolean => verbs.includes(verb);

const idsOf = async (strapi: Core.Strapi, uid: string, params: Params): Promise<readonly number[]> => {
  const { where, filters, _q } = params;
  const rows = (await strapi.db
    .queryBuilder(uid as never)
    .init({ where, filters, _q, select: ['id'] } as never)
    .execute()) as { readonly id: unknown }[];
  return rows.map(({ id }) => Number(id));
};

const isPermitted = ({ uid, documentId }: Owner): boolean => {
  const permit = currentPermit();
  return permit?.uid === uid && permit.documentId === documentId;
};

/**
 * A component belongs to its page. `db.query('shared.quote').update(…)` would change what the public reads, so it is
 * refused for a part of an online page.
 */
const refuseFor = async (strapi: Core.Strapi, owners: readonly Owner[]): Promise<void> => {
  const against = owners.filter((owner) => owner.isOnline && !isPermitted(owner));
  if (against.length === 0) return;
  const pages = await namesOf(portalOf(strapi), against);
  throw refused({ code: 'gate.online-pages', params: { pages } });
};

/** What a link to a row points at: another document, another language or a draft afterwards, and the link is gone. */
const placeOf = ({ documentId, locale, isOnline }: Owner): string =>
  JSON.stringify([documentId, locale, isOnline]);

/** Writes rows of another type; what online pages link to must be the same afterwards, or nothing is written. */
const watchRows = (
  strapi: Core.Strapi,
  { uid, ids }: Rows,
  write: () => Promise<unknown>
): Promise<unknown> =>
  inScope(uid, (scope) =>
    atomically(strapi, async () => {
      const links = createHeldLinks(strapi);
      const places = linkMapOf(strapi).touching(uid);
      const before = await links.around(places, { uid, ids });
      const were = await links.documents({ uid, ids });
      const result = (await write()) as { readonly id?: unknown; readonly ids?: readonly unknown[] } | null;
      const made = [result?.id ?? [], result?.ids ?? []].flat().map(Number);
      const left = await links.documents({ uid, ids: [...new Set([...ids, ...made])] });
      const standing = new Map(left.map((one) => [one.id, placeOf(one)]));
      const effect = {
        uid,
        replaced: new Map<number, number>(),
        gone: new Set(were.filter((one) => standing.get(one.id) !== placeOf(one)).map(({ id }) => id)),
      };
      const after = await links.around(places, { uid, ids: left.map(({ id }) => id) });
      const portal = portalOf(strapi);
      await settleLinks(portal, links, { scope, before, after, effect, mayGo: false, isAsked: () => true });
      return result;
    })
  );

const namesIn = (data: unknown): readonly string[] =>
  [data].flat().flatMap((one) => (typeof one === 'object' && one !== null ? Object.keys(one) : []));

/** Columns by which a row is found as what it is: with another `documentId` a page links to another document. */
const turnsInto = (data: readonly unknown[]): boolean =>
  data.some((one) => {
    const row = (one ?? {}) as Readonly<Record<string, unknown>>;
    return 'documentId' in row || 'locale' in row || row.publishedAt === null;
  });

/**
 * Whether a write can change links at all: it takes rows away, makes other documents of them, or names an attribute that shows
 * the links.
 */
const mayChange = (
  places: readonly LinkPlace[],
  verb: Verb,
  [first, second]: readonly unknown[]
): boolean => {
  if (verb === 'delete' || verb === 'deleteMany' || verb === 'deleteRelations') return places.length > 0;
  const data = isOneOf(BY_ID, verb) ? second : (first as Params | undefined)?.data;
  if (isOneOf(BY_SEARCH, verb) && turnsInto([data].flat())) return places.length > 0;
  const names = new Set(namesIn(data));
  return places.some(
    ({ back, keeping }) =>
      (back !== null && names.has(back)) || (keeping.kind === 'other-column' && names.has(keeping.holder))
  );
};

const guardWrite = async (
  strapi: Core.Strapi,
  given: {
    readonly verb: Verb;
    readonly uid: string;
    readonly args: readonly unknown[];
    readonly map: LinkMap;
  },
  write: () => Promise<unknown>
): Promise<unknown> => {
  const { verb, uid, args, map } = given;
  const within = () => inScope(uid, write);
  const isPart = map.partsOf(uid).length > 0;
  const places = map.touching(uid);
  const isWatched = mayChange(places, verb, args);
  const isDirect = isOneOf(BY_ID, verb) && map.isGoverned(uid);
  const links = createHeldLinks(strapi);
  const [first, second] = args;
  for (const part of partsIn(
    strapi,
    uid,
    isOneOf(BY_ID, verb) ? second : (first as Params | undefined)?.data
  ))
    await refuseFor(strapi, await links.onlineOwners(part.uid, [part.id]));
  if (!isWatched && !isDirect && (!isPart || isOneOf(BY_DATA, verb))) return within();
  const ids = isOneOf(BY_ID, verb)
    ? [Number(args[0])]
    : isOneOf(BY_DATA, verb)
      ? []
      : await idsOf(strapi, uid, args[0] as Params);
  if (isPart) await refuseFor(strapi, await links.onlineOwners(uid, ids));
  if (isDirect) await refuseFor(strapi, await links.documents({ uid, ids }));
  return isWatched ? watchRows(strapi, { uid, ids }, write) : within();
};

/**
 * Relations written by themselves without a transaction would ask for a second connection inside ours: on SQLite, one
 * connection, they would wait for ever.
 */
const inOurTransaction = async (
  strapi: Core.Strapi,
  verb: Verb,
  args: readonly unknown[]
): Promise<readonly unknown[]> => {
  const at = verb === 'deleteRelations' ? 1 : 2;
  const options = args[at] as { readonly transaction?: unknown } | undefined;
  if (!isOneOf(BY_ID, verb) || options?.transaction || !strapi.db.inTransaction()) return args;
  const given = [...args];
  given[at] = { ...options, transaction: (await strapi.db.transaction()).get() };
  return given;
};

/**
 * Within a call of the document service nothing is asked here: the call is looked at as a whole, and the parts it writes
 * are its own document’s.
 */
const isWithin = (uid: string, isPart: boolean): boolean => {
  const scope = currentScope();
  return (scope !== null && (isPart || scope.uid === uid)) || (isPart && currentPermit() !== null);
};

type Repository = Record<'attachRelations' | 'updateRelations', Write>;

/**
 * `db.query(uid).attachRelations(…)` opens a transaction that Strapi's own context does not know: what we ask beside it
 * would wait a minute for the one connection of SQLite, and everybody else with it. In ours, it joins.
 */
const joinTransactions = (strapi: Core.Strapi): void => {
  const manager = strapi.db.entityManager as unknown as { getRepository(uid: string): Repository };
  const joined = new WeakSet<Repository>();
  const original = manager.getRepository.bind(manager);
  manager.getRepository = (uid) => {
    const repository = original(uid);
    if (joined.has(repository)) return repository;
    joined.add(repository);
    for (const verb of ['attachRelations', 'updateRelations'] as const) {
      const write = repository[verb].bind(repository);
      repository[verb] = (...args) => atomically(strapi, () => write(...args));
    }
    return repository;
  };
};

/**
 * The same under the document service as above it: `db.query`, `attachRelations`, `updateRelations` and the queries of
 * components change no link and no part of an online page. An import, which turns lifecycles off, is left to the drift report.
 */
export const guardRows = (strapi: Core.Strapi): void => {
  const lifecycles = strapi.db.lifecycles as unknown as Lifecycles;
  let isOff = false;
  for (const [name, off] of [
    ['disable', true],
    ['enable', false],
  ] as const) {
    const original = lifecycles[name].bind(lifecycles);
    lifecycles[name] = () => {
      isOff = off;
      original();
    };
  }
  joinTransactions(strapi);
  const manager = strapi.db.entityManager as unknown as Record<Verb, Write>;
  for (const verb of [...BY_DATA, ...BY_SEARCH, ...BY_ID]) {
    const original = manager[verb].bind(manager);
    manager[verb] = (uid, ...args) => {
      const write = async () => original(uid, ...(await inOurTransaction(strapi, verb, args)));
      // Before Strapi has read its schemas there is nothing to look up, and nothing of theirs to write.
      if (isOff || strapi.db.metadata.size === 0) return original(uid, ...args);
      const map = linkMapOf(strapi);
      const isPart = map.partsOf(uid).length > 0;
      const isAside =
        !isPart && !map.isGoverned(uid) && !map.sharesParts(uid) && map.touching(uid).length === 0;
      const guarded = (): Promise<unknown> =>
        isAside || isWithin(uid, isPart)
          ? original(uid, ...args)
          : guardWrite(strapi, { verb, uid, args, map }, write);
      if (uid !== FILE || currentScope()?.uid === FILE) return guarded();
      // What a write of a file itself does to its relations is asked in the events of the database.
      return isOneOf(BY_ID, verb)
        ? guardFileRelations(portalOf(strapi), { verb, args }, guarded)
        : inScope(FILE, guarded);
    };
  }
};
