import type { Core, UID as Uid } from '@strapi/strapi';
import type { CanonicalDocument } from '../../../../src/content';
import { isPublicationOf } from '../../../../src/content';
import { configurationOf } from '../../configuration';
import { UID } from '../../content-types';
import { createCanonical, whereDocument, whereVersion } from './canonical';
import { accountOf } from '../office/person-name';
import { documentPopulate } from './populate';
import { createOwners } from './owners';
import { createPublishedAfter } from './published-after';
import type { Ledger } from '../office/ledger';
import type { Row, Rows } from '../tables/rows';
import { keyOf } from '../tables/target';
import type { DocumentStore } from '../types';

type Dependencies = { readonly strapi: Core.Strapi; readonly rows: Rows; readonly ledger: Ledger };

export const createDocuments = ({ strapi, rows, ledger }: Dependencies): DocumentStore => {
  const { governs } = configurationOf(strapi);
  const canonical = createCanonical(strapi);
  const { models, hasDrafts, isLocalized, populateOf, read, readLighter, digest, filesOf } = canonical;
  const query = (uid: string) => strapi.db.query(uid as Uid.ContentType);

  const titleOf: DocumentStore['titleOf'] = (uid, document) => {
    const value = document[governs[uid]?.title ?? 'title'];
    return typeof value === 'string' && value ? value : String(document.documentId ?? '');
  };

  const keepSnapshot: DocumentStore['keepSnapshot'] = async (content) => {
    const key = digest(content);
    await rows.insertOnce(UID.snapshot, { digest: key, content }, 'digest');
    return key;
  };

  const findSnapshot: DocumentStore['findSnapshot'] = async (key) => {
    const found = await rows.find(UID.snapshot, { digest: key });
    return found ? (found.content as CanonicalDocument) : null;
  };

  async function* walkSnapshots(batchSize: number) {
    for (let after = 0; ;) {
      const where = { id: { $gt: after } };
      const found = await rows.findMany(UID.snapshot, { where, orderBy: { id: 'asc' }, limit: batchSize });
      if (found.length === 0) return;
      yield found.map((row) => ({
        digest: String(row.digest),
        content: row.content as CanonicalDocument,
      }));
      after = Number(found.at(-1)?.id);
    }
  }

  const snapshotsAmong: DocumentStore['snapshotsAmong'] = async (digests) => {
    const where = { digest: { $in: [...digests] } };
    const found = await rows.findMany(UID.snapshot, { where, select: ['digest'] });
    return new Set(found.map((row) => String(row.digest)));
  };

  /** What an entry is about: kept when it was signed; content from before the desk has its draft, while that is the same. */
  const registered: DocumentStore['registered'] = async ({ target, digest: key }) => {
    const kept = key ? await findSnapshot(key) : null;
    if (kept || !key) return kept;
    const draft = await read(target, 'draft');
    return draft && digest(draft) === key ? draft : null;
  };

  const isAsRegistered: DocumentStore['isAsRegistered'] = async (entry, online) => {
    if (entry.publishedDigest === digest(online)) return true;
    const approved = await registered(entry);
    return approved !== null && isPublicationOf({ approved, online, models, hasDrafts });
  };

  const lastEditor: DocumentStore['lastEditor'] = async (target) => {
    const where = whereDocument(target, 'draft');
    const found = await query(target.uid).findOne({ where, select: ['id'], populate: { updatedBy: true } });
    const user = (found as Row | null)?.updatedBy as Row | null | undefined;
    return user ? accountOf(user) : null;
  };

  const load: DocumentStore['load'] = async ({ uid, documentId, locale }, version) =>
    (await strapi.documents(uid as Uid.ContentType).findOne({
      documentId,
      status: version,
      populate: documentPopulate(populateOf(uid)) as never,
      ...(locale === null ? {} : { locale }),
    })) as Row | null;

  const locales: DocumentStore['locales'] = async (uid, documentId, version) => {
    if (!isLocalized(uid)) return [null];
    const found = await query(uid).findMany({
      where: { documentId, ...whereVersion(version) },
      select: ['locale'],
    });
    return [...new Set((found as Row[]).map((one) => String(one.locale)))];
  };

  const rowsAfter = createPublishedAfter({ strapi, canonical, titleOf });

  return {
    models,
    isLocalized,
    read,
    readLighter,
    signedBefore: {
      ...canonical.signed,
      keep: async (content) => {
        await canonical.signed.keep(content);
        await ledger.written('signed-before', { digest: digest(content) });
      },
    },
    filesOf,
    rowOf: canonical.rowOf,
    ownersOf: createOwners(strapi, models, canonical.targetOf),
    digest,
    keepSnapshot,
    findSnapshot,
    walkSnapshots,
    snapshotsAmong,
    isAsRegistered,
    registered,
    lastEditor,
    load,
    titleOf,
    locales,
    isPublished: async (target) =>
      (await query(target.uid).count({ where: whereDocument(target, 'published') })) > 0,
    publishedAmong: async (targets) => {
      const keys = new Set<string>();
      for (const uid of new Set(targets.map((target) => target.uid))) {
        const ids = targets.filter((target) => target.uid === uid).map(({ documentId }) => documentId);
        const where = { documentId: { $in: ids }, ...whereVersion('published') };
        const select = ['documentId', ...(isLocalized(uid) ? ['locale'] : [])];
        for (const row of (await query(uid).findMany({ where, select } as never)) as Row[])
          keys.add(keyOf(canonical.targetOf(uid, row)));
      }
      return keys;
    },
    rowsAfter,
    publishedAfter: (batch) => rowsAfter({ ...batch, version: 'published' }),
  };
};
