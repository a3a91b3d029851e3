import type { Core, UID as Uid } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import type {
  AttributeModel,
  CanonicalDocument,
  Json,
  JsonObject,
  Model,
  Models,
} from '../../../../src/content';
import { componentAttributes, contentAttributes, listOf } from '../../../../src/content';
import type { Row } from '../tables/rows';
import { whereDocument } from './canonical';
import { createOwnedContent } from './owned-content';
import { isFile, isLink, isPart } from './places';

const NUMBERS = new Set(['integer', 'float', 'decimal']);

const toValue = (value: Json | undefined, { type }: AttributeModel): unknown => {
  if (value === undefined || value === null) return null;
  return NUMBERS.has(type) ? Number(value) : value;
};

type Piece = { readonly uid: string; readonly row: Row; readonly fields: JsonObject };

/** The document's row and its components, each with what was registered for it, as far as they still correspond. */
const piecesOf = (models: Models, piece: Piece, isDocument: boolean): readonly Piece[] => {
  const model = models[piece.uid] as Model;
  const attributes = isDocument ? contentAttributes(model) : componentAttributes(model);
  const parts = attributes.filter(([, attribute]) => isPart(attribute));
  return [
    piece,
    ...parts.flatMap(([name, { component }]) => {
      const [kept, now] = [
        listOf(piece.fields[name]) as readonly JsonObject[],
        listOf(piece.row[name]) as readonly Row[],
      ];
      if (kept.length !== now.length) return [];
      return now.flatMap((row, index) => {
        const uid = component ?? String(row.__component);
        const fields = kept[index] as JsonObject;
        const isSame = Boolean(component) || fields.__component === uid;
        return isSame ? piecesOf(models, { uid, row, fields }, false) : [];
      });
    }),
  ];
};

/** Writes the texts and numbers that were registered into the published row and its components. Files and links are not touched. */
export const putRegistered = async (
  strapi: Core.Strapi,
  { target, content }: { readonly target: Target; readonly content: CanonicalDocument }
): Promise<void> => {
  const models = { ...strapi.contentTypes, ...strapi.components } as unknown as Models;
  const row = (await strapi.db
    .query(target.uid as Uid.ContentType)
    .findOne({ where: whereDocument(target, 'published') })) as Row | null;
  if (!row) return;
  await createOwnedContent(strapi, models)(target.uid, [row]);
  for (const piece of piecesOf(models, { uid: target.uid, row, fields: content.fields }, true)) {
    const model = models[piece.uid] as Model;
    const attributes = piece.uid === target.uid ? contentAttributes(model) : componentAttributes(model);
    const scalars = attributes.filter(([, one]) => !isPart(one) && !isLink(one) && !isFile(one));
    const data = Object.fromEntries(
      scalars.map(([name, attribute]) => [name, toValue(piece.fields[name], attribute)])
    );
    await strapi.db
      .query(piece.uid as Uid.ContentType)
      .update({ where: { id: Number(piece.row.id) }, data: data as never });
  }
};

/**
 * A published row that one statement made a draft is a second draft of its document, and Strapi would publish both. The draft that
 * people work on is the older one; what the other said is kept as it was signed.
 */
export const dropSecondDrafts = async (strapi: Core.Strapi, target: Target): Promise<void> => {
  const query = strapi.db.query(target.uid as Uid.ContentType);
  const where = whereDocument(target, 'draft');
  const drafts = (await query.findMany({ where, select: ['id'], orderBy: { id: 'asc' } } as never)) as Row[];
  for (const { id } of drafts.slice(1)) await query.delete({ where: { id: Number(id) } });
};
