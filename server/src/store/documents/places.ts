import type { Core } from '@strapi/strapi';
import type { AttributeModel } from '../../../../src/content';
import type { Row } from '../tables/rows';

/** Rows of one type or component that are to be filled with what they own. */
export type Holders = {
  readonly uid: string;
  readonly attributes: readonly (readonly [string, AttributeModel])[];
  readonly rows: readonly Row[];
};

type Column = { readonly name: string };
/** How Strapi keeps what a row owns in a table of its own. */
export type JoinTable = {
  readonly name: string;
  readonly joinColumn: Column;
  readonly inverseJoinColumn?: Column;
  readonly morphColumn?: { readonly idColumn: Column; readonly typeColumn: Column };
  readonly orderBy?: Readonly<Record<string, string>>;
};

/** How many ids one statement lists: databases differ in how many they take. */
const AT_ONCE = 1_000;

export const joinTableOf = ({ db }: Core.Strapi, uid: string, name: string): JoinTable | undefined =>
  (db.metadata.get(uid).attributes[name] as { joinTable?: JoinTable } | undefined)?.joinTable;

export const isPart = ({ type }: AttributeModel): boolean => type === 'component' || type === 'dynamiczone';
export const isLink = ({ type }: AttributeModel): boolean => type === 'relation';
export const isFile = ({ type }: AttributeModel): boolean => type === 'media';
const isMany = ({ type, repeatable, multiple, relation }: AttributeModel): boolean =>
  type === 'dynamiczone' || repeatable === true || multiple === true || relation?.endsWith('Many') === true;

/** Every place empty, so that what is not there is known to be absent. */
export const empty = ({ attributes, rows }: Holders): void => {
  const owned = attributes.filter(([, one]) => isPart(one) || isLink(one) || isFile(one));
  for (const row of rows) for (const [name, attribute] of owned) row[name] = isMany(attribute) ? [] : null;
};

/** The next one of a list; the first one alone where there is room for one. */
export const put = (holder: Row | undefined, name: string, value: Row | undefined): void => {
  if (!holder || !value) return;
  const place = holder[name];
  if (Array.isArray(place)) place.push(value);
  else holder[name] = place ?? value;
};

export const byId = (rows: readonly Row[]): ReadonlyMap<number, Row> =>
  new Map(rows.map((row) => [Number(row.id), row]));

/** Everything `read` finds for these ids, in the order of its portions. */
export const inPortions = async <T, Id extends number | string = number>(
  ids: Iterable<Id>,
  read: (portion: Id[]) => Promise<unknown>
): Promise<T[]> => {
  const all = [...new Set(ids)];
  const found: T[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    for (const one of (await read(all.slice(from, from + AT_ONCE))) as T[]) found.push(one);
  return found;
};
