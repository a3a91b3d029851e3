/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A document or component as Strapi gives it, populated. */
export type Row = Readonly<Record<string, unknown>>;

/** What the rules need of one attribute of a Strapi schema; Strapi's own attributes fit as they are. */
export type AttributeModel = {
  readonly type: string;
  /** Set where a plugin's input edits the attribute, e.g. `plugin::tiptap-editor.RichText`. */
  readonly customField?: string;
  readonly relation?: string;
  readonly target?: string;
  readonly mappedBy?: string;
  readonly inversedBy?: string;
  readonly morphBy?: string;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
  readonly private?: boolean;
  /** False, both, for what Strapi adds to a schema by itself. */
  readonly configurable?: boolean;
  readonly visible?: boolean;
};

/** A content type or a component. */
export type Model = {
  readonly attributes: Readonly<Record<string, AttributeModel>>;
  readonly info?: { readonly displayName?: string };
};

/** Content types and components by uid. */
export type Models = Readonly<Record<string, Model>>;

/** What a digest covers: one document in one locale, without anything that saving alone would change. */
export type CanonicalDocument = {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly fields: JsonObject;
  /** Files that the fields do not say enough of: those that a text names by address, and the sizes kept beside pictures. */
  readonly files?: readonly JsonObject[];
};

const OF_THE_ROW = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'createdBy',
  'updatedBy',
  'createdAt',
  'updatedAt',
  'publishedAt',
]);

/** Strapi keeps names that begin with `strapi` for itself (its workflow stage, its assignee). */
const RESERVED = /^_{0,2}strapi/i;

/** The model of a uid; an unknown uid is a broken invariant, checked at boot. */
export const modelOf = (models: Models, uid: string): Model => {
  const model = models[uid];
  if (!model) throw new Error(`No schema for ${uid}`);
  return model;
};

/** A type or component that the portal has no more: what was kept of it is read by what the values look like. */
export const modelOrGuess = (models: Models, uid: string, fields: Row): Model =>
  models[uid] ?? {
    attributes: Object.fromEntries(Object.keys(fields).map((name) => [name, { type: 'json' }])),
  };

/** A password is no content: Strapi stores it hashed anew, so that a draft and its publication never agree on it. */
const isContent = (attribute: AttributeModel): boolean =>
  attribute.type !== 'password' && !attribute.mappedBy && !attribute.morphBy;

/** When a document first went online, where Strapi is set to keep it: publishing writes it. A portal's own is content. */
const isFirstPublication = (name: string, { configurable, visible }: AttributeModel): boolean =>
  name === 'firstPublishedAt' && configurable === false && visible === false;

const isOfTheRow = (name: string, attribute: AttributeModel): boolean =>
  OF_THE_ROW.has(name) || RESERVED.test(name) || isFirstPublication(name, attribute);

/** The attributes that are content, in the schema's order: no system columns, no inverse sides of relations. */
export const contentAttributes = (model: Model): readonly (readonly [string, AttributeModel])[] =>
  Object.entries(model.attributes).filter(
    ([name, attribute]) => !isOfTheRow(name, attribute) && isContent(attribute)
  );

/** The attributes of a component; it has no row of its own, so nothing but inverse sides is left out. */
export const componentAttributes = (model: Model): readonly (readonly [string, AttributeModel])[] =>
  Object.entries(model.attributes).filter(([, attribute]) => isContent(attribute));

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** One value or a list of them as a list, without holes. */
export const listOf = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined);
