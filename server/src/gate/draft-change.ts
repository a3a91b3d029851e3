import type { Form } from '../../../src/approval';
import { decide, draftRule, voidForm } from '../../../src/approval';
import { verdicts } from '../../../src/screening';
import { objectionToVerb } from '../checks';
import { clock } from '../clock';
import { screeningOf } from '../screening';
import { putSignedLinks } from '../store/links/signed-links';
import { actingPerson } from './acting-person';
import { atomically } from './atomically';
import { commit } from '../desk/commit';
import { situationOf } from '../desk/situation';
import { orRefuse, refused } from './refused';
import { targetsOf } from './targets';
import type { Portal } from '../desk/portal';
import type { Call, Next } from './call';

const isBound = (form: Form): boolean => draftRule(form) !== 'free';

/**
 * Decides what a changed draft means for its form: in review it is an amendment by the signer of the present stage, and
 * refused for anybody else; an approval becomes void.
 */
export const settle = async (portal: Portal, form: Form): Promise<void> => {
  const { documents } = portal.store;
  const draft = await documents.read(form.target, 'draft');
  const digest = draft ? documents.digest(draft) : '';
  if (digest === form.digest && digest === (form.approvedDigest ?? digest)) return;
  const actor = await actingPerson(portal);
  if (draftRule(form) === 'signers') {
    if (!draft) throw refused({ code: 'gate.draft-under-review', params: { number: form.number } });
    const objection = await objectionToVerb(portal, form, 'amend');
    if (objection) throw refused(objection);
    const { target, submission } = form;
    const found = await screeningOf(portal.strapi).screen({ target, draft, summary: submission.summary });
    const command = { verb: 'amend' as const, digest, findings: verdicts(found) };
    await commit(portal, form, orRefuse(decide(form, command, await situationOf(portal, { actor }))));
    await documents.keepSnapshot(draft);
    return;
  }
  await commit(portal, form, orRefuse(voidForm(form, { digest, context: { actor, at: clock.now() } })));
};

/**
 * While a form is in review only a signer of its present stage changes the draft. After the approval a change voids the
 * form, in the transaction that saves it. A save that changes nothing does nothing. The other languages are looked at too,
 * since i18n copies shared fields to their drafts. A document without an open form is saved as if the desk were not there.
 */
const guardSave = async (portal: Portal, { uid, params }: Call, next: Next): Promise<unknown> => {
  const { documentId } = params;
  const { forms } = portal.store;
  if (!documentId || !(await forms.hasBound(uid, documentId))) return next();
  return atomically(portal.strapi, async () => {
    const bound = (await forms.lockAll(uid, documentId)).filter(isBound);
    const result = await next();
    for (const form of bound) await settle(portal, form);
    return result;
  });
};

/**
 * Discarding changes copies what is online over the draft, which leaves out links to documents that are offline: those that
 * were signed are put back, so that a draft in which nothing changed needs no new form.
 */
const withSignedLinks =
  (portal: Portal, call: Call, next: Next): Next =>
  async () => {
    const result = await next();
    const { store, strapi } = portal;
    for (const target of await targetsOf(portal, call, 'draft')) {
      const entry = await store.register.findLive(target);
      const content = entry && (await store.documents.registered(entry));
      if (content) await putSignedLinks(strapi, { target, version: 'draft', content });
    }
    return result;
  };

/** A change of a governed document's draft, by whatever call of the document service. */
export const guardDraft = (portal: Portal, call: Call, next: Next): Promise<unknown> =>
  call.action === 'discardDraft' && call.params.documentId
    ? atomically(portal.strapi, () => guardSave(portal, call, withSignedLinks(portal, call, next)))
    : guardSave(portal, call, next);
