import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { siteOrder, WEBHOOK_SIGNATURE } from '../../../src/notices';
import type { Answer, SiteChange } from '../../../src/notices';
import { configurationOf } from '../configuration';
import type { PublicSite } from '../configuration';
import { PLUGIN_ID, UID } from '../content-types';
import { hash } from '../hash';
import type { Delivery, PublicDocument, Store } from '../store';
import { post } from './post';
import type { Unanswered } from './post';

type Portal = { readonly strapi: Core.Strapi; readonly store: Store };

const revisionOf = ({ key }: Delivery): number => Number(key.split('|').at(-1));

const changeOf = ({ withdrawnAt, revisedAt, firstAt }: PublicDocument): SiteChange['change'] => {
  if (withdrawnAt !== null) return 'withdrawn';
  return revisedAt === firstAt ? 'published' : 'revised';
};

/** What the public store says of these revisions now. */
const eventsOf = async (
  { strapi, store }: Portal,
  told: readonly Delivery[]
): Promise<readonly SiteChange[]> => {
  const uids = [...Object.keys(configurationOf(strapi).governs), UID.month];
  const revision = Math.min(...told.map(revisionOf)) - 1;
  const found = await store.publicDocuments.changedSince({ uids, revision, limit: told.length });
  const byRevision = new Map(found.map((document) => [document.revision, document]));
  return told.map((one) => {
    const document = byRevision.get(revisionOf(one));
    // The key itself names the webhook, which is nobody else's business.
    const event = { id: hash('sha256', one.key).slice(0, 32), revision: revisionOf(one), at: one.at };
    if (!document) return { ...event, change: 'other' };
    const { documentId, uid, locale } = document.target;
    const type = uid === UID.month ? 'ranking' : uid;
    return { ...event, change: changeOf(document), documentId, type, locale, slug: document.slug };
  });
};

/** Tells a static site that what the public sees has changed. */
export const toSite = async (
  portal: Portal,
  { url, secret }: PublicSite['webhooks'][number],
  told: readonly Delivery[]
): Promise<Answer | Unanswered> => {
  const { strapi } = portal;
  const read = (name: string) => String(strapi.config.get(name) ?? '').replace(/\/+$/, '');
  const { signature, ...order } = siteOrder(await eventsOf(portal, told), {
    url,
    secret,
    now: Date.now(),
    api: `${read('server.absoluteUrl')}${read('api.rest.prefix') || '/api'}/${PLUGIN_ID}`,
    signHex: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
  });
  const { timeout } = configurationOf(strapi).notices;
  return post({ ...order, headers: { [WEBHOOK_SIGNATURE]: signature }, timeout });
};
