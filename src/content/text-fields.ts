import { bodyFormOf } from './body-form';
import { plainText } from './plain-text';
import type { AttributeModel, CanonicalDocument, Json, JsonObject, Models } from './model';
import { componentAttributes, contentAttributes, isObject, listOf, modelOf } from './model';

/** A text as a reader sees it. `field` is its path: `body`, `attachments[0].name`, `sections[1].heading`. */
export type TextField = { readonly field: string; readonly text: string };

/** Personal data may stand in a number or an address too; dates, flags and links to other documents hold no prose. */
const PROSE = new Set([
  'string',
  'text',
  'richtext',
  'blocks',
  'email',
  'uid',
  'integer',
  'biginteger',
  'customField',
  'enumeration',
]);

const leavesOf = (value: Json): readonly string[] => {
  if (typeof value === 'string') return [value];
  return isObject(value) || Array.isArray(value) ? Object.values(value as JsonObject).flatMap(leavesOf) : [];
};

/** A number before `.docx` is the name itself, not a part of one. */
const withoutEnding = (name: string): string => name.replace(/(?<=.)\.[a-z\d]{1,5}$/i, '');

const ofFile = (file: Json, path: string): readonly TextField[] =>
  ['name', 'alternativeText', 'caption'].flatMap((part) => {
    const text = isObject(file) ? file[part] : null;
    if (typeof text !== 'string') return [];
    return [{ field: `${path}.${part}`, text: part === 'name' ? withoutEnding(text) : text }];
  });

const ofComponent = (
  value: Json,
  uid: string,
  { path, models }: { readonly path: string; readonly models: Models }
): readonly TextField[] =>
  isObject(value)
    ? componentAttributes(modelOf(models, uid)).flatMap(([name, attribute]) =>
        ofAttribute((value as JsonObject)[name] ?? null, attribute, { path: `${path}.${name}`, models })
      )
    : [];

const ofAttribute = (
  value: Json,
  attribute: AttributeModel,
  at: { readonly path: string; readonly models: Models }
): readonly TextField[] => {
  if (value === null) return [];
  const all = listOf(value) as readonly Json[];
  switch (attribute.type) {
    case 'media':
      return all.flatMap((file, index) => ofFile(file, `${at.path}[${index}]`));
    case 'dynamiczone':
      return all.flatMap((one, index) =>
        ofComponent(one, String(isObject(one) ? one.__component : ''), {
          ...at,
          path: `${at.path}[${index}]`,
        })
      );
    case 'component':
      return all.flatMap((one, index) =>
        ofComponent(one, attribute.component ?? '', {
          ...at,
          path: attribute.repeatable ? `${at.path}[${index}]` : at.path,
        })
      );
    case 'json':
      return bodyFormOf(value, attribute) === 'plain'
        ? [{ field: at.path, text: leavesOf(value).join('\n') }]
        : [{ field: at.path, text: plainText(value, attribute) }];
    default:
      return PROSE.has(attribute.type) ? [{ field: at.path, text: plainText(value, attribute) }] : [];
  }
};

/** Every text of a document that a machine looks through before people do (Art. 7, Art. 9(一)): title, summary, body, components, file names. */
export const textFields = (canonical: CanonicalDocument, models: Models): readonly TextField[] =>
  [
    ...contentAttributes(modelOf(models, canonical.uid)).flatMap(([name, attribute]) =>
      ofAttribute(canonical.fields[name] ?? null, attribute, { path: name, models })
    ),
    ...(canonical.files ?? []).flatMap((file, index) =>
      // A picture in a field has been read there; here it only has its sizes.
      file.digest === undefined ? [] : ofFile(file, `files[${index}]`)
    ),
  ].filter(({ text }) => text !== '');
