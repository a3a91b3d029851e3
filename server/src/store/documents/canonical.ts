import type { Core, UID as Uid } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import type { AttributeModel, CanonicalDocument, Model, Models } from '../../../../src/content';
import { canonicalize, digestOf } from '../../../../src/content';
import { configurationOf } from '../../configuration';
import { hash } from '../../hash';
import { createFileDigest } from './file-digest';
import { createOwnedContent } from './owned-content';
import { deepPopulate } from './populate';
import { createSignedBefore } from './signed-before';
import { besideFields, createUsedFiles } from './used-files';
import type { UsedFiles } from '../types';
import type { Row, Where } from '../tables/rows';
import type { DocumentStore, Version } from '../types';

type Schema = {
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
};

const withDrafts =
  (models: Models) =>
  (uid: string): boolean =>
    (models[uid] as Schema | undefined)?.options?.draftAndPublish === true;

/** Relations to types with drafts are dropped from a publication while their target is a draft only. */
const withoutDraftTargets = (models: Models): Models => {
  const hasDrafts = withDrafts(models);
  const keeps = ({ type, target }: AttributeModel) => type !== 'relation' || !target || !hasDrafts(target);
  const lighter = (model: Model): Model => ({
    ...model,
    attributes: Object.fromEntries(
      Object.entries(model.attributes).filter(([, attribute]) => keeps(attribute))
    ),
  });
  return Object.fromEntries(Object.entries(models).map(([uid, model]) => [uid, lighter(model)]));
};

export const whereVersion = (version: Version): Where => ({
  publishedAt: version === 'draft' ? { $null: true } : { $notNull: true },
});

export const whereDocument = ({ documentId, locale }: Target, version: Version): Where => ({
  documentId,
  ...(locale === null ? {} : { locale }),
  ...whereVersion(version),
});

/** Documents as src/content sees them: populated to the last component, canonical, digested. */
export const createCanonical = (strapi: Core.Strapi) => {
  const { digest: algorithm } = configurationOf(strapi);
  const digest = (canonical: CanonicalDocument): string => digestOf(canonical, { algorithm, hash });
  const files = createFileDigest({ strapi, algorithm });
  const models = { ...strapi.contentTypes, ...strapi.components } as unknown as Models;
  const hasDrafts = withDrafts(models);
  const lighter = withoutDraftTargets(models);
  const fieldFiles = new WeakSet<object>();
  const fillOwned = createOwnedContent(strapi, models, fieldFiles);
  const usedFiles = createUsedFiles(strapi, (value) => fieldFiles.has(value));
  const signed = createSignedBefore(strapi, digest);
  const used = new WeakMap<CanonicalDocument, UsedFiles>();
  const sources = new WeakMap<CanonicalDocument, Row>();
  const populates = new Map<string, Row>();

  const isLocalized = (uid: string): boolean =>
    (models[uid] as Schema | undefined)?.pluginOptions?.i18n?.localized === true;

  const populateOf = (uid: string): Row => {
    const known = populates.get(uid) ?? deepPopulate(uid, models);
    populates.set(uid, known);
    return known;
  };

  /** The document a row is of; a type without languages may have rows that claim one. */
  const targetOf = (uid: string, { documentId, locale }: Row): Target => ({
    uid,
    documentId: String(documentId),
    locale: isLocalized(uid) ? ((locale as string | null) ?? null) : null,
  });

  const canonicalOf = async (uid: string, document: Row, by: Models = models): Promise<CanonicalDocument> => {
    const now = await usedFiles(document);
    const beside = besideFields(now);
    await files.prepare(document);
    await files.prepare(beside.flatMap(({ row, sizes }) => [row, ...sizes.map(([, size]) => size)]));
    const whole = canonicalize({
      ...targetOf(uid, document),
      document,
      models: by,
      fileDigest: files.of,
      files: beside,
    });
    const canonical = await signed.asSigned(whole);
    used.set(canonical, now);
    sources.set(canonical, document);
    return canonical;
  };

  const readBy =
    (by: Models): DocumentStore['read'] =>
    async (target, version) => {
      // A type taken out of the portal has no documents; its forms stay to be read.
      if (!(target.uid in models)) return null;
      const where = whereDocument(target, version);
      const document = (await strapi.db
        .query(target.uid as Uid.ContentType)
        .findOne({ where })) as Row | null;
      // MySQL finds an id in other capitals; a form of it would speak of a document that nobody else calls so.
      if (document?.documentId !== target.documentId) return null;
      await fillOwned(target.uid, [document]);
      return canonicalOf(target.uid, document, by);
    };

  return {
    models,
    hasDrafts,
    isLocalized,
    populateOf,
    fillOwned,
    canonicalOf,
    targetOf,
    read: readBy(models),
    readLighter: readBy(lighter),
    filesOf: (canonical: CanonicalDocument): UsedFiles =>
      used.get(canonical) ?? { inFields: [], inTexts: [] },
    attachmentsOf: (canonical: CanonicalDocument) => {
      const { inFields, inTexts } = used.get(canonical) ?? { inFields: [], inTexts: [] };
      const once = new Map([...inFields, ...inTexts].map((file) => [Number(file.id), file]));
      return [...once.values()].map((file) => ({ name: String(file.name ?? ''), digest: files.of(file) }));
    },
    rowOf: (canonical: CanonicalDocument): Row | null => sources.get(canonical) ?? null,
    digest,
    signed,
  };
};

export type Canonical = ReturnType<typeof createCanonical>;
