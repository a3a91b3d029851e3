import { accept, type Result } from '../../result';
import { DAYS_LIMIT, mayDo, STAGE_LIMIT } from '../../rules';
import type { DecisionContext } from '../form/command';
import { firstOf, no, refused, type Objection } from '../form/outcome';
import { stageParams } from '../form/names';
import type { ApprovalCode } from '../refusals/index';
import type { Route, RouteKey, Stage } from '../form/route';
import { stableJson } from '../../chain';

type RouteContext = Pick<DecisionContext, 'holders' | 'settings'>;

const stageRefusal = (
  stage: Stage,
  stages: readonly Stage[],
  { holders, settings }: RouteContext
): Objection => {
  const { position, signers, days } = stage;
  if (!settings.positions.some(({ key }) => key === position)) {
    return no('approval.route-unknown-position', { position: String(position).slice(0, 64) });
  }
  const params = stageParams(stage, settings);
  if (!mayDo(position, 'sign', settings)) return no('approval.route-not-signing', params);
  if (stages.filter((other) => other.position === position).length > 1)
    return no('approval.route-repeats', params);
  if (!holders.some((holder) => !holder.delegation && holder.position === position)) {
    return no('approval.route-vacant-position', params);
  }
  if (signers !== 'any' && signers !== 'all') return no('approval.route-signers', params);
  const isFit = days === null || (Number.isInteger(days) && days >= 1 && days <= DAYS_LIMIT);
  return isFit ? null : no('approval.route-days', { ...params, limit: DAYS_LIMIT });
};

/** Whether stages make a route somebody can sign: at least one, each position once, known, held, and one that signs (Art. 8). */
export const checkRoute = (stages: readonly Stage[], context: RouteContext): Objection => {
  if (stages.length === 0) return no('approval.route-empty');
  if (stages.length > STAGE_LIMIT) {
    return no('approval.route-too-long', { count: stages.length, limit: STAGE_LIMIT });
  }
  return firstOf(...stages.map((stage) => () => stageRefusal(stage, stages, context)));
};

type Change = {
  readonly stages: readonly Stage[];
  /** The version the change was made from, where the one who makes it says so. */
  readonly from?: number;
  readonly context: RouteContext;
};

/** The route with other stages, at its next version; forms in review keep the version they began with. The same stages change nothing, a change of a version that is no longer the newest is refused. */
export const changeRoute = (
  key: RouteKey,
  { stages, from, context }: Change
): Result<Route, ApprovalCode> => {
  const route = context.settings.routes[key];
  if (!route) return refused(no('approval.route-unknown', { route: key.slice(0, 64) }));
  const refusal = checkRoute(stages, context);
  if (refusal) return refused(refusal);
  if (from !== undefined && from !== route.version)
    return refused(no('approval.route-changed', { version: route.version }));
  const changed = stages.map(({ position, signers, days, when }) => ({
    key: position,
    position,
    signers,
    days,
    ...(when ? { when } : {}),
  }));
  if (stableJson(changed) === stableJson(route.stages)) return accept(route);
  return accept({ key, version: route.version + 1, stages: changed });
};
