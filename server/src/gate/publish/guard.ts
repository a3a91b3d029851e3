import type { Form, Target } from '../../../../src/approval';
import type { CanonicalDocument } from '../../../../src/content';
import { differences } from '../../../../src/content';
import type { PublicationBasis, PublishQuestion } from '../../../../src/publication';
import { mayPublish } from '../../../../src/publication';
import { objectionToForm, objectionToLive } from '../../checks';
import { officeSituation } from '../../desk/situation';
import { actingPerson } from '../acting-person';
import { atomically } from '../atomically';
import { companionOf, publishCompanion, waitForPolicy } from './companion';
import { underPermit } from '../permit';
import { recordPublication } from './record';
import { orRefuse, refused } from '../refused';
import { publishSiblings } from './siblings';
import { nameTarget, targetsOf } from '../targets';
import type { Portal } from '../../desk/portal';
import type { Call, Next } from '../call';
import type { Candidate, Published } from './types';
import { waitingFor } from './waiting-for';

const candidateOf = async (portal: Portal, target: Target, forms: readonly Form[]): Promise<Candidate> => {
  const form = forms.find((one) => one.target.locale === target.locale) ?? null;
  const newest = await portal.store.register.newest(target);
  // MySQL shows a transaction the rows of its first read. A form that says published while the register says nothing
  // went online after that read: we ask the caller to try again instead of publishing twice.
  if (form?.state === 'published' && !newest) throw refused({ code: 'request.busy' });
  const live = newest?.kind === 'withdrawal' ? null : newest;
  const objection =
    objectionToLive(portal, live) ??
    (form?.state === 'approved' ? await objectionToForm(portal, form) : null);
  if (objection) throw refused(objection);
  const companion = await companionOf(portal, form);
  const asker = await officeSituation(portal, await actingPerson(portal));
  return { target, form, live, earlier: newest !== null, companion, asker };
};

const questionOf = (candidate: Candidate, draftDigest: string): PublishQuestion => ({
  ...candidate,
  draftDigest,
  companion: candidate.companion.readiness,
});

/** Asks the rule; a refusal is thrown with the names of those who must sign next. */
const allow = async (
  portal: Portal,
  candidate: Candidate,
  draftDigest: string
): Promise<PublicationBasis> => {
  const question = questionOf(candidate, draftDigest);
  const answer = mayPublish(question);
  if (answer.ok) return answer.value.basis;
  const { form } = candidate;
  return orRefuse(
    mayPublish(
      form?.state === 'in-review' ? { ...question, waitingFor: await waitingFor(portal, form) } : question
    )
  ).basis;
};

const noDraft = (target: Target) =>
  refused({ code: 'publication.no-form', params: { documentId: target.documentId } });

const readDraft = async ({ store }: Portal, target: Target): Promise<CanonicalDocument> => {
  const draft = await store.documents.read(target, 'draft');
  if (!draft) throw noDraft(target);
  return draft;
};

/**
 * The digest that the draft must have. The draft of an approved form is not read here: a save that changed it has voided
 * the form, and what goes online is compared afterwards anyway.
 */
const expected = async (
  portal: Portal,
  { action }: Call,
  { target, form, live }: Candidate
): Promise<string> => {
  if (form?.state === 'approved') return form.approvedDigest ?? '';
  if (action === 'update') return live?.digest ?? '';
  return portal.store.documents.digest(await readDraft(portal, target));
};

/**
 * Strapi drops links to drafts when it publishes. Whether that is all in which what went online differs from its draft.
 * Example: article A links to topic T, and T is still a draft.
 */
const isDraftWithoutLinks = async ({ store: { documents } }: Portal, target: Target): Promise<boolean> => {
  const [draft, published] = [
    await documents.readLighter(target, 'draft'),
    await documents.readLighter(target, 'published'),
  ];
  return draft !== null && published !== null && documents.digest(draft) === documents.digest(published);
};

/**
 * Compares what went online with what was approved. A lifecycle hook of the portal that rewrites the title while
 * publishing is found here, and nothing goes online.
 */
const confirm = async (portal: Portal, candidate: Candidate): Promise<Published> => {
  const { documents } = portal.store;
  const { target } = candidate;
  const published = await documents.read(target, 'published');
  if (!published) throw noDraft(target);
  const publishedDigest = documents.digest(published);
  const online = { ...candidate, published, publishedDigest };
  const direct = mayPublish(questionOf(candidate, publishedDigest));
  // A page approved with a link to a draft differs from its approval by that link only. It is published under its form
  // all the same; otherwise the form would stay approved for ever.
  if (direct.ok && (direct.value.basis === 'form' || candidate.form?.state !== 'approved'))
    return { ...online, basis: direct.value.basis, digest: publishedDigest };
  const draft = await readDraft(portal, target);
  const digest = documents.digest(draft);
  const basis = await allow(portal, candidate, digest);
  if (await isDraftWithoutLinks(portal, target)) return { ...online, basis, digest };
  const paths = differences({ before: draft, after: published, models: documents.models }).map(
    ({ path }) => path
  );
  throw refused({ code: 'gate.published-not-approved', params: { where: paths.slice(0, 5).join(', ') } });
};

/**
 * Reads the forms again where a hook of the portal saved or published the document during the call: what was judged before
 * it is no longer so.
 */
const asNow = async (
  portal: Portal,
  { uid, documentId }: { readonly uid: string; readonly documentId: string },
  candidates: readonly Candidate[]
): Promise<readonly Candidate[]> => {
  const forms = await portal.store.forms.lockAll(uid, documentId);
  const now: Candidate[] = [];
  for (const candidate of candidates) {
    const { number, version } = candidate.form ?? {};
    const form = forms.find(({ target }) => target.locale === candidate.target.locale);
    const isSame = form?.number === number && form?.version === version;
    now.push(isSame ? candidate : await candidateOf(portal, candidate.target, forms));
  }
  return now;
};

/** Each of the documents as the rule allows it; the first that it does not is thrown. */
const allowed = async (
  portal: Portal,
  call: Call,
  { targets, forms }: { readonly targets: readonly Target[]; readonly forms: readonly Form[] }
): Promise<readonly Candidate[]> => {
  const candidates: Candidate[] = [];
  for (const target of targets) {
    const candidate = await candidateOf(portal, target, forms);
    await waitForPolicy(portal, target, candidate.form);
    await allow(portal, candidate, await expected(portal, call, candidate));
    candidates.push(candidate);
  }
  return candidates;
};

/**
 * Nothing goes online but what was approved, as it was approved (Art. 8). In one transaction: lock the forms, ask the
 * rule, let Strapi publish under a permit, compare what came out, record it, publish what belongs to it. `next` runs once.
 */
export const guardPublish = (portal: Portal, call: Call, next: Next): Promise<unknown> =>
  atomically(portal.strapi, async () => {
    const { uid, params, action } = call;
    const { documentId } = params;
    if (action === 'create' || !documentId) throw noDraft({ uid, documentId: '', locale: null });
    const forms = await portal.store.forms.lockAll(uid, documentId);
    // A document without a form has no row to lock. The register’s head is locked instead, so that a withdrawal of the
    // same document waits for this publication or is seen by it.
    if (forms.length === 0) await portal.store.register.reserve();
    const targets = await targetsOf(portal, call, 'draft');
    nameTarget(call, targets);
    const candidates = await portal.store.atOneHead(() => allowed(portal, call, { targets, forms }));

    const locales = new Set(targets.map(({ locale }) => locale));
    const { result, permit } = await underPermit({ kind: 'publish', uid, documentId, locales }, next);

    // What a hook of the portal did during the call is seen: the head is asked again.
    await portal.store.atOneHead(async () => {
      const judged = permit.isRevisited ? await asNow(portal, { uid, documentId }, candidates) : candidates;
      for (const candidate of judged) await recordPublication(portal, await confirm(portal, candidate));
    });
    await publishSiblings(portal, permit);
    for (const { target, companion } of candidates) await publishCompanion(portal, target, companion);
    return result;
  });
