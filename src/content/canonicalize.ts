import { canonicalNumber, canonicalScalar, canonicalText } from './canonical-value';
import type { AttributeModel, CanonicalDocument, Json, JsonObject, Model, Models, Row } from './model';
import { componentAttributes, contentAttributes, isObject, listOf, modelOf } from './model';

type Reader = {
  readonly models: Models;
  /** The content hash of an uploaded file: two files of one name are two contents. */
  readonly fileDigest: (file: Row) => string;
};

/** Null, undefined, an empty text and an empty list are one absent value: editors write any of them for "nothing". */
export const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const keepPresent = (entries: readonly (readonly [string, Json])[]): JsonObject =>
  Object.fromEntries(entries.filter(([, value]) => !isAbsent(value)));

const file = (row: Row, reader: Reader): JsonObject =>
  keepPresent([
    ['name', canonicalText(row.name ?? '')],
    ['mime', canonicalText(row.mime ?? '')],
    ['size', isAbsent(row.size) ? null : canonicalNumber(row.size)],
    ['alternativeText', canonicalText(row.alternativeText ?? '')],
    ['caption', canonicalText(row.caption ?? '')],
    ['digest', reader.fileDigest(row)],
  ]);

/** A file beside the fields; `sizes` are the other sizes of a picture, by name. `inText`: the fields say nothing else of it. */
export type FileBeside = {
  readonly address: string;
  readonly row: Row;
  readonly sizes: readonly (readonly [string, Row])[];
  readonly inText: boolean;
};

const beside = ({ address, row, sizes, inText }: FileBeside, reader: Reader): JsonObject =>
  keepPresent([
    ...(inText ? Object.entries(file(row, reader)) : [['name', canonicalText(row.name ?? '')] as const]),
    ['address', address],
    ...(sizes.length > 0
      ? [['sizes', Object.fromEntries(sizes.map(([name, size]) => [name, reader.fileDigest(size)]))] as const]
      : []),
  ]);

/** In an order of their own: whichever field or text names them, and however often. */
const filesOf = (files: readonly FileBeside[], reader: Reader): readonly JsonObject[] =>
  files
    .filter(({ inText, sizes }) => inText || sizes.length > 0)
    .sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))
    .map((one) => beside(one, reader));

const reference = (row: Row, attribute: AttributeModel): JsonObject => {
  const uid = typeof row.__type === 'string' ? row.__type : (attribute.target ?? '');
  const documentId = row.documentId ?? row.id;
  if (isAbsent(documentId)) throw new Error(`A relation to ${uid} was not populated`);
  return keepPresent([
    ['uid', uid],
    ['documentId', String(documentId)],
    ['locale', isAbsent(row.locale) ? null : String(row.locale)],
  ]);
};

/** A relation may name a document once; a query that returns its draft and its publication names it twice. */
const references = (value: unknown, attribute: AttributeModel): readonly JsonObject[] => {
  const all = listOf(value)
    .filter(isObject)
    .map((row) => reference(row, attribute));
  return [
    ...new Map(all.map((one) => [JSON.stringify([one.uid, one.documentId, one.locale]), one])).values(),
  ];
};

const component = (row: Row, uid: string, reader: Reader): JsonObject =>
  fieldsOf(row, componentAttributes(modelOf(reader.models, uid)), reader);

const zone = (value: unknown, reader: Reader): readonly JsonObject[] =>
  listOf(value)
    .filter(isObject)
    .map((row) => ({
      __component: String(row.__component),
      ...component(row, String(row.__component), reader),
    }));

const valueOf = (value: unknown, attribute: AttributeModel, reader: Reader): Json => {
  if (isAbsent(value)) return null;
  switch (attribute.type) {
    case 'relation':
      return references(value, attribute);
    case 'media':
      return listOf(value)
        .filter(isObject)
        .map((row) => file(row, reader));
    case 'dynamiczone':
      return zone(value, reader);
    case 'component': {
      const all = listOf(value)
        .filter(isObject)
        .map((row) => component(row, attribute.component ?? '', reader));
      return attribute.repeatable ? all : (all[0] ?? null);
    }
    default:
      return canonicalScalar(value, attribute);
  }
};

const fieldsOf = (row: Row, attributes: ReturnType<typeof contentAttributes>, reader: Reader): JsonObject =>
  keepPresent(attributes.map(([name, attribute]) => [name, valueOf(row[name], attribute, reader)] as const));

/** The content attributes of a model alone, for callers that read one row. */
export const canonicalFields = (row: Row, model: Model, reader: Reader): JsonObject =>
  fieldsOf(row, contentAttributes(model), reader);

/**
 * What is signed, and so what may go live (Art. 8): the whole document with its components, files and links, and
 * nothing that saving it again would change. A draft and its publication have one canonical form.
 * `document` is populated to its last component; relations need `documentId` and `locale`. Relations, media and
 * zones are lists, numbers are decimal text. `files`: those its texts name by address, and those with other sizes. Throws where a schema is missing or a relation was not populated.
 */
export const canonicalize = (input: {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null | undefined;
  readonly document: Row;
  readonly models: Models;
  readonly fileDigest: (file: Row) => string;
  readonly files?: readonly FileBeside[];
}): CanonicalDocument => {
  const files = filesOf(input.files ?? [], input);
  return {
    uid: input.uid,
    documentId: input.documentId,
    locale: input.locale || null,
    fields: canonicalFields(input.document, modelOf(input.models, input.uid), input),
    ...(files.length > 0 ? { files } : {}),
  };
};
