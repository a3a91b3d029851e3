import en from '../../src/publication/field-names.en.json';
import zh from '../../src/publication/field-names.zh-Hans.json';
import { contentTypes } from '../../server/src/content-types';

type Attributes = Readonly<Record<string, { readonly enum?: readonly string[]; readonly visible?: boolean }>>;
const attributesOf = (type: { readonly schema: object }): Attributes =>
  (type.schema as { attributes: Attributes }).attributes;

const shown = (['item', 'channel'] as const).map((name) => ({
  name,
  attributes: attributesOf(contentTypes[name]),
}));

/** Strapi's own column in the list of items. */
const LISTED = 'item.updatedAt';

describe('the fields officers fill in', () => {
  it('have a name in both languages, and so has what the list shows beside them', () => {
    const fields = shown.flatMap(({ name, attributes }) =>
      Object.entries(attributes)
        .filter(([, attribute]) => attribute.visible !== false)
        .map(([field]) => `${name}.${field}`)
    );
    const choices = shown.flatMap(({ attributes }) =>
      Object.values(attributes).flatMap((attribute) => attribute.enum ?? [])
    );
    const expected = [...fields, LISTED, ...choices.map((choice) => `choice.${choice}`)].sort();
    expect(Object.keys(zh).sort()).toEqual(expected);
    expect(Object.keys(en).sort()).toEqual(expected);
  });
});
