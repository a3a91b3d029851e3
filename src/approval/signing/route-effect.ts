import { scopeOf } from './candidate';
import type { DecisionContext } from '../form/command';
import type { Form } from '../form/form';
import type { Route } from '../form/route';
import { nextStage } from './stage';
import { signaturesUnder } from '../form/standing';

/** Positions a form in review waits for: as it stands, and under other stages. `under` is null where nobody would be left to sign. */
export type RouteEffect = { readonly now: string | null; readonly under: string | null };

type Under = {
  readonly stages: Route['stages'];
  readonly context: Pick<DecisionContext, 'holders' | 'settings'>;
};

/**
 * What changed stages would mean for a form in review, for the office to see before it saves them. Nothing happens to the form:
 * it keeps the route it was submitted under.
 */
export const routeEffect = (form: Form, { stages, context }: Under): RouteEffect => {
  const route = { ...form.route, stages };
  const scope = { ...scopeOf(form), route, signatures: signaturesUnder(route, form) };
  const now = form.route.stages.find(({ key }) => key === form.stage);
  return { now: now?.position ?? null, under: nextStage(0, { scope, context })?.position ?? null };
};
