import type { Core, UID as Uid } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import type { CanonicalDocument, JsonObject, Model, Models } from '../../../../src/content';
import { componentAttributes, contentAttributes, listOf } from '../../../../src/content';
import { whereDocument } from '../documents/canonical';
import { createOwnedContent } from '../documents/owned-content';
import type { Tables } from '../tables/connection';
import { withTables } from '../tables/connection';
import type { Row } from '../tables/rows';
import type { Version } from '../types';
import type { LinkPlace } from './link-places';
import { linkMapOf } from './link-places';
import type { LinkRow } from './link-rows';
import { linksHeldBy, putLinks } from './link-rows';

type Reference = { readonly uid: string; readonly documentId: string; readonly locale?: string };
type Place = {
  readonly place: LinkPlace;
  readonly holder: number;
  readonly references: readonly Reference[];
};

const rowsIn = (value: unknown): readonly Row[] => listOf(value) as readonly Row[];

/** Every place of a document with the links that were signed for it, component by component where they still correspond. */
const placesOf = (
  strapi: Core.Strapi,
  models: Models,
  given: { readonly uid: string; readonly signed: JsonObject; readonly row: Row }
): readonly Place[] => {
  const { uid, signed, row } = given;
  const map = linkMapOf(strapi);
  const model = models[uid] as Model;
  const attributes = map.isGoverned(uid) ? contentAttributes(model) : componentAttributes(model);
  return attributes.flatMap(([name, { type, component }]): readonly Place[] => {
    const place = map.placeOf(uid, name);
    if (type === 'relation')
      return place
        ? [{ place, holder: Number(row.id), references: listOf(signed[name]) as readonly Reference[] }]
        : [];
    if (type !== 'component' && type !== 'dynamiczone') return [];
    const [before, now] = [listOf(signed[name]) as readonly JsonObject[], rowsIn(row[name])];
    if (before.length !== now.length) return [];
    return now.flatMap((part, index) => {
      const own = before[index] as JsonObject;
      const partUid = component ?? String(part.__component);
      return component || own.__component === partUid
        ? placesOf(strapi, models, { uid: partUid, signed: own, row: part })
        : [];
    });
  });
};

/** The rows that stand for these documents in a version: the draft or the publication of one that has both, the row of another. */
const resolve = async (
  strapi: Core.Strapi,
  tables: Tables,
  given: {
    readonly references: readonly Reference[];
    readonly version: Version;
    readonly locale: string | null;
  }
): Promise<readonly LinkRow[]> => {
  const { references, version, locale } = given;
  const found: LinkRow[] = [];
  for (const { uid, documentId, locale: own = locale } of references) {
    const hasDrafts = strapi.contentTypes[uid as Uid.ContentType]?.options?.draftAndPublish === true;
    const rows = (await tables(strapi.db.metadata.get(uid).tableName)
      .select('id', 'locale', 'published_at')
      .where({ document_id: documentId })) as Row[];
    const standing = rows.filter(
      ({ published_at }) => !hasDrafts || (published_at != null) === (version === 'published')
    );
    const row =
      standing.find((one) => one.locale === own) ?? (standing.length === 1 ? standing[0] : undefined);
    if (row) found.push({ holder: 0, other: Number(row.id), otherUid: uid, row: {} });
  }
  return found;
};

const sequence = (links: readonly LinkRow[]): string =>
  links.map(({ otherUid, other }) => `${otherUid}|${other}`).join();

/**
 * Gives a row of a document the links that were signed, as far as their targets stand in that version. True where one
 * changed. Example: article A was approved with topic T, T was offline; T goes online, and A links to it without a new form.
 */
export const putSignedLinks = async (
  strapi: Core.Strapi,
  given: { readonly target: Target; readonly version: Version; readonly content: CanonicalDocument }
): Promise<boolean> => {
  const { target, version, content } = given;
  const models = { ...strapi.contentTypes, ...strapi.components } as unknown as Models;
  const row = (await strapi.db
    .query(target.uid as Uid.ContentType)
    .findOne({ where: whereDocument(target, version) })) as Row | null;
  if (!row) return false;
  await createOwnedContent(strapi, models)(target.uid, [row]);
  const locale = (row.locale as string | null) ?? null;
  let isChanged = false;
  await withTables(strapi, async (tables) => {
    for (const { place, holder, references } of placesOf(strapi, models, {
      uid: target.uid,
      signed: content.fields,
      row,
    })) {
      const now = await linksHeldBy(tables, place, [holder]);
      const known = new Map(now.map((link) => [`${link.otherUid}|${link.other}`, link]));
      const signed = await resolve(strapi, tables, { references, version, locale });
      if (sequence(now) === sequence(signed)) continue;
      isChanged = true;
      const links = signed.map((link) => known.get(`${link.otherUid}|${link.other}`) ?? link);
      await putLinks(tables, place, { holder, links });
    }
  });
  return isChanged;
};
