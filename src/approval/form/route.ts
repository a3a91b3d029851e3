import type { Route } from '../../rules';
import type { PersonRef } from './person';

export { isStricter } from '../../rules';
export type { Category, Position, Question, Route, RouteKey, Signers, Stage } from '../../rules';

/** The place of a stage in the route; -1 where the route has no such stage. */
export const placeOf = (stage: string | null, { stages }: Route): number =>
  stages.findIndex(({ key }) => key === stage);

/** A version of a route with who made it and when (ISO instant): the office answers for its routes. `by` is null for the portal's own code. */
export type RouteVersion = Route & { readonly by: PersonRef | null; readonly at: string };
