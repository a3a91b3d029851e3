import type { UID } from '@strapi/strapi';
import type { Form, Target } from '../../../../src/approval';
import { OPEN_STATES } from '../../../../src/approval';
import { keyOf } from '../../store';
import { together } from '../permit';
import { refused } from '../refused';
import { roleOf, roleOfDocument } from '../../desk/pair-role';
import type { Portal } from '../../desk/portal';
import type { Companion } from './types';

const NONE: Companion = { readiness: 'none-needed', target: null };

/** Where the interpretation of a policy document stands (Art. 8(一) ¶2). */
export const companionOf = async (portal: Portal, form: Form | null): Promise<Companion> => {
  if (form?.state !== 'approved' || (await roleOf(portal, form)) !== 'policy') return NONE;
  const target = form.submission.companion;
  if (!target) return { readiness: 'missing', target: null };
  const role = await roleOfDocument(portal, target);
  if (role && role !== 'interpretation') return { readiness: 'not-interpretation', target: null };
  const other = await portal.store.forms.findLatest(target);
  if (other?.state === 'approved') return { readiness: 'ready', target };
  const live = await portal.store.register.findLive(target);
  return { readiness: live ? 'ready' : 'not-approved', target: null };
};

/** An interpretation does not go online before the policy document that names it. */
export const waitForPolicy = async (portal: Portal, target: Target, form: Form | null): Promise<void> => {
  if (form?.state !== 'approved' || (await roleOf(portal, form)) !== 'interpretation') return;
  for (const policy of await portal.store.forms.findByCompanion(target)) {
    if (!OPEN_STATES.includes(policy.state) || together.getStore()?.has(keyOf(policy.target))) continue;
    if ((await portal.store.register.findLive(policy.target)) || (await roleOf(portal, policy)) !== 'policy')
      continue;
    throw refused({ code: 'gate.publish-with-policy', params: { number: policy.number } });
  }
};

/** Publishes the other half in the open transaction: both or neither. */
export const publishCompanion = async (
  portal: Portal,
  target: Target,
  companion: Companion
): Promise<void> => {
  if (!companion.target) return;
  const { uid, documentId, locale } = companion.target;
  const both = new Set([keyOf(target), keyOf(companion.target)]);
  await together.run(both, () =>
    portal.strapi
      .documents(uid as UID.ContentType)
      .publish({ documentId, ...(locale === null ? {} : { locale }) })
  );
};
