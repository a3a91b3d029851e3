import { mayDo } from '../../rules';
import type { DecisionContext } from '../form/command';
import type { Form, Signature } from '../form/form';
import { isSamePerson, type Duty, type Holder, type PersonRef } from '../form/person';
import type { Route, Stage } from '../form/route';
import { isInForce, holdersOf, seatDepartment } from './seat';

/** What decides who may sign a route's stages: a form's, or that of a submission not made yet. */
export type Scope = {
  readonly route: Route;
  /** Key of the department. */
  readonly department: string;
  /** They never sign it. */
  readonly authors: readonly PersonRef[];
  /** The one of them who only edited it last; the sentence of a refusal differs. */
  readonly lastEditor: PersonRef | null;
  readonly signatures: readonly Signature[];
  readonly reassigned: Readonly<Record<string, PersonRef>>;
  /** When the form was first submitted; null for a submission not made yet. */
  readonly openSince?: string | null;
};

export type SigningContext = Pick<DecisionContext, 'holders' | 'settings'>;

export type OfRoute = { readonly scope: Scope; readonly context: SigningContext };
export type OfStage = OfRoute & { readonly stage: Stage };

/** One way a person could sign a stage. `authority`: whose seat it is, the person's own unless they stand in for somebody. */
export type Candidate = {
  readonly person: PersonRef;
  readonly authority: PersonRef;
  readonly duty: Duty;
};

export const scopeOf = (form: Form): Scope => ({
  route: form.route,
  department: form.submission.department.key,
  authors: form.authors,
  lastEditor: form.lastEditor && !isSamePerson(form.lastEditor, form.submittedBy) ? form.lastEditor : null,
  signatures: form.signatures,
  reassigned: form.reassigned,
  openSince: form.firstSubmittedAt,
});

const candidateOf = (holder: Holder): Candidate => ({
  person: holder.person,
  authority: holder.delegation?.from ?? holder.person,
  duty: {
    position: holder.position,
    department: holder.department,
    ...(holder.delegation ? { delegation: holder.delegation } : {}),
    ...(holder.grant ? { grant: holder.grant } : {}),
  },
});

/** A stage of one person, in a seat of theirs that signs: the one it was made for, or another where they have left that. */
const namedCandidates = ({ stage, scope, context }: OfStage): readonly Candidate[] => {
  const named = scope.reassigned[stage.key];
  if (!named) return [];
  const isTheirs = ({ person, delegation, position }: Holder): boolean =>
    isSamePerson(delegation?.from ?? person, named) && mayDo(position, 'sign', context.settings);
  // A seat its giver has left since lends nothing, here as anywhere.
  const seats = context.holders.filter((holder) => isTheirs(holder) && isInForce(holder, context.holders));
  const present = seats.filter(({ position }) => position === stage.position);
  return (present.length > 0 ? present : seats).map(candidateOf).sort(ownFirst);
};

const ownFirst = (a: Candidate, b: Candidate): number =>
  Number(a.duty.delegation !== undefined) - Number(b.duty.delegation !== undefined);

/**
 * Everyone who holds the stage today, barred or not, own seats before delegated ones: the holders of its position in the form's
 * department, or of the organization, and whoever the office named in place of one who has left.
 */
export const candidatesAt = ({ stage, scope, context }: OfStage): readonly Candidate[] => {
  if (stage.named) return namedCandidates({ stage, scope, context });
  const { department: formDepartment, reassigned } = scope;
  const department = seatDepartment(stage.position, {
    department: formDepartment,
    settings: context.settings,
  });
  if (department === undefined) return [];
  const seat = { position: stage.position, department };
  const named = reassigned[stage.key];
  // As they are today: after an import the number of somebody named then is a stranger's.
  const successor = named && context.holders.find(({ person }) => isSamePerson(person, named))?.person;
  return [
    ...holdersOf(seat, context.holders).map(candidateOf).sort(ownFirst),
    ...(successor ? [{ person: successor, authority: successor, duty: seat }] : []),
  ];
};
