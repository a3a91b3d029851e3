import { objectionToContent, objectionToPublisher } from '../approval';
import type { Asker, CompanionReadiness, Form, PersonRef, Target } from '../approval';
import type { RegisterEntry } from '../register';
import type { Refusal, Result } from '../result';
import { accept, refuse } from '../result';
import type { PublishCode } from './refusals';

/** Why it may go live: by its approval form, or because exactly this is online already. */
export type PublicationBasis = 'form' | 'same-digest';

export type PublishQuestion = {
  readonly target: Target;
  readonly draftDigest: string;
  /** The document's newest form, whatever its state. */
  readonly form: Form | null;
  /** The newest register entry while the document is online. */
  readonly live: RegisterEntry | null;
  readonly companion: CompanionReadiness;
  /** Its actor is null for the system: a timer, a token, code without a person. */
  readonly asker: Asker;
  /** Who can sign the form's present stage, where it is known. */
  readonly waitingFor?: readonly PersonRef[];
};

const isOf = (target: Target, one: Target): boolean =>
  one.uid === target.uid && one.documentId === target.documentId && one.locale === target.locale;

const inReview = (form: Form, { asker, waitingFor = [] }: PublishQuestion): Refusal<PublishCode> => {
  const key = form.route.stages.find((stage) => stage.key === form.stage)?.position ?? form.stage ?? '';
  const position = asker.settings.positions.find((one) => one.key === key);
  const [stageZh, stageEn] = [position?.zh ?? key, position?.en ?? key];
  const people = waitingFor.map(({ name }) => name).join('、');
  const params = {
    number: form.number,
    stage: form.stage ?? '',
    stageZh,
    stageEn,
    whoZh: people || stageZh,
    whoEn: people || stageEn,
  };
  return refuse('publication.in-review', params).refusal;
};

/** What the newest form lacks for the draft to go live; null where it lacks nothing. */
const missingApproval = (form: Form, question: PublishQuestion): Refusal<PublishCode> | null => {
  const { draftDigest, live, companion } = question;
  const params = { number: form.number };
  switch (form.state) {
    case 'in-review':
      return inReview(form, question);
    case 'returned':
      return refuse('publication.returned', params).refusal;
    case 'recalled':
      return refuse('publication.recalled', params).refusal;
    case 'rejected':
      return refuse('publication.rejected', params).refusal;
    case 'void':
      return refuse('publication.void', params).refusal;
    case 'withdrawn':
      return refuse('publication.withdrawn-needs-new-approval', params).refusal;
    case 'published':
      return refuse(
        live ? 'publication.changed-since-publication' : 'publication.withdrawn-needs-new-approval',
        params
      ).refusal;
    case 'approved':
      return objectionToContent(form, { digest: draftDigest, companion });
  }
};

/**
 * Nothing goes online that was not approved as it is (Art. 8). The newest form is approved and its last signature is on
 * this very content, a policy document together with its interpretation (Art. 8(一)); or exactly this content is online
 * already. A person publishes only from a seat of the office; the system publishes what is approved.
 */
export const mayPublish = (
  question: PublishQuestion
): Result<{ readonly basis: PublicationBasis }, PublishCode> => {
  const { target, draftDigest, asker } = question;
  const form = question.form && isOf(target, question.form.target) ? question.form : null;
  const entry = question.live && isOf(target, question.live.target) ? question.live : null;
  const live = entry && entry.kind !== 'withdrawal' ? entry : null;

  const isOnline = live !== null && live.digest === draftDigest;
  const missing = form ? missingApproval(form, { ...question, live }) : refuse('publication.no-form').refusal;
  // What is online already may go online again; an approved form whose other half is missing may not, or the half went alone.
  const passes = isOnline && (form?.state !== 'approved' || form.approvedDigest !== draftDigest);
  const refusal = (passes ? null : missing) ?? objectionToPublisher(asker);
  return refusal ? { ok: false, refusal } : accept({ basis: missing ? 'same-digest' : 'form' });
};
