import type { Form, Target } from '../../../src/approval';
import { PUBLISHERS } from '../../../src/approval';
import type { CanonicalDocument } from '../../../src/content';
import { differences } from '../../../src/content';
import type { PublicationBasis } from '../../../src/publication';
import { mayPublish } from '../../../src/publication';
import { actingPerson } from './acting-person';
import { atomically } from './atomically';
import { companionOf, publishCompanion, waitForPolicy } from './companion';
import { underPermit } from './context';
import { recordPublication } from './record';
import { orRefuse, refused } from './refused';
import { publishSiblings } from './siblings';
import { targetsOf } from './targets';
import type { Call, Candidate, Next, Portal } from './types';
import { waitingFor } from './waiting-for';

const candidateOf = async (portal: Portal, target: Target, forms: readonly Form[]): Promise<Candidate> => {
  const form = forms.find((one) => one.target.locale === target.locale) ?? null;
  const live = await portal.store.register.findLive(target);
  return { target, form, live, companion: await companionOf(portal, form), actor: await actingPerson(portal) };
};

/** Throws the refusal, with the people it names. */
const allow = async (portal: Portal, candidate: Candidate, draftDigest: string): Promise<PublicationBasis> => {
  const question = { ...candidate, draftDigest, companion: candidate.companion.readiness, publisherPositions: PUBLISHERS };
  const answer = mayPublish({ ...question, positions: [] });
  if (answer.ok) return answer.value.basis;
  const named = candidate.form?.state === 'in-review' ? await waitingFor(portal, candidate.form) : { positions: [], waitingFor: [] };
  return orRefuse(mayPublish({ ...question, ...named })).basis;
};

const noDraft = (target: Target) => refused({ code: 'publication.no-form', params: { documentId: target.documentId } });

/** What is online now must be what was approved, whatever ran in between. Links to documents not yet online are left out by Strapi. */
const confirm = async (portal: Portal, target: Target, draft: CanonicalDocument): Promise<CanonicalDocument> => {
  const { documents } = portal.store;
  const published = await documents.read(target, 'published');
  if (published && documents.digest(published) === documents.digest(draft)) return published;
  const [lighterDraft, lighter] = [await documents.readLighter(target, 'draft'), await documents.readLighter(target, 'published')];
  if (published && lighterDraft && lighter && documents.digest(lighterDraft) === documents.digest(lighter)) return published;
  const paths = published ? differences({ before: draft, after: published, models: documents.models }).map(({ path }) => path) : [];
  throw refused({ code: 'gate.published-not-approved', params: { where: paths.slice(0, 5).join(', ') || target.documentId } });
};

const readDraft = async (portal: Portal, target: Target): Promise<CanonicalDocument> => {
  const draft = await portal.store.documents.read(target, 'draft');
  if (!draft) throw noDraft(target);
  return draft;
};

/**
 * Nothing goes online but what was approved, as it was approved (Art. 8). In one transaction: lock the forms, compare
 * digests, let Strapi publish under a permit, compare what came out, record it, publish what belongs to it.
 * `next` runs once. A call that also saves is judged twice: may this form publish at all, and is what was saved approved.
 */
export const guardPublish = (portal: Portal, call: Call, next: Next): Promise<unknown> =>
  atomically(portal.strapi, async () => {
    const { uid, params, action } = call;
    const { documentId } = params;
    if (action === 'create' || !documentId) throw noDraft({ uid, documentId: '', locale: null });
    const { store } = portal;
    const saves = action === 'update';
    const forms = await store.forms.lockAll(uid, documentId);
    const targets = await targetsOf(portal, call, 'draft');
    const candidates: Candidate[] = [];
    const drafts = new Map<Candidate, CanonicalDocument>();

    for (const target of targets) {
      const candidate = await candidateOf(portal, target, forms);
      candidates.push(candidate);
      await waitForPolicy(portal, target, candidate.form);
      if (saves) {
        await allow(portal, candidate, candidate.form?.approvedDigest ?? candidate.live?.digest ?? '');
      } else {
        const draft = await readDraft(portal, target);
        await allow(portal, candidate, store.documents.digest(draft));
        drafts.set(candidate, draft);
      }
    }

    const locales = new Set(targets.map(({ locale }) => locale));
    const { result, permit } = await underPermit({ kind: 'publish', uid, documentId, locales }, next);

    for (const candidate of candidates) {
      const draft = drafts.get(candidate) ?? (await readDraft(portal, candidate.target));
      const basis = await allow(portal, candidate, store.documents.digest(draft));
      const published = await confirm(portal, candidate.target, draft);
      await recordPublication(portal, { ...candidate, basis, draft, published });
    }
    await publishSiblings(portal, permit);
    for (const { target, companion } of candidates) await publishCompanion(portal, target, companion);
    return result;
  });
