import { isObject } from '../../content';
import type { AttributeModel, Model, Models, Row } from '../../content';

/** What Strapi gives of a relation depends on who asks and on what others are online; a password leaves no server. */
const isKept = ({ type, private: isPrivate }: AttributeModel): boolean =>
  type !== 'relation' && type !== 'password' && isPrivate !== true;

const partOf = (models: Models, value: unknown, uid: string): unknown =>
  isObject(value) ? servedRow({ models, model: models[uid] ?? { attributes: {} }, row: value }) : value;

const eachOf = (value: unknown, read: (one: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map(read) : read(value);

const valueOf = (models: Models, value: unknown, attribute: AttributeModel): unknown => {
  if (attribute.type === 'component')
    return eachOf(value, (one) => partOf(models, one, attribute.component ?? ''));
  if (attribute.type === 'dynamiczone')
    return eachOf(value, (one) => {
      const uid = isObject(one) ? String(one.__component) : '';
      return { __component: uid, ...(partOf(models, one, uid) as object) };
    });
  return attribute.type === 'media' ? eachOf(value, (one) => one ?? null) : (value ?? null);
};

/** A published row as Strapi's own API would give it, every part of it that was signed, and nothing its schema calls private. */
export const servedRow = ({
  models,
  model,
  row,
}: {
  readonly models: Models;
  readonly model: Model;
  readonly row: Row;
}): Row => ({
  id: row.id,
  ...('documentId' in row ? { documentId: row.documentId } : {}),
  ...Object.fromEntries(
    Object.entries(model.attributes).flatMap(([name, attribute]) =>
      isKept(attribute) && name in row ? [[name, valueOf(models, row[name], attribute)]] : []
    )
  ),
});
