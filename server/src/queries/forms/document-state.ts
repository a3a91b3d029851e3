import { OPEN_STATES, signersOf, signRefusal, verbsFor, wordsAtTop } from '../../../../src/approval';
import type { Form, Target } from '../../../../src/approval';
import type { DocumentStateResponse } from '../../../../src/contracts';
import { mayPublish } from '../../../../src/publication';
import { accept, refuse } from '../../../../src/result';
import type { Refusal, Result } from '../../../../src/result';
import type { RegisterEntry } from '../../../../src/register';
import { objectionToForm, objectionToLive } from '../../checks';
import type { By, DeskContext } from '../../desk/desk';
import { governedTarget } from '../../desk/governed-target';
import { policiesOnline } from '../../desk/withdraw-pair';
import { filesWithdrawn } from './files-withdrawn';
import { isElsewhere } from '../../../../src/approval/form/may-see';
import { situationOfPerson } from '../../desk/situation';
import type { PersonSituation } from '../../desk/situation';

const UNGOVERNED: DocumentStateResponse = {
  governed: false,
  form: null,
  verbs: [],
  words: [],
  signRefusal: null,
  waitingFor: [],
  publication: null,
  publishRefusal: null,
  draftDigest: null,
  filesWithdrawn: [],
  policiesLeft: [],
  withdrawn: null,
};

type Question = {
  readonly desk: DeskContext;
  readonly target: Target;
  readonly asking: PersonSituation;
  readonly form: Form | null;
  readonly live: RegisterEntry | null;
  readonly draftDigest: string | null;
};

/** What the gate would answer to Publish. */
const publishRefusal = async ({
  desk,
  target,
  asking,
  form,
  live,
  draftDigest,
}: Question): Promise<Refusal | null> => {
  const companion = await desk.gate.companion(target, form);
  if (!companion.ok) return companion.refusal;
  const answer = mayPublish({
    target,
    draftDigest: draftDigest ?? '',
    form,
    live,
    companion: companion.value,
    asker: asking,
    waitingFor: form ? signersOf(form, asking) : [],
  });
  if (!answer.ok) return answer.refusal;
  const byEntry = objectionToLive(desk, live);
  return byEntry ?? (form?.state === 'approved' ? objectionToForm(desk, form) : null);
};

/** What the register says is online, and whether it is. */
const publicationOf = async ({ store: { documents } }: DeskContext, target: Target, live: RegisterEntry) => {
  const online = await documents.read(target, 'published');
  const isAsRegistered = online !== null && (await documents.isAsRegistered(live, online));
  return { publishedAt: live.at, digest: live.digest ?? '', number: live.sequence, isAsRegistered };
};

/** What a refusal says of a form is for those who may see it; the others learn whether they may submit one of their own. */
const unnamed = (refusal: Refusal, form: Form | null): Refusal => {
  if (form && OPEN_STATES.includes(form.state)) return refuse('form.open-elsewhere').refusal;
  return refusal.params?.number === undefined ? refusal : refuse('form.elsewhere').refusal;
};

const wordsOf = async (desk: DeskContext, form: Form) =>
  wordsAtTop((await desk.store.forms.events(form.number)).map(({ event }) => event));

const withdrawnOf = async ({ store: { publicDocuments } }: DeskContext, target: Target) => {
  const page = await publicDocuments.find(target);
  return page?.withdrawnAt ? { at: page.withdrawnAt, ended: page.ended, notice: page.notice } : null;
};

const policyLeft = ({ number, submission }: Form) => ({ number, title: submission.title });

/** Where one document stands with the desk, for its edit view. */
export const createDocumentState =
  (desk: DeskContext) =>
  async (given: Target, by: By): Promise<Result<DocumentStateResponse>> => {
    const governed = governedTarget(desk, given);
    if (!governed.ok) return accept(UNGOVERNED);
    const asked = await situationOfPerson(desk, by);
    if (!asked.ok) return asked;
    const { value: target } = governed;
    const { value: asking } = asked;
    const [latest, live, draft] = await Promise.all([
      desk.store.forms.findLatest(target),
      desk.store.register.findLive(target),
      desk.store.documents.read(target, 'draft'),
    ]);
    const draftDigest = draft ? desk.store.documents.digest(draft) : null;
    const isHidden = isElsewhere(latest, asking.actor);
    const form = isHidden ? null : latest;
    const refusal = await publishRefusal({ desk, target, asking, form: latest, live, draftDigest });
    return accept({
      governed: true,
      form,
      verbs: isHidden ? [] : verbsFor(form, asking),
      words: form ? await wordsOf(desk, form) : [],
      signRefusal: form ? signRefusal(form, asking) : null,
      waitingFor: form ? signersOf(form, asking) : [],
      publication: live && (await publicationOf(desk, target, live)),
      publishRefusal: refusal && isHidden ? unnamed(refusal, latest) : refusal,
      draftDigest,
      filesWithdrawn: live ? await filesWithdrawn(desk, target) : [],
      policiesLeft: live ? (await policiesOnline(desk, target)).map(policyLeft) : [],
      withdrawn: live ? null : await withdrawnOf(desk, target),
    });
  };
