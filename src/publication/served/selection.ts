import { isObject } from '../../content';
import type { AttributeModel, Model, Models, Row } from '../../content';

/** What is answered of a row: its own columns, and parts each with what is answered of them. */
export type ServedSelection = {
  /** Null for all of them. */
  readonly fields: readonly string[] | null;
  readonly parts: Readonly<Record<string, ServedSelection>>;
};

const FILE = 'plugin::upload.file';
const APART = ['component', 'dynamiczone', 'media', 'relation'];
const WHOLE: ServedSelection = { fields: null, parts: {} };

const isColumn = (attribute: AttributeModel | undefined): boolean =>
  attribute !== undefined && !APART.includes(attribute.type);

const words = (value: unknown): readonly string[] | null => {
  if (typeof value === 'string') return value.split(',').map((word) => word.trim());
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList ? (value as string[]).flatMap((one) => one.split(',').map((word) => word.trim())) : null;
};

/** Undefined for what is left to Strapi. */
const fieldsOf = (model: Model, value: unknown): ServedSelection['fields'] | undefined => {
  if (value === undefined || value === null) return null;
  const named = words(value);
  if (!named || named.length === 0) return undefined;
  if (named.includes('*')) return null;
  return named.every((name) => ['id', 'documentId'].includes(name) || isColumn(model.attributes[name]))
    ? named
    : undefined;
};

/** Names with what is asked of each; null for what is left to Strapi. */
const asked = (model: Model, populate: unknown): readonly (readonly [string, unknown])[] | null => {
  if (populate === undefined || populate === null) return [];
  const isAll = populate === '*' || populate === true || (Array.isArray(populate) && populate.includes('*'));
  if (isAll)
    return Object.entries(model.attributes)
      .filter(([, attribute]) => !isColumn(attribute))
      .map(([name]) => [name, true] as const);
  const named = words(populate);
  if (named) return named.map((name) => [name, true] as const);
  return isObject(populate) ? Object.entries(populate) : null;
};

const partOf = (models: Models, attribute: AttributeModel, given: unknown): ServedSelection | null => {
  if (given === true || given === 'true') return WHOLE;
  if (!isObject(given) || attribute.type === 'dynamiczone') return null;
  const uid = attribute.type === 'media' ? FILE : (attribute.component ?? '');
  const model = models[uid];
  return model ? readSelection(models, model, given) : null;
};

/**
 * What a query's `fields` and `populate` ask of a type; null where a relation is among it, or another spelling than the usual ones: those are
 * answered by Strapi itself.
 */
export const readSelection = (models: Models, model: Model, given: Row): ServedSelection | null => {
  const { fields: askedFields, populate, ...others } = given;
  if (Object.keys(others).length > 0) return null;
  const fields = fieldsOf(model, askedFields);
  const named = asked(model, populate);
  if (fields === undefined || !named) return null;
  const parts: Record<string, ServedSelection> = {};
  for (const [name, more] of named) {
    const attribute = Object.hasOwn(model.attributes, name) ? model.attributes[name] : undefined;
    if (!attribute || isColumn(attribute) || attribute.type === 'relation') return null;
    const part = partOf(models, attribute, more);
    if (!part) return null;
    parts[name] = part;
  }
  return { fields, parts };
};

const selectedPart = (
  models: Models,
  value: unknown,
  { attribute, selection }: { readonly attribute: AttributeModel; readonly selection: ServedSelection }
): unknown => {
  if (Array.isArray(value)) return value.map((one) => selectedPart(models, one, { attribute, selection }));
  if (!isObject(value)) return value ?? null;
  const isZone = attribute.type === 'dynamiczone';
  const uid = isZone ? String(value.__component) : (attribute.component ?? FILE);
  const part = servedSelected({
    models,
    model: models[uid] ?? { attributes: {} },
    row: value,
    selection,
  });
  return isZone ? { __component: uid, ...part } : part;
};

/** The asked part of a kept row. An attribute the schema got since then is empty. */
export const servedSelected = (given: {
  readonly models: Models;
  readonly model: Model;
  readonly row: Row;
  readonly selection: ServedSelection;
}): Row => {
  const { models, model, row, selection } = given;
  const { fields, parts } = selection;
  const isAsked = (name: string) => fields === null || fields.includes(name);
  const out: Record<string, unknown> = { id: row.id };
  if ('documentId' in row) out.documentId = row.documentId;
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (attribute.private || attribute.type === 'password') continue;
    if (isColumn(attribute) && isAsked(name) && name !== 'documentId') out[name] = row[name] ?? null;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part) out[name] = selectedPart(models, row[name], { attribute, selection: part });
  }
  return out;
};
