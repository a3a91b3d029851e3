import type { Core, UID as Uid } from '@strapi/strapi';

import { isPublicationOf } from '../../../../src/content';
import { configurationOf } from '../../configuration';
import { createCanonical, whereDocument, whereVersion } from './canonical';
import { accountOf } from '../office/person-name';
import { documentPopulate } from './populate';
import { createOwners } from './owners';
import { createOwnHosts } from './own-hosts';
import { createSnapshots } from './snapshots';
import { listPrivateDrafts } from './private-drafts';
import { createPublishedAfter } from './published-after';
import type { Ledger } from '../office/ledger';
import { UID } from '../../content-types';
import { charactersOf } from '../../../../src/content';
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

  const snapshots = createSnapshots(rows, digest);
  const { findSnapshot } = snapshots;

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
    const { documentId, locale } = target;
    const [row] = await rows.ask(target.uid, (draft, table) =>
      draft
        .join({ person: 'admin_users' }, 'person.id', `${table}.updated_by_id`)
        .where(`${table}.document_id`, documentId)
        .where(locale === null ? {} : { [`${table}.locale`]: locale })
        .whereNull(`${table}.published_at`)
        .select('person.*')
        .limit(1)
    );
    return row ? accountOf({ ...row, documentId: row.document_id }) : null;
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
        const key = digest(content);
        const known = await rows.find(UID.signedBefore, { digest: key });
        const bent = await ledger.bent('signed-before', { rows: known ? [known] : [], keys: [key] });
        await canonical.signed.keep(content);
        await ledger.written('signed-before', { digest: key }, bent);
      },
    },
    filesOf,
    privateDrafts: listPrivateDrafts(rows),
    attachmentsOf: canonical.attachmentsOf,
    charactersOf: (document) => charactersOf(document, models),
    rowOf: canonical.rowOf,
    ownersOf: createOwners(strapi, models, canonical.targetOf),
    digest,
    ...snapshots,
    ownHosts: createOwnHosts(strapi),
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
