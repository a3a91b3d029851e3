import type { UID } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import type { Permit } from '../permit';
import type { Portal } from '../../desk/portal';
import { refused } from '../refused';

const isAsRegistered = async ({ store }: Portal, target: Target): Promise<boolean> => {
  const [live, published] = [
    await store.register.findLive(target),
    await store.documents.read(target, 'published'),
  ];
  return published !== null && live !== null && store.documents.isAsRegistered(live, published);
};

/**
 * Fields that all languages share are copied by i18n to the published rows of the others. Such a row must still be what
 * the register says; where it is not, that language goes online in the same step if it is approved too, and otherwise
 * nothing does.
 */
export const publishSiblings = async (
  portal: Portal,
  { uid, documentId, touched }: Permit
): Promise<void> => {
  for (const locale of touched) {
    const target = { uid, documentId, locale };
    if (await isAsRegistered(portal, target)) continue;
    const form = await portal.store.forms.findOpen(target);
    if (form?.state !== 'approved' || locale === null)
      throw refused({ code: 'gate.other-locale', params: { locale: locale ?? '' } });
    await portal.strapi.documents(uid as UID.ContentType).publish({ documentId, locale });
  }
};
