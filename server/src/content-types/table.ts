import type { Struct } from '@strapi/strapi';

export const PLUGIN_ID = 'publication-desk';

type Index = { readonly columns: readonly string[]; readonly unique?: true };

type Table = {
  readonly singular: string;
  readonly plural: string;
  readonly displayName: string;
  readonly attributes: Record<string, unknown>;
  readonly indexes?: readonly Index[];
  readonly visible?: boolean;
};

const HIDDEN = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };

const prefix = (name: string): string => `pubdesk_${name.replaceAll('-', '_')}`;

/** A table of the desk's own: no drafts, one language, kept out of Strapi's own screens unless `visible`. */
export const table = ({
  singular,
  plural,
  displayName,
  attributes,
  indexes = [],
  visible = false,
}: Table) => ({
  schema: {
    kind: 'collectionType',
    collectionName: prefix(plural),
    info: { singularName: singular, pluralName: plural, displayName },
    options: { draftAndPublish: false },
    pluginOptions: visible ? { 'content-type-builder': { visible: false } } : HIDDEN,
    attributes,
    indexes: indexes.map(({ columns, unique }) => ({
      name: indexName(singular, columns),
      columns: [...columns],
      ...(unique ? { type: 'unique' } : {}),
    })),
  } as unknown as Struct.CollectionTypeSchema,
});

/** Databases cut or refuse identifiers longer than 55 characters. */
const indexName = (singular: string, columns: readonly string[]): string =>
  `${prefix(singular)}_${columns.join('_')}`.slice(0, 50).concat('_ix');
