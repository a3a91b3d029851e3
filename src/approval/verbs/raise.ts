import { accept } from '../../result';
import { scopeOf } from '../signing/candidate';
import type { DecisionContext } from '../form/command';
import { eventOf, firstOf, no, refused, type Ask, type Decided, type Objection } from '../form/outcome';
import type { Form } from '../form/form';
import { signerOf } from '../signing/may-sign';
import { isStricter, type Category } from '../form/route';
import type { ApprovalSettings } from '../form/settings';
import { factsOf, routeTaken } from '../submission/route-taken';
import { objectionToDeadEnd } from '../signing/dead-end';
import { nextStage } from '../signing/stage';
import { signaturesUnder } from '../form/standing';
import { objectionToCompanion } from '../submission/submission-check';
import { objectionToText } from '../form/text';

/** Any signer of the present stage, while there is a stricter route to go to. */
export const objectionToRaise = (form: Form, context: DecisionContext): Objection => {
  const signer = signerOf(form, context);
  if (!signer.ok) return signer.refusal;
  const hasStricter = context.settings.categories.some(({ route }) =>
    isStricter(route, form.route.key, context.settings)
  );
  return hasStricter ? null : no('approval.strictest');
};

const categoryRefusal = (form: Form, category: Category, settings: ApprovalSettings): Objection =>
  isStricter(category.route, form.route.key, settings)
    ? null
    : no('approval.not-stricter', { categoryZh: category.zh, categoryEn: category.en });

/**
 * A signer finds the item sensitive or major: the form takes that route (Art. 8(一), 8(三)), never a less strict one. What is signed
 * stays signed, and it goes on at the first stage whose position has not.
 */
export const raise = ({ form, command, context }: Ask<'raise'>): Decided => {
  const refusal = objectionToRaise(form, context);
  if (refusal) return refused(refusal);
  const category = context.settings.categories.find(({ key }) => key === command.category);
  if (!category) return refused(no('approval.unknown-category', { category: command.category.slice(0, 64) }));
  const unfit = firstOf(
    () => categoryRefusal(form, category, context.settings),
    () => objectionToText(command.reason, { field: 'reason', missing: 'approval.reason-missing' }),
    () => objectionToCompanion(category, { companion: form.submission.companion, target: form.target })
  );
  if (unfit) return refused(unfit);
  const route = routeTaken(
    factsOf(form.submission, { target: form.target, category: category.key }),
    context.settings
  );
  if (!route) return refused(no('approval.route-empty'));
  const scope = { ...scopeOf(form), route, signatures: signaturesUnder(route, form) };
  const stage = nextStage(0, { scope, context });
  if (!stage)
    return refused(no('approval.raise-unsigned', { categoryZh: category.zh, categoryEn: category.en }));
  const unsignable = objectionToDeadEnd({ scope, context }, form.submission.department.name);
  if (unsignable) return refused(unsignable);
  const present = form.route.stages.find(({ key }) => key === form.stage);
  // Raising gives nobody more time for the stage the form is at.
  const isUnchanged = present?.key === stage.key && present.days === stage.days;
  const signer = signerOf(form, context);
  const body = {
    type: 'raised' as const,
    from: form.route.key,
    route,
    category: category.key,
    reason: command.reason.trim(),
    stage: stage.key,
    stageDueOn: isUnchanged ? form.stageDueOn : context.deadline(stage.days),
  };
  return accept([eventOf(context, body, signer.ok ? signer.value.candidate.duty : null)]);
};
