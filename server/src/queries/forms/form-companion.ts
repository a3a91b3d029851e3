import { signersOf } from '../../../../src/approval';
import type { Actor, DecisionContext, Form, Target } from '../../../../src/approval';
import type { FormDetailResponse } from '../../../../src/contracts';
import type { DeskContext } from '../../desk/desk';
import { maySeeForm } from '../../../../src/approval/form/may-see';

const companionTarget = async (desk: DeskContext, form: Form): Promise<Target | null> =>
  form.submission.companion ?? (await desk.store.forms.findByCompanion(form.target))[0]?.target ?? null;

/** The other half of a policy/interpretation pair (Art. 8(一) ¶2), whichever of the two this form is. */
export const formCompanion = async (
  desk: DeskContext,
  form: Form,
  situation: DecisionContext & { readonly actor: Actor }
): Promise<FormDetailResponse['companion']> => {
  const target = await companionTarget(desk, form);
  if (!target) return null;
  const [draft, other] = await Promise.all([
    desk.store.documents.read(target, 'draft'),
    desk.store.forms.findLatest(target),
  ]);
  const title = draft ? desk.store.documents.titleOf(target.uid, draft.fields) : target.documentId;
  const isSeen = other !== null && maySeeForm(other, situation.actor);
  return {
    target,
    title,
    form: isSeen ? other.number : null,
    state: other?.state ?? null,
    waitingFor: other ? signersOf(other, situation) : [],
  };
};
