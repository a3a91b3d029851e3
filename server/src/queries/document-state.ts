import { PUBLISHERS, signersOf, signRefusal, verbsFor } from '../../../src/approval';
import type { Form, Target } from '../../../src/approval';
import type { DocumentStateResponse } from '../../../src/contracts';
import { mayPublish } from '../../../src/publication';
import { accept, refuse } from '../../../src/result';
import type { Refusal, Result } from '../../../src/result';
import type { RegisterEntry } from '../../../src/register';
import type { By, DeskContext } from '../actions/desk-context';
import { governedTarget } from '../actions/governed-target';
import { isElsewhere } from '../policies/may-see-form';
import { askingOf } from './asking';
import type { Asking } from './asking';

const UNGOVERNED: DocumentStateResponse = {
  governed: false,
  form: null,
  verbs: [],
  signRefusal: null,
  waitingFor: [],
  publication: null,
  publishRefusal: null,
  draftDigest: null,
};

type Question = {
  readonly desk: DeskContext;
  readonly target: Target;
  readonly asking: Asking;
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
    actor: asking.actor,
    publisherPositions: PUBLISHERS,
    positions: asking.settings.positions,
    waitingFor: form ? signersOf(form, asking) : [],
  });
  return answer.ok ? null : answer.refusal;
};

/** What a refusal says of a form is for those who may see it. */
const namesForm = (refusal: Refusal | null): boolean => refusal?.params?.number !== undefined;

/** Where one document stands with the desk, for its edit view. */
export const createDocumentState =
  (desk: DeskContext) =>
  async (given: Target, by: By): Promise<Result<DocumentStateResponse>> => {
    const governed = governedTarget(desk, given);
    if (!governed.ok) return accept(UNGOVERNED);
    const asked = await askingOf(desk, by);
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
      signRefusal: form ? signRefusal(form, asking) : null,
      waitingFor: form ? signersOf(form, asking) : [],
      publication: live ? { publishedAt: live.at, digest: live.digest ?? '', number: live.sequence } : null,
      publishRefusal: isHidden && namesForm(refusal) ? refuse('form.elsewhere').refusal : refusal,
      draftDigest,
    });
  };
