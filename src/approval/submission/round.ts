import { distinctPeople } from '../form/person';
import { isLate } from '../../calendar';
import { accept, type Result } from '../../result';
import type { Scope } from '../signing/candidate';
import type { DecisionContext, HandedIn, ScreeningVerdict, PairRole } from '../form/command';
import { no, personOf, refused, type Objection } from '../form/outcome';
import type { Form, Signature, Submission, Target } from '../form/form';
import { findImplicitStage } from '../signing/implicit';
import type { Duty, PersonRef } from '../form/person';
import type { ApprovalCode } from '../refusals/index';
import { isStricter, type Category, type Route } from '../form/route';
import { findDuty, seatDepartment } from '../signing/seat';
import { objectionToDeadEnd } from '../signing/dead-end';
import { nextStage } from '../signing/stage';
import { factsOf, routeTaken } from './route-taken';
import { objectionToSubmission } from './submission-check';

type HandIn = {
  readonly submission: HandedIn;
  /** The civil date the form was handed in first: one sent back does not become late by that (Art. 8(二)). */
  readonly submittedOn: string;
  readonly target: Target;
  readonly lastEditor: PersonRef | null;
  readonly findings: readonly ScreeningVerdict[];
  readonly companionRole?: PairRole | null;
  /** The form handed in again; null for a new one. */
  readonly earlier: Form | null;
  readonly context: DecisionContext;
};

/** A round as its event records it, and the duty it was handed in by. */
type Round = {
  readonly submission: Submission;
  readonly route: Route;
  readonly rules?: number;
  readonly lastEditor: PersonRef | null;
  readonly signatures: readonly Signature[];
  readonly stage: string | null;
  readonly stageDueOn: string | null;
  readonly duty: Duty;
};

/** A form is never lowered but by a signer who returns it (Art. 8): taking it back undoes no raise. */
const loweredRefusal = (category: Category, route: Route, { earlier, context }: HandIn): Objection =>
  earlier?.raisedTo && isStricter(earlier.raisedTo, route.key, context.settings)
    ? no('approval.raised-before', { categoryZh: category.zh, categoryEn: category.en })
    : null;

const implicitSignatures = (route: Route, { submission, context }: HandIn): readonly Signature[] => {
  if (!context.actor) return [];
  const submitter = personOf(context.actor);
  const department = submission.department.key;
  const stage = findImplicitStage({ route, department, submitter, context });
  if (!stage) return [];
  return [
    {
      stage: stage.key,
      position: stage.position,
      department: seatDepartment(stage.position, { department, settings: context.settings }) ?? null,
      person: submitter,
      decision: 'agree',
      opinion: '',
      digest: submission.digest,
      at: context.at,
      implicit: true,
    },
  ];
};

/** Checks a submission and opens its round: the route of its category as it is today, and the first stage to sign. */
export const handIn = (request: HandIn): Result<Round, ApprovalCode> => {
  const { submission, submittedOn, target, lastEditor, findings, companionRole, earlier, context } = request;
  const { department } = submission;
  const duty = findDuty(context, { power: 'submit', department: department.key });
  if (!context.actor || !duty) return refused(no('approval.not-submitter', { department: department.name }));
  const category = context.settings.categories.find(({ key }) => key === submission.category);
  if (!category)
    return refused(no('approval.unknown-category', { category: submission.category.slice(0, 64) }));
  const route = routeTaken(factsOf(submission, { target, category: category.key }), context.settings);
  if (!route) return refused(no('approval.route-empty'));
  const missing =
    loweredRefusal(category, route, request) ??
    objectionToSubmission(submission, { category, route, target, findings, context, role: companionRole });
  if (missing) return refused(missing);
  const submitter = personOf(context.actor);
  const signatures = implicitSignatures(route, request);
  const scope: Scope = {
    route,
    department: department.key,
    authors: distinctPeople([submitter, ...(lastEditor ? [lastEditor] : []), ...(earlier?.authors ?? [])]),
    lastEditor,
    signatures,
    reassigned: {},
  };
  const unsignable = objectionToDeadEnd({ scope, context }, department.name);
  if (unsignable) return refused(unsignable);
  const stage = nextStage(0, { scope, context });
  return accept({
    submission: { ...submission, late: isLate({ submittedOn, dueOn: submission.dueOn }) },
    route,
    ...(context.settings.rules === undefined ? {} : { rules: context.settings.rules }),
    lastEditor,
    signatures,
    stage: stage?.key ?? null,
    stageDueOn: stage ? context.deadline(stage.days) : null,
    duty,
  });
};
