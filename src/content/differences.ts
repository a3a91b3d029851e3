import { bodyFormOf } from './body-form';
import type { FieldDifference } from './difference';
import { excerpts } from './excerpt';
import { listChanges } from './list-changes';
import type { AttributeModel, CanonicalDocument, Json, JsonObject, Models } from './model';
import { componentAttributes, contentAttributes, isObject, modelOrGuess } from './model';
import { plainText } from './plain-text';
import { stableJson } from '../chain';
import { textRuns } from './text-runs';

type NameOf = (reference: JsonObject) => string | null;
type At = { readonly path: string; readonly models: Models; readonly nameOf?: NameOf };
type Pair = { readonly before: Json; readonly after: Json };
type Attributes = readonly (readonly [string, AttributeModel])[];

const TEXTS = new Set(['string', 'text', 'richtext', 'blocks', 'customField']);

const isText = (value: Json, attribute: AttributeModel): boolean =>
  TEXTS.has(attribute.type) || (attribute.type === 'json' && bodyFormOf(value, attribute) !== 'plain');

const shown = (value: Json): string => (typeof value === 'string' ? value : stableJson(value));

const ofValue = ({ before, after }: Pair, path: string): FieldDifference => {
  const texts = excerpts(before === null ? '' : shown(before), after === null ? '' : shown(after));
  return {
    path,
    kind: 'value',
    before: before === null ? null : texts.before,
    after: after === null ? null : texts.after,
  };
};

/** Written text differs by word; where only the markup changed (a link's address, a heading) the markup itself is shown. */
const ofText = (pair: Pair, attribute: AttributeModel, path: string): FieldDifference => {
  const before = plainText(pair.before, attribute);
  const after = plainText(pair.after, attribute);
  return before === after ? ofValue(pair, path) : { path, kind: 'text', runs: textRuns(before, after) };
};

const part = (value: Json, name: string): Json =>
  isObject(value) ? ((value as JsonObject)[name] ?? null) : null;

const fileText = (file: Json): Json => {
  if (file === null) return null;
  const size = part(file, 'size');
  const digest = String(part(file, 'digest') ?? '').slice(0, 19);
  return [part(file, 'name'), part(file, 'mime'), size && `${String(size)} KB`, digest]
    .filter(Boolean)
    .join(' · ');
};

const ofFile = (pair: Pair, at: At): readonly FieldDifference[] => {
  const texts = { before: fileText(pair.before), after: fileText(pair.after) };
  const described = ['alternativeText', 'caption'].flatMap((name) =>
    ofPair(
      { before: part(pair.before, name), after: part(pair.after, name) },
      { type: 'string' },
      { ...at, path: `${at.path}.${name}` }
    )
  );
  return texts.before === texts.after ? described : [ofValue(texts, at.path), ...described];
};

const addressOf = (reference: Json): Json =>
  reference &&
  ['uid', 'documentId', 'locale']
    .map((name) => part(reference, name))
    .filter(Boolean)
    .join(' ');

const ofReference = (pair: Pair, { path, nameOf }: At): FieldDifference => {
  const named = (reference: Json): Json =>
    (isObject(reference) && nameOf?.(reference as JsonObject)) || addressOf(reference);
  const names = { before: named(pair.before), after: named(pair.after) };
  return names.before === names.after
    ? ofValue({ before: addressOf(pair.before), after: addressOf(pair.after) }, path)
    : ofValue(names, path);
};

const ofComponent = ({ before, after }: Pair, uid: string, at: At): readonly FieldDifference[] =>
  ofFields(
    { before: (before ?? {}) as JsonObject, after: (after ?? {}) as JsonObject },
    componentAttributes(
      modelOrGuess(at.models, uid, { ...(before as JsonObject | null), ...(after as JsonObject | null) })
    ),
    at
  );

/** A part of a zone that became another kind of part went, and another came. */
const ofZonePart = ({ before, after }: Pair, at: At): readonly FieldDifference[] => {
  const [old, now] = [part(before, '__component'), part(after, '__component')];
  if (old === now) return ofComponent({ before, after }, String(now), at);
  return [
    ...(old === null ? [] : ofComponent({ before, after: null }, String(old), at)),
    ...(now === null ? [] : ofComponent({ before: null, after }, String(now), at)),
  ];
};

const ofItem = (pair: Pair, attribute: AttributeModel, at: At): readonly FieldDifference[] => {
  switch (attribute.type) {
    case 'media':
      return ofFile(pair, at);
    case 'relation':
      return [ofReference(pair, at)];
    case 'dynamiczone':
      return ofZonePart(pair, at);
    default:
      return ofComponent(pair, attribute.component ?? '', at);
  }
};

/** An item without content (an empty component) that came or went has no field to show; it is shown itself. */
const ofWholeItem = (pair: Pair, attribute: AttributeModel, at: At): readonly FieldDifference[] => {
  const found = ofItem(pair, attribute, at);
  return found.length > 0 ? found : [ofValue(pair, at.path)];
};

const isList = ({ type, repeatable }: AttributeModel): boolean =>
  type === 'relation' ||
  type === 'media' ||
  type === 'dynamiczone' ||
  (type === 'component' && repeatable === true);

const ofPair = (pair: Pair, attribute: AttributeModel, at: At): readonly FieldDifference[] => {
  const { before, after } = pair;
  if (stableJson(before) === stableJson(after)) return [];
  const areLists = [before, after].every((value) => value === null || Array.isArray(value));
  if (isList(attribute) && areLists) {
    return listChanges((before ?? []) as readonly Json[], (after ?? []) as readonly Json[]).flatMap(
      ({ index, ...change }) => ofWholeItem(change, attribute, { ...at, path: `${at.path}[${index}]` })
    );
  }
  const areObjects = [before, after].every((value) => value === null || isObject(value));
  if (attribute.type === 'component' && areObjects) return ofWholeItem(pair, attribute, at);
  return [isText(after ?? before, attribute) ? ofText(pair, attribute, at.path) : ofValue(pair, at.path)];
};

const ofFields = (
  { before, after }: { readonly before: JsonObject; readonly after: JsonObject },
  attributes: Attributes,
  at: At
): readonly FieldDifference[] => {
  const known = new Set(['__component', ...attributes.map(([name]) => name)]);
  const dropped = Object.keys({ ...before, ...after }).filter((name) => !known.has(name));
  const all: Attributes = [...attributes, ...dropped.map((name) => [name, { type: 'json' }] as const)];
  return all.flatMap(([name, attribute]) =>
    ofPair({ before: part(before, name), after: part(after, name) }, attribute, {
      ...at,
      path: at.path ? `${at.path}.${name}` : name,
    })
  );
};

/** The path of a file that a text names by its address; no field's. */
const FILES = 'files';

/**
 * What changed between two versions of a document, field by field: what a signer looks at before signing again.
 * Empty exactly where the fields are equal. A field the schema no longer knows is compared as it is.
 */
export const differences = (versions: {
  readonly before: CanonicalDocument;
  readonly after: CanonicalDocument;
  readonly models: Models;
  /** The title of a document that a relation points to; null where it is not known. */
  readonly nameOf?: NameOf;
}): readonly FieldDifference[] => {
  const { before, after, models, nameOf } = versions;
  const attributes = contentAttributes(
    modelOrGuess(models, after.uid, { ...before.fields, ...after.fields })
  );
  const at = { path: '', models, nameOf };
  return [
    ...ofFields({ before: before.fields, after: after.fields }, attributes, at),
    ...ofPair(
      { before: before.files ?? null, after: after.files ?? null },
      { type: 'media' },
      { ...at, path: FILES }
    ),
  ];
};
