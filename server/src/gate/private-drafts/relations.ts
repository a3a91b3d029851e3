import type { Core, UID as Uid } from '@strapi/strapi';
import { isGoverned } from '../../configuration';
import { noDraftsOf } from './readers';

type Attribute = { readonly type?: string; readonly target?: string; readonly component?: string };
type Fields = Readonly<Record<string, unknown>>;

/** Where in the portal's types a condition stands; `isOnline`: only published rows come so far. */
export type Place = { readonly attributes: object; readonly isOnline: boolean };
type Step = { readonly uid: string; readonly place: Place; readonly meetsDrafts: boolean };

const ONLINE = { publishedAt: { $notNull: true } };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Model = { readonly attributes: object; readonly options?: { readonly draftAndPublish?: boolean } };
const modelOf = (strapi: Core.Strapi, uid: string): Model | undefined =>
  strapi.getModel(uid as Uid.Schema) as Model | undefined;

/** The attributes of a content type or component by name; none of an unknown one. */
export const attributesOf = (strapi: Core.Strapi, uid: string): object =>
  modelOf(strapi, uid)?.attributes ?? {};

export const placeOf = (strapi: Core.Strapi, uid: string, isOnline: boolean): Place => {
  const drafts = modelOf(strapi, uid)?.options?.draftAndPublish ?? false;
  return { attributes: attributesOf(strapi, uid), isOnline: isOnline && drafts };
};

/** A component is online where the row it belongs to is online. */
const inComponent = (strapi: Core.Strapi, { isOnline }: Place, uid: string): Place => ({
  attributes: attributesOf(strapi, uid),
  isOnline,
});

/** What an attribute leads to. A published row links to published rows; a row without drafts links to both. */
const stepOf = (strapi: Core.Strapi, place: Place, name: string): Step | null => {
  if (!Object.hasOwn(place.attributes, name)) return null;
  const { type, target, component } = (place.attributes as Record<string, Attribute>)[name] ?? {};
  if (type === 'component' && component)
    return { uid: component, place: inComponent(strapi, place, component), meetsDrafts: false };
  const uid = type === 'media' ? 'plugin::upload.file' : target;
  if (!uid) return null;
  // A document's other languages are found by its documentId, drafts among them.
  const next = placeOf(strapi, uid, place.isOnline && name !== 'localizations');
  const meetsDrafts = isGoverned(strapi, uid) && !next.isOnline;
  return { uid, place: meetsDrafts ? { ...next, isOnline: true } : next, meetsDrafts };
};

/** The first governed type whose drafts a condition would look into, written in whatever syntax; null for none. */
export const draftsBehind = (strapi: Core.Strapi, place: Place, condition: unknown): string | null => {
  if (Array.isArray(condition)) {
    for (const one of condition) {
      const found = draftsBehind(strapi, place, one);
      if (found) return found;
    }
    return null;
  }
  if (!isFields(condition)) return null;
  for (const [name, value] of Object.entries(condition)) {
    const step = stepOf(strapi, place, name);
    if (step?.meetsDrafts) return step.uid;
    const found = draftsBehind(strapi, step ? step.place : place, value);
    if (found) return found;
  }
  return null;
};

const isOperator = (name: string): boolean => name.startsWith('$');

/** A condition on a linked row as a list of which all hold; the database layer takes an id, or an operator on it, alone. */
const partsOf = (value: unknown): readonly unknown[] => {
  if (!isFields(value)) return [{ id: value }];
  const names = Object.keys(value);
  if (
    names.length === 1 &&
    isOperator(String(names[0])) &&
    !['$and', '$or', '$not'].includes(String(names[0]))
  )
    return [{ id: value }];
  return Object.entries(value).map(([name, part]) => ({ [name]: part }));
};

/** The condition "linked to nothing" says nothing of what a draft holds, so it is left as it is. */
const asksForNone = (value: unknown): boolean => {
  const of =
    isFields(value) && Object.keys(value).length === 1
      ? (value['id'] ?? value['documentId'] ?? value)
      : value;
  return (
    of === null || (isFields(of) && Object.keys(of).join() === '$null' && String(of['$null']) === 'true')
  );
};

/**
 * The same condition, looking at governed rows that are online only. A condition of several operators stands in a list:
 * the database layer lets a later one of the same name take the place of an earlier one.
 */
export const onlineOnly = (strapi: Core.Strapi, place: Place, where: unknown): unknown => {
  if (Array.isArray(where)) return where.map((one) => onlineOnly(strapi, place, one));
  if (!isFields(where) || !draftsBehind(strapi, place, where)) return where;
  const parts = Object.entries(where).map(([name, value]) => {
    const step = stepOf(strapi, place, name);
    const within = onlineOnly(strapi, step ? step.place : place, value);
    if (!step) return { [name]: within };
    const parted = partsOf(within);
    const limited = step.meetsDrafts && !asksForNone(value) ? [...parted, ONLINE] : parted;
    return { [name]: limited.length > 1 ? { $and: limited } : within };
  });
  return parts.length === 1 ? parts[0] : { $and: parts };
};

/** `a.b:asc,c` and its like, as nested conditions. */
const asFields = (sort: unknown): unknown => {
  if (Array.isArray(sort)) return sort.map(asFields);
  if (typeof sort !== 'string') return sort;
  return sort.split(',').map((one) =>
    String(one.split(':')[0])
      .trim()
      .split('.')
      .reduceRight<Fields>((inner, name) => ({ [name]: inner }), {})
  );
};

/**
 * Sorting by a field of a linked draft would tell what it holds. Unlike a condition it cannot be narrowed to what is
 * online, so it is refused.
 */
export const guardSort = (strapi: Core.Strapi, place: Place, sort: unknown): void => {
  const uid = draftsBehind(strapi, place, asFields(sort));
  if (uid) throw noDraftsOf(strapi, uid);
};

type Question = {
  readonly filters?: unknown;
  readonly where?: unknown;
  readonly sort?: unknown;
  readonly orderBy?: unknown;
  readonly populate?: unknown;
  readonly on?: unknown;
};

/** Conditions on linked rows are narrowed to rows that are online: a count of links would tell how many drafts there are. */
const amongOnline = (asked: Fields): Fields =>
  Object.fromEntries(
    Object.entries(asked).map(([key, value]) =>
      (key === 'filters' || key === 'where') && value ? [key, { $and: [value, ONLINE] }] : [key, value]
    )
  );

const narrowedPopulate = (strapi: Core.Strapi, place: Place, populate: Fields): Fields =>
  Object.fromEntries(
    Object.entries(populate).map(([name, value]) => {
      const step = stepOf(strapi, place, name);
      if (!isFields(value)) return [name, value];
      const within = narrowed(strapi, step?.place ?? place, value);
      return [name, step?.meetsDrafts ? amongOnline(within) : within];
    })
  );

const narrowedOn = (strapi: Core.Strapi, place: Place, on: Fields): Fields =>
  Object.fromEntries(
    Object.entries(on).map(([uid, value]) => {
      const next =
        uid in strapi.components ? inComponent(strapi, place, uid) : placeOf(strapi, uid, place.isOnline);
      return [uid, isFields(value) ? narrowed(strapi, next, value) : value];
    })
  );

/** A question whose filters, however deep, see no draft of a governed type. Throws gate.drafts-private for such an order. */
export const narrowed = <Asked extends Question>(strapi: Core.Strapi, place: Place, asked: Asked): Asked => {
  const { filters, where, sort, orderBy, populate, on } = asked;
  guardSort(strapi, place, sort);
  guardSort(strapi, place, orderBy);
  return {
    ...asked,
    ...(isFields(filters) || Array.isArray(filters) ? { filters: onlineOnly(strapi, place, filters) } : {}),
    ...(isFields(where) || Array.isArray(where) ? { where: onlineOnly(strapi, place, where) } : {}),
    ...(isFields(populate) ? { populate: narrowedPopulate(strapi, place, populate) } : {}),
    ...(isFields(on) ? { on: narrowedOn(strapi, place, on) } : {}),
  };
};
