import type { UsedFiles } from '../types';
import type { Core } from '@strapi/strapi';
import type { FileBeside } from '../../../../src/content';
import type { StoredAddress, UsedObject } from '../../../../src/files';
import { hashesOf, isNamed, keyOfName, namesInValue, objectOf } from '../../../../src/files';
import { inPortions } from './places';
import type { Row } from '../tables/rows';

const FILE = 'plugin::upload.file';

type Sizes = Readonly<Record<string, StoredAddress | null>>;

/** The sizes Strapi keeps beside a picture, by name. */
export const sizesOf = ({ formats }: Row): readonly (readonly [string, Row])[] => {
  const all = (typeof formats === 'string' ? JSON.parse(formats) : formats) as Sizes | null | undefined;
  return Object.entries(all ?? {}).flatMap(([name, size]) => (size ? [[name, size as Row] as const] : []));
};

/** Files and their sizes, each with what its file's row says of both. */
export const withSizes = (files: readonly Row[]): readonly Row[] =>
  files.flatMap((file) => [
    file,
    ...sizesOf(file).map(([, size]) => ({ ...size, mime: size.mime ?? file.mime, provider: file.provider })),
  ]);

/** A size is kept in its file's row: where it lies and since when is said there. */
const sizeRows = (file: Row): readonly (readonly [string, Row])[] =>
  sizesOf(file).map(([name, size]) => [
    name,
    {
      ...size,
      id: file.id,
      provider: file.provider,
      updatedAt: file.updatedAt,
      mime: size.mime ?? file.mime,
    },
  ]);

/** What a digest covers of them besides the fields, each file once. */
export const besideFields = ({ inFields, inTexts }: UsedFiles): readonly FileBeside[] => {
  const named = new Set(inTexts.map(({ id }) => Number(id)));
  const rows = [...inTexts, ...inFields.filter(({ id }) => !named.has(Number(id)))];
  return rows.map((row) => ({
    address: objectOf(row),
    row,
    sizes: sizeRows(row),
    inText: named.has(Number(row.id)),
  }));
};

/** Every address of these files. */
export const objectsOf = (files: readonly Row[]): readonly UsedObject[] =>
  files.flatMap((file) =>
    [...new Set([file, ...sizesOf(file).map(([, size]) => size)].map((one) => objectOf(one)))].map(
      (object) => ({
        file: Number(file.id),
        name: String(file.name ?? ''),
        object,
      })
    )
  );

const within = (value: unknown, isFile: (value: object) => boolean): readonly Row[] => {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  if (isFile(value)) return [value as Row];
  return Object.values(value).flatMap((part) => within(part, isFile));
};

const once = (rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [Number(row.id), row])).values(),
];

/** Whose texts are not the document's own: files, and documents of many types behind one link. */
const isElse = (isFile: (value: object) => boolean) => (part: object) => isFile(part) || '__type' in part;

/** Files, by themselves or by one of their sizes, that have one of these names at the end of their address. */
export const filesNamed =
  (strapi: Core.Strapi) =>
  async (names: readonly string[]): Promise<readonly Row[]> => {
    const keys = new Set(names.map(keyOfName));
    const found = await inPortions<Row, string>(hashesOf(names), (hashes) =>
      strapi.db
        .queryBuilder(FILE)
        .init({ where: { hash: { $in: hashes } } } as never)
        .execute()
    );
    return found.filter((file) =>
      [file, ...sizesOf(file).map(([, size]) => size)].some((one) => isNamed(keys, one))
    );
  };

/** What a filled row uses. One statement more where its texts have addresses, none where they have not. */
export const createUsedFiles = (strapi: Core.Strapi, isFieldFile: (value: object) => boolean) => {
  const named = filesNamed(strapi);
  return async (document: Row): Promise<UsedFiles> => {
    const inFields = once(within(document, isFieldFile));
    const names = namesInValue(document, isElse(isFieldFile));
    if (names.length === 0) return { inFields, inTexts: [] };
    return { inFields, inTexts: once(await named(names)) };
  };
};
