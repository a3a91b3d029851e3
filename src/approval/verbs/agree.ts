import { placeOf } from '../form/route';
import { accept, type Refusal } from '../../result';
import { mayDo, type ApprovalSettings } from '../../rules';
import type { CommandOf, DecisionContext } from '../form/command';
import type { ApprovalCode } from '../refusals/index';
import { scopeOf } from '../signing/candidate';
import { eventOf, firstOf, no, refused, type Ask, type Decided, type Objection } from '../form/outcome';
import { objectionToBlocked, unanswered, unlooked } from '../submission/findings';
import type { Form, Signature } from '../form/form';
import { agreeingSignerOf } from '../signing/may-sign';
import type { Stage } from '../form/route';
import { nextStage, signatureOf } from '../signing/stage';
import { isBlank } from '../../text';
import { objectionToText } from '../form/text';

/** The word alone is no reason, whatever signs stand around it; nor is the one that stands for no opinion. */
const isReason = (opinion: string, { agreement }: ApprovalSettings): boolean => {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  const words = bare(opinion);
  return words !== '' && words !== bare(agreement);
};

/** Who answers for staying on the least strict route: who leads the department, or the first signer where none of the route does. */
const answersForRoute = (form: Form, stage: Stage, settings: ApprovalSettings): boolean => {
  const stages = form.route.stages.filter(({ named }) => !named);
  if (stage.named) return false;
  return stages.some(({ position }) => mayDo(position, 'lead', settings))
    ? mayDo(stage.position, 'lead', settings)
    : stages[0]?.key === stage.key;
};

type Findings = CommandOf<'agree'>['findings'];

/** A sensitive term on the routine route takes the head's written reason; findings nobody answered take the next signer's. */
const reasonRefusal = (
  form: Form,
  stage: Stage,
  { findings, settings }: { readonly findings: Findings; readonly settings: ApprovalSettings }
): Objection => {
  const isRoutine = form.route.key === settings.order[0];
  const isSensitive = isRoutine && findings.some(({ effect }) => effect === 'propose-sensitive');
  if (isSensitive && answersForRoute(form, stage, settings)) return no('approval.sensitive-reason');
  const isAnswered = form.signatures.some(
    ({ digest, opinion }) => digest === form.digest && isReason(opinion, settings)
  );
  const looked = form.signatures.flatMap((signature) => signature.looks ?? []);
  const answers = [...form.submission.answers, ...looked];
  const count = unanswered(findings, { answers, isRoutine }).length;
  return count > 0 && !isAnswered ? no('approval.finding-reason', { count }) : null;
};

const findingsRefusal = ({ form, command, context: { settings } }: Ask<'agree'>, stage: Stage): Objection => {
  const blocked = objectionToBlocked(command.findings);
  const looked = new Set(
    (command.looks ?? []).filter(({ reason }) => !isBlank(reason)).map(({ finding }) => finding)
  );
  const open = command.findings.filter(({ effect, finding }) => effect !== 'look' || !looked.has(finding));
  return blocked || isReason(command.opinion, settings)
    ? blocked
    : reasonRefusal(form, stage, { findings: open, settings });
};

/** A file no machine could read is opened by whoever signs next, unless a signer of this round has. */
const looksRefusal = ({ form, command }: Ask<'agree'>): Objection => {
  const { signatures } = form;
  const count = unlooked(command.findings, { signatures, looks: command.looks ?? [] }).length;
  return count > 0 ? no('approval.look-needed', { count }) : null;
};

/** Looks the form needs, as the signature records them: answers to findings that are none are nobody's business. */
const looksOf = ({ command }: Ask<'agree'>): Partial<Pick<Signature, 'looks'>> => {
  const wanted = new Set(
    command.findings.filter(({ effect }) => effect === 'look').map(({ finding }) => finding)
  );
  const looks = (command.looks ?? [])
    .filter(({ finding, reason }) => wanted.has(finding) && !isBlank(reason))
    .map(({ finding, reason }) => ({ finding, reason: reason.trim() }));
  return looks.length > 0 ? { looks } : {};
};

/** Why the actor's agreement will need a written reason, known before they sign; null where the word alone will do. */
export const reasonDue = (
  form: Form,
  context: DecisionContext,
  findings: Findings
): Refusal<ApprovalCode> | null => {
  const signer = agreeingSignerOf(form, context);
  return signer.ok ? reasonRefusal(form, signer.value.stage, { findings, settings: context.settings }) : null;
};

/** The signer read this very content: a digest other than the form's is of something they did not see. */
export const objectionToUnseen = (form: Form, digest: string): Objection =>
  digest === form.digest ? null : no('approval.changed-since');

/**
 * Several forms are signed at once on the least strict route alone (Art. 8). Example: twelve notices of trade union news wait for a
 * leader on Monday; the one about an accident among them is opened and decided by itself.
 */
export const objectionToSeveral = (form: Pick<Form, 'route'>, { order }: ApprovalSettings): Objection =>
  form.route.key === order[0] ? null : no('approval.sign-alone');

const dueOn = ({ form, context }: Ask<'agree'>, next: Stage | null): string | null => {
  if (!next) return null;
  return next.key === form.stage ? form.stageDueOn : context.deadline(next.days);
};

/** A stage's holder agrees, confirming the nine points (Art. 8, Art. 9); the last agreement needed approves the form. */
export const agree = (ask: Ask<'agree'>): Decided => {
  const { form, command, context } = ask;
  const signer = agreeingSignerOf(form, context);
  if (!signer.ok) return signer;
  const { stage, candidate } = signer.value;
  const refusal = firstOf(
    () => objectionToUnseen(form, command.digest),
    () => (command.confirmed === true ? null : no('approval.not-confirmed')),
    () => (command.several === true ? objectionToSeveral(form, context.settings) : null),
    () => objectionToText(command.opinion, { field: 'opinion' }),
    () =>
      firstOf(
        ...(command.looks ?? []).map(
          ({ reason }) =>
            () =>
              objectionToText(reason, { field: 'answer' })
        )
      ),
    () => findingsRefusal(ask, stage),
    () => looksRefusal(ask)
  );
  if (refusal) return refused(refusal);
  const scope = scopeOf(form);
  const opinion = isBlank(command.opinion) ? context.settings.agreement : command.opinion.trim();
  const details = { decision: 'agree', opinion, digest: command.digest, at: context.at } as const;
  const signature = { ...signatureOf(candidate, { stage, scope, context, details }), ...looksOf(ask) };
  const signatures = [...scope.signatures, signature];
  const next = nextStage(placeOf(stage.key, form.route), { scope: { ...scope, signatures }, context });
  const body = { type: 'signed' as const, signature, stage: next?.key ?? null, stageDueOn: dueOn(ask, next) };
  const signed = eventOf(context, body, candidate.duty);
  return accept(next ? [signed] : [signed, eventOf(context, { type: 'approved', digest: command.digest })]);
};
