import { candidatesAt, type Scope, type SigningContext } from './candidate';
import type { DecisionContext } from './command';
import { no, type May } from './decision';
import { nameList, stageParams } from './names';
import type { PersonRef } from './person';
import { DEPARTMENT_HEAD } from './positions';
import type { Route, Stage } from './route';
import { distinctPeople } from './seat';
import { ableAt, coveredBy, nextStage, placeOf, signatureOf } from './stage-signing';

type Search = { readonly context: SigningContext; readonly dead: Set<string>; deepest: number };

/** What the rest of the search depends on: the stages left and whose word is spent, at this stage and before. */
const keyOf = (stage: Stage, { signatures }: Scope): string =>
  [
    stage.key,
    ...signatures.map(
      ({ stage: signed, person, standingInFor, covers }) =>
        `${signed === stage.key ? '=' : ''}${person.id}/${standingInFor?.id ?? ''}/${covers ?? ''}`
    ),
  ]
    .sort()
    .join(' ');

const isNeededLater = (person: PersonRef, stage: Stage, scope: Scope, search: Search): number =>
  scope.route.stages
    .slice(placeOf(stage.key, scope.route) + 1)
    .filter((later) =>
      candidatesAt(later, { scope, context: search.context }).some((c) => c.person.id === person.id)
    ).length;

/** Plays the signatures out by the very rules that will judge them; a way that fails is tried once. */
const canFinish = (from: number, scope: Scope, search: Search): boolean => {
  const at = { scope, context: search.context };
  const stage = nextStage(from, at);
  if (!stage) return true;
  const place = placeOf(stage.key, scope.route);
  search.deepest = Math.max(search.deepest, place);
  const key = keyOf(stage, scope);
  if (search.dead.has(key)) return false;
  const able = [...ableAt(stage, at)].sort(
    (a, b) => isNeededLater(a.person, stage, scope, search) - isNeededLater(b.person, stage, scope, search)
  );
  const found = able.some((candidate) => {
    const covers = coveredBy(candidate, stage, at);
    const signature = signatureOf(candidate, stage, {
      decision: 'agree',
      opinion: '',
      digest: '',
      at: '',
      covers,
    });
    return canFinish(place, { ...scope, signatures: [...scope.signatures, signature] }, search);
  });
  if (!found) search.dead.add(key);
  return found;
};

/** The stage at which the form would wait for nobody, however its holders shared the signatures out; null where it can be completed. */
export const findDeadEnd = (from: number, scope: Scope, context: SigningContext): Stage | null => {
  const search: Search = { context, dead: new Set(), deepest: from };
  return canFinish(from, scope, search) ? null : (scope.route.stages[search.deepest] ?? null);
};

/** A form no one could sign to its end is not begun: the refusal names the stage, the department and the way out. */
export const unsignableRefusal = (
  from: number,
  {
    scope,
    context,
    departmentName,
  }: { readonly scope: Scope; readonly context: SigningContext; readonly departmentName: string }
): May => {
  const stage = findDeadEnd(from, scope, context);
  if (!stage) return null;
  const params = { ...stageParams(stage, context.settings), department: departmentName };
  const candidates = candidatesAt(stage, { scope, context });
  if (candidates.length === 0) return no('approval.stage-vacant', params);
  const isAuthored = candidates.every(({ person }) => scope.authors.some(({ id }) => id === person.id));
  if (isAuthored && stage.position === DEPARTMENT_HEAD) return no('approval.head-is-author', params);
  return no('approval.unsignable', {
    ...params,
    people: nameList(distinctPeople(candidates.map(({ person }) => person))),
  });
};

/** Who could sign each stage of a submission not made yet, author apart. */
export const stagePlan = ({
  route,
  department,
  submitter,
  lastEditor,
  context,
}: {
  readonly route: Route;
  /** Key of the department. */
  readonly department: string;
  readonly submitter: PersonRef;
  readonly lastEditor: PersonRef | null;
  readonly context: Pick<DecisionContext, 'holders' | 'settings'>;
}): readonly { readonly stage: Stage; readonly people: readonly PersonRef[] }[] => {
  const authors = lastEditor ? [submitter, lastEditor] : [submitter];
  const scope: Scope = { route, department, authors, lastEditor, signatures: [], reassigned: {} };
  return route.stages.map((stage) => ({
    stage,
    people: distinctPeople(ableAt(stage, { scope, context }).map(({ person }) => person)),
  }));
};
