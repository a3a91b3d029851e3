import type { PersonRef } from './person';

/** How many of a stage's holders must sign. */
export type Signers = 'any' | 'all';

/**
 * One stage (环节) of a route, held by a position. `key` is its position's key: a position signs once in a route, so that a
 * signature keeps its meaning when the form is raised. `days`: working days allowed, null for no limit.
 */
export type Stage = {
  readonly key: string;
  readonly position: string;
  readonly signers: Signers;
  readonly days: number | null;
};

export const ROUTE_KEYS = ['routine', 'sensitive', 'major'] as const;
/** From the least strict to the strictest; a form is only ever raised along this order (Art. 8). */
export type RouteKey = (typeof ROUTE_KEYS)[number];

export const isStricter = (key: RouteKey, than: RouteKey): boolean =>
  ROUTE_KEYS.indexOf(key) > ROUTE_KEYS.indexOf(than);

/** An approval route (审批流程) at one version; a form keeps the one it was submitted under. */
export type Route = {
  readonly key: RouteKey;
  readonly version: number;
  readonly stages: readonly Stage[];
};

/** The place of a stage in the route; -1 where the route has no such stage. */
export const placeOf = (stage: string | null, { stages }: Route): number =>
  stages.findIndex(({ key }) => key === stage);

/** A version of a route with who made it and when (ISO instant): the office answers for its routes. `by` is null for the portal's own code. */
export type RouteVersion = Route & { readonly by: PersonRef | null; readonly at: string };

/** A category (信息类别) and the route it takes (Art. 8). `companion`: its part in the policy/interpretation pair (Art. 8(一) ¶2). */
export type Category = {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  readonly route: RouteKey;
  readonly companion?: 'policy' | 'interpretation';
};

/** A position (岗位): of a department, or of the organization. */
export type Position = {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly scope: 'department' | 'organization';
};
