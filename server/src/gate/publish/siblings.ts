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
 * i18n copies fields that are not localized to the published rows of the other languages. Each such row must still be what
 * the register says. Where it is not, that language is published in the same step if its own form is approved; otherwise
 * the whole call is refused. Example: the picture of the Chinese page is shared with the English one, which nobody
 * approved with it.
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
