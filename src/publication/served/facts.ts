import type { AttributeModel, Model, Row } from '../../content';

/** What a list may be asked for by: numbers, dates, what is chosen from a few, short words. */
export type Fact = string | number | boolean | null;
export type Facts = Readonly<Record<string, Fact>>;

export const LONGEST = 255;

export type FactKind = 'number' | 'boolean' | 'instant' | 'day' | 'text' | 'name';

const KINDS: Readonly<Record<string, FactKind>> = {
  integer: 'number',
  float: 'number',
  boolean: 'boolean',
  datetime: 'instant',
  date: 'day',
  string: 'text',
  uid: 'text',
  email: 'text',
  enumeration: 'text',
};

/** Null for what nobody can ask for here: long texts, decimals, relations. */
export const factKind = (model: Model, name: string): FactKind | null => {
  if (name === 'id') return 'number';
  if (name === 'documentId' || name === 'locale') return 'name';
  const attribute: AttributeModel | undefined = Object.hasOwn(model.attributes, name)
    ? model.attributes[name]
    : undefined;
  return attribute && !attribute.private ? (KINDS[attribute.type] ?? null) : null;
};

const factOf = (value: unknown, kind: FactKind): Fact => {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'number':
      return Number(value);
    case 'boolean':
      return Boolean(value);
    case 'instant':
      return new Date(value as string).toISOString();
    default:
      return String(value).slice(0, LONGEST + 1);
  }
};

/** The facts of a row; of a longer text the beginning, which no word that may be asked for is equal to. */
export const factsOf = (model: Model, row: Row): Facts =>
  Object.fromEntries(
    ['id', 'documentId', ...Object.keys(model.attributes)].flatMap((name) => {
      const kind = factKind(model, name);
      return kind && name in row ? [[name, factOf(row[name], kind)] as const] : [];
    })
  );
