import type { UID as Uid } from '@strapi/strapi';
import { publisherDuty } from '../../../src/approval';
import type { Target } from '../../../src/approval';
import type { CanonicalDocument } from '../../../src/content';
import type { RegisterEntry } from '../../../src/register';
import { dropSecondDrafts, putRegistered } from '../store/documents/put-registered';
import { putSignedLinks } from '../store/links/signed-links';
import { officeSituation } from '../desk/situation';
import { actingPerson } from './acting-person';
import { atomically } from './atomically';
import { keyOf } from '../store';
import { restoring, underPermit } from './permit';
import type { Portal } from '../desk/portal';
import { refused } from './refused';

const isRegistered = async ({ store: { documents } }: Portal, target: Target, entry: RegisterEntry) => {
  const online = await documents.read(target, 'published');
  return online !== null && documents.isAsRegistered(entry, online);
};

/** Writes what was registered over what is online, which is compared afterwards. */
const overwrite = async (portal: Portal, target: Target, content: CanonicalDocument): Promise<void> => {
  const { uid, documentId, locale } = target;
  await underPermit({ kind: 'publish', uid, documentId, locales: new Set([locale]) }, async () => {
    await putRegistered(portal.strapi, { target, content });
    await putSignedLinks(portal.strapi, { target, version: 'published', content });
  });
};

/** Makes the row that is gone out of the draft, whatever that says by now: what was registered is written over it at once. */
const makeRow = async ({ strapi }: Portal, { uid, documentId, locale }: Target): Promise<void> => {
  await restoring.run(keyOf({ uid, documentId, locale }), () =>
    strapi.documents(uid as Uid.ContentType).publish({ documentId, ...(locale === null ? {} : { locale }) })
  );
};

/**
 * Puts back what is registered where something else is online, or nothing any more (Art. 10): by publishing the draft once more where it is that
 * content still, otherwise from what was kept when it was signed. Nothing unsigned can go online so; what cannot be put
 * back whole, such as a file that is gone, is refused and left as it is.
 */
export const restoreRegistered = (portal: Portal, target: Target): Promise<void> =>
  atomically(portal.strapi, async () => {
    const { store, strapi } = portal;
    const { uid, documentId, locale } = target;
    await store.forms.lockAll(uid, documentId);
    await store.register.reserve();
    const asker = await officeSituation(portal, await actingPerson(portal));
    if (!publisherDuty(asker, 'publish'))
      throw refused({ code: 'publication.not-publisher', params: { person: asker.actor?.name ?? '' } });
    const entry = await store.register.findLive(target);
    const content = entry && (await store.documents.registered(entry));
    if (!entry || !content) throw refused({ code: 'gate.nothing-to-restore' });
    if (await isRegistered(portal, target, entry)) return;
    if (!(await store.documents.isPublished(target))) await dropSecondDrafts(strapi, target);
    const draft = await store.documents.read(target, 'draft');
    if (draft && store.documents.digest(draft) === entry.digest)
      await strapi
        .documents(uid as Uid.ContentType)
        .publish({ documentId, ...(locale === null ? {} : { locale }) });
    else {
      if (!(await store.documents.isPublished(target))) {
        if (!draft) throw refused({ code: 'gate.restore-needs-form' });
        await makeRow(portal, target);
      }
      await overwrite(portal, target, content);
    }
    if (!(await isRegistered(portal, target, entry))) throw refused({ code: 'gate.restore-needs-form' });
  });
