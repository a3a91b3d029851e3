import { mayDo } from '../../rules';
import { distinctPeople } from '../form/person';
import { placeOf } from '../form/route';
import { candidatesAt, type OfRoute, type OfStage, type Scope } from './candidate';
import type { DecisionContext } from '../form/command';
import { no, type Objection } from '../form/outcome';
import type { Signature } from '../form/form';
import { findImplicitStage } from './implicit';
import { nameList, stageParams } from '../form/names';
import { isSamePerson, type PersonRef } from '../form/person';
import type { Route, Stage } from '../form/route';

import { ableAt, nextStage, signatureOf, signersAt } from './stage';

/** Where a search has got to: the ways known to fail, and the furthest stage reached. */
type Search = { readonly dead: Set<string>; deepest: number };

/** What a signature not given yet would say. */
export const imagined = { decision: 'agree', opinion: '', digest: '', at: '' } as const;

/** What the rest of a search depends on: the stage, and whose word is spent here and elsewhere. */
const keyOf = ({ stage, scope }: OfStage): string => {
  const spent = ({ stage: signed, person, standingInFor, covers }: Signature): string =>
    `${signed === stage.key ? '=' : ''}${person.id}/${standingInFor?.id ?? ''}/${covers?.join() ?? ''}`;
  return [stage.key, ...scope.signatures.map(spent).sort()].join(' ');
};

/** Those needed at the fewest later stages first: a search that spends them so seldom turns back. */
const cheapestFirst = (at: OfStage) => {
  const later = at.scope.route.stages.slice(placeOf(at.stage.key, at.scope.route) + 1);
  const holders = later.map(
    (stage) => new Set(candidatesAt({ ...at, stage }).map(({ person }) => person.id))
  );
  const uses = (id: number): number => holders.filter((ids) => ids.has(id)).length;
  return [...ableAt(at)].sort((a, b) => uses(a.person.id) - uses(b.person.id));
};

/** Plays the signatures out by the very rules that will judge them; a way that failed is not tried again. */
const canFinish = (from: number, { search, ...of }: OfRoute & { readonly search: Search }): boolean => {
  const stage = nextStage(from, of);
  if (!stage) return true;
  const at = { ...of, stage };
  const place = placeOf(stage.key, of.scope.route);
  search.deepest = Math.max(search.deepest, place);
  const key = keyOf(at);
  if (search.dead.has(key)) return false;
  const found = cheapestFirst(at).some((candidate) => {
    const signatures = [...of.scope.signatures, signatureOf(candidate, { ...at, details: imagined })];
    return canFinish(place, { ...of, scope: { ...of.scope, signatures }, search });
  });
  if (!found) search.dead.add(key);
  return found;
};

/** The stage from the place `from` on where the form would wait for nobody, however its holders share the signatures out; null where it can be completed. */
export const findDeadEnd = (from: number, of: OfRoute): Stage | null => {
  const search: Search = { dead: new Set(), deepest: from };
  return canFinish(from, { ...of, search }) ? null : (of.scope.route.stages[search.deepest] ?? null);
};

/** A form no one could sign to its end is not begun: the refusal names the stage, the department and the way out. */
export const objectionToDeadEnd = (of: OfRoute, departmentName: string): Objection => {
  const stage = findDeadEnd(0, of);
  if (!stage) return null;
  const params = { ...stageParams(stage, of.context.settings), department: departmentName };
  const holders = distinctPeople(candidatesAt({ ...of, stage }).map(({ person }) => person));
  if (holders.length === 0) return no('approval.stage-vacant', params);
  const isAuthored = holders.every((holder) =>
    of.scope.authors.some((author) => isSamePerson(author, holder))
  );
  if (isAuthored && mayDo(stage.position, 'lead', of.context.settings))
    return no('approval.head-is-author', params);
  return no('approval.unsignable', { ...params, people: nameList(holders) });
};

type Plan = {
  readonly route: Route;
  /** Key of the department. */
  readonly department: string;
  readonly submitter: PersonRef;
  readonly lastEditor: PersonRef | null;
  readonly context: Pick<DecisionContext, 'holders' | 'settings'>;
};

/** Who could sign each stage of a submission not made yet, its authors apart; a head's submission may count as the head's own stage. */
export const stagePlan = ({
  route,
  department,
  submitter,
  lastEditor,
  context,
}: Plan): readonly { readonly stage: Stage; readonly people: readonly PersonRef[] }[] => {
  const authors = lastEditor ? [submitter, lastEditor] : [submitter];
  const scope: Scope = { route, department, authors, lastEditor, signatures: [], reassigned: {} };
  const implicit = findImplicitStage({ route, department, submitter, context });
  return route.stages.map((stage) => ({
    stage,
    people: stage === implicit ? [submitter] : signersAt({ stage, scope, context }),
  }));
};
