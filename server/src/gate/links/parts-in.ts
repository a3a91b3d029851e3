import type { Core } from '@strapi/strapi';

type Attribute = {
  readonly type?: string;
  readonly component?: string;
  readonly components?: readonly string[];
};
type Part = { readonly uid: string; readonly id: number };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What a write names in one place: a row, a list, or what is to be connected or set. */
const listIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return value === null || value === undefined ? [] : [value];
  const { connect, set } = value;
  return connect === undefined && set === undefined ? [value] : [connect ?? [], set ?? []].flat();
};

const kindOf = (value: unknown): unknown => {
  if (!isObject(value)) return undefined;
  const pivot = isObject(value.__pivot) ? value.__pivot.component_type : undefined;
  return value.__type ?? value.__component ?? pivot;
};

/**
 * The components, by row, that data written past the document service puts into a row. Example: `db.query('api::topic.topic').update`
 * with `{ card: { id: 7 } }`, where card 7 is a part of an online article: the topic's next save would change it, and delete it.
 */
export const partsIn = (strapi: Core.Strapi, uid: string, data: unknown): readonly Part[] => {
  if (!isObject(data)) return [];
  const model = strapi.contentTypes[uid as never] ?? strapi.components[uid as never];
  const attributes = (model?.attributes ?? {}) as Readonly<Record<string, Attribute>>;
  return Object.entries(attributes).flatMap(([name, { type, component, components = [] }]) => {
    if (type !== 'component' && type !== 'dynamiczone') return [];
    return listIn(data[name]).flatMap((value) => {
      const id = Number(isObject(value) ? value.id : value);
      const kind = component ?? kindOf(value);
      const kinds = typeof kind === 'string' ? [kind] : components;
      return Number.isSafeInteger(id) ? kinds.map((part) => ({ uid: part, id })) : [];
    });
  });
};
