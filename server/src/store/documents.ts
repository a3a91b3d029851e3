import type { Core, UID as Uid } from '@strapi/strapi';
import type { Target } from '../../../src/approval';
import type { AttributeModel, CanonicalDocument, Model, Models } from '../../../src/content';
import { canonicalize, digestOf } from '../../../src/content';
import { configurationOf } from '../configuration';
import { UID } from '../content-types';
import { hash } from '../hash';
import { createFileDigest } from './file-digest';
import { personName } from './person-name';
import { deepPopulate } from './populate';
import type { Row, Rows, Where } from './rows';
import type { PublishedRow, Store, Version } from './types';

type Schema = { readonly options?: { readonly draftAndPublish?: boolean }; readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } } };

/** Relations to types with drafts are dropped from a publication while their target is a draft only. */
const withoutDraftTargets = (models: Models): Models => {
  const keeps = ({ type, target }: AttributeModel) =>
    type !== 'relation' || !target || !(models[target] as Schema | undefined)?.options?.draftAndPublish;
  const lighter = (model: Model): Model => ({
    ...model,
    attributes: Object.fromEntries(Object.entries(model.attributes).filter(([, attribute]) => keeps(attribute))),
  });
  return Object.fromEntries(Object.entries(models).map(([uid, model]) => [uid, lighter(model)]));
};

const whereVersion = (version: Version): Where => ({ publishedAt: version === 'draft' ? { $null: true } : { $notNull: true } });

export const createDocuments = ({ strapi, rows }: { strapi: Core.Strapi; rows: Rows }): Store['documents'] => {
  const { digest: algorithm, governs } = configurationOf(strapi);
  const files = createFileDigest({ strapi, algorithm });
  const models = { ...strapi.contentTypes, ...strapi.components } as unknown as Models;
  const lighter = withoutDraftTargets(models);
  const populates = new Map<string, Row>();

  const isLocalized = (uid: string): boolean => (models[uid] as Schema | undefined)?.pluginOptions?.i18n?.localized === true;

  const populateOf = (uid: string): Row => {
    const known = populates.get(uid) ?? deepPopulate(uid, models);
    populates.set(uid, known);
    return known;
  };

  const query = (uid: string) => strapi.db.query(uid as Uid.ContentType);
  const whereTarget = ({ documentId, locale }: Target, version: Version): Where => ({
    documentId,
    ...(locale === null ? {} : { locale }),
    ...whereVersion(version),
  });

  const canonicalOf = async (uid: string, document: Row, by: Models = models): Promise<CanonicalDocument> => {
    await files.prepare(document);
    const locale = isLocalized(uid) ? ((document.locale as string | null) ?? null) : null;
    return canonicalize({ uid, documentId: String(document.documentId), locale, document, models: by, fileDigest: files.of });
  };

  const row = async (target: Target, version: Version): Promise<Row | null> =>
    (await query(target.uid).findOne({ where: whereTarget(target, version), populate: populateOf(target.uid) })) as Row | null;

  const read: Store['documents']['read'] = async (target, version) => {
    const document = await row(target, version);
    return document ? canonicalOf(target.uid, document) : null;
  };

  const digest = (canonical: CanonicalDocument): string => digestOf(canonical, { algorithm, hash });

  const keepSnapshot = async (canonical: CanonicalDocument): Promise<string> => {
    const key = digest(canonical);
    await rows.insertOnce(UID.snapshot, { digest: key, content: canonical }, 'digest');
    return key;
  };

  const titleOf: Store['documents']['titleOf'] = (uid, document) => {
    const value = document[governs[uid]?.title ?? 'title'];
    return typeof value === 'string' && value ? value : String(document.documentId ?? '');
  };

  const publishedRow = async (uid: string, document: Row): Promise<PublishedRow> => {
    const canonical = await canonicalOf(uid, document);
    const user = document.updatedBy as Row | null | undefined;
    return {
      id: Number(document.id),
      target: { uid, documentId: canonical.documentId, locale: canonical.locale },
      title: titleOf(uid, document),
      publishedAt: new Date(document.publishedAt as string | number | Date).toISOString(),
      by: user ? { id: Number(user.id), name: personName(user) } : null,
      canonical,
    };
  };

  return {
    models,
    read,
    readLighter: async (target, version) => {
      const document = await row(target, version);
      return document ? canonicalOf(target.uid, document, lighter) : null;
    },
    digest,
    keepSnapshot,
    findSnapshot: async (key) => {
      const found = await rows.find(UID.snapshot, { digest: key });
      return found ? (found.content as CanonicalDocument) : null;
    },
    lastEditor: async (target) => {
      const where = whereTarget(target, 'draft');
      const found = (await query(target.uid).findOne({ where, select: ['id'], populate: { updatedBy: true } })) as Row | null;
      const user = found?.updatedBy as Row | null | undefined;
      return user ? { id: Number(user.id), name: personName(user) } : null;
    },
    load: async ({ uid, documentId, locale }, version) =>
      (await strapi.documents(uid as Uid.ContentType).findOne({
        documentId,
        status: version,
        populate: populateOf(uid) as never,
        ...(locale === null ? {} : { locale }),
      })) as Row | null,
    titleOf,
    locales: async (uid, documentId, version) => {
      if (!isLocalized(uid)) return [null];
      const found = (await query(uid).findMany({
        where: { documentId, ...whereVersion(version) },
        select: ['locale'],
      })) as Row[];
      return [...new Set(found.map((one) => String(one.locale)))];
    },
    isLocalized,
    isPublished: async (target) => (await query(target.uid).count({ where: whereTarget(target, 'published') })) > 0,
    publishedAfter: async ({ uid, after, limit }) => {
      const found = (await query(uid).findMany({
        where: { id: { $gt: after }, ...whereVersion('published') },
        orderBy: { id: 'asc' },
        limit,
        populate: { ...populateOf(uid), updatedBy: true },
      })) as Row[];
      const rows: PublishedRow[] = [];
      const failed: { id: number; message: string }[] = [];
      for (const document of found) {
        try {
          rows.push(await publishedRow(uid, document));
        } catch (error) {
          failed.push({ id: Number(document.id), message: error instanceof Error ? error.message : String(error) });
        }
      }
      return { rows, failed, last: found.length === 0 ? null : Number(found.at(-1)?.id) };
    },
  };
};

