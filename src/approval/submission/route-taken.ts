import { routeAs, routeKeyFor, type ApprovalSettings, type RouteFacts } from '../../rules';
import type { HandedIn } from '../form/command';
import type { Target } from '../form/form';
import type { Route } from '../form/route';

/** What a submission says that decides on its way. */
export const factsOf = (
  { checklist, channel = null }: Pick<HandedIn, 'checklist' | 'channel'>,
  { target, category }: { readonly target: Pick<Target, 'uid'>; readonly category: string }
): RouteFacts => ({ category, type: target.uid, channel, answers: checklist });

/**
 * The route a submission takes today: the strictest its category and answers call for, with the stages whose conditions it meets. Null
 * where the rules know no such category, or leave nobody to sign.
 */
export const routeTaken = (facts: RouteFacts, settings: ApprovalSettings): Route | null => {
  const key = routeKeyFor(facts, settings);
  const route = key === null ? undefined : settings.routes[key];
  const taken = route && routeAs(route, facts);
  return taken && taken.stages.length > 0 ? taken : null;
};
