import type { Names } from './names';

/** How many of a stage's holders must sign. */
export type Signers = 'any' | 'all';

/** When a stage is asked for: every condition named must hold, by one of its values. Without conditions it always is. */
export type StageCondition = {
  readonly categories?: readonly string[];
  /** Content types, `api::article.article`. */
  readonly types?: readonly string[];
  /** Channels by documentId. */
  readonly channels?: readonly string[];
  /** Questions answered so: `ok` is the good answer. */
  readonly answers?: readonly { readonly point: number; readonly ok: boolean }[];
};

/**
 * One stage (环节) of a route, held by a position. `key` is its position's key: a position signs once in a route, so that a
 * signature keeps its meaning when the form is raised. `days`: working days allowed, null for no limit.
 */
export type Stage = {
  readonly key: string;
  readonly position: string;
  readonly signers: Signers;
  readonly days: number | null;
  /** Only in the rules: a form's own route has the stages it takes, and no condition. */
  readonly when?: StageCondition;
  /** Only in a form's own route: a stage of one person a signer asked besides (加签), whatever others hold the position. */
  readonly named?: true;
};

/** A route by its key; which is stricter the book's order says. */
export type RouteKey = string;

/** An approval route (审批流程) at one version; a form keeps the one it was submitted under. */
export type Route = {
  readonly key: RouteKey;
  readonly version: number;
  readonly stages: readonly Stage[];
};

/** A category (信息类别) and the route it takes (Art. 8). `companion`: its part in the policy/interpretation pair (Art. 8(一) ¶2). */
export type Category = Names & {
  readonly key: string;
  /** The article or clause it comes from, quoted on paper. */
  readonly article: string;
  readonly route: RouteKey;
  readonly companion?: 'policy' | 'interpretation';
  /** Left out of the ranking. */
  readonly uncounted?: true;
};

/**
 * A point of the checklist: a sentence that is ticked (不涉及秘密), or with `good` a question whose good answer is that one
 * (是否涉及秘密? "no"). `raisesTo`: the route any other answer leads to.
 */
export type Question = Names & {
  readonly point: number;
  readonly good?: 'yes' | 'no';
  readonly raisesTo?: RouteKey;
};

/** Whether "yes" or "no" was said to a question; null for a sentence, which is ticked or noted. */
export const saidTo = ({ good }: Pick<Question, 'good'>, ok: boolean): 'yes' | 'no' | null => {
  if (good === undefined) return null;
  return ok === (good === 'yes') ? 'yes' : 'no';
};

/** Whether the first route is stricter, by the order from the least strict to the strictest (Art. 8). */
export const isStricter = (
  key: RouteKey,
  than: RouteKey,
  { order }: { readonly order: readonly RouteKey[] }
): boolean => order.indexOf(key) > order.indexOf(than);

/** What a submission says that decides on its way. */
export type RouteFacts = {
  readonly category: string;
  readonly type: string;
  readonly channel: string | null;
  readonly answers: readonly { readonly point: number; readonly ok: boolean }[];
};

const isMet = (
  when: StageCondition | undefined,
  { category, type, channel, answers }: RouteFacts
): boolean => {
  if (!when) return true;
  if (when.categories && !when.categories.includes(category)) return false;
  if (when.types && !when.types.includes(type)) return false;
  if (when.channels && (channel === null || !when.channels.includes(channel))) return false;
  return (
    !when.answers ||
    when.answers.some(({ point, ok }) => answers.some((given) => given.point === point && given.ok === ok))
  );
};

/** The route as this submission takes it: the stages whose conditions it meets, without the conditions. */
export const routeAs = ({ key, version, stages }: Route, facts: RouteFacts): Route => ({
  key,
  version,
  stages: stages.filter(({ when }) => isMet(when, facts)).map(({ when: _, ...stage }) => stage),
});

type Ways = {
  readonly categories: readonly Category[];
  readonly checklist: readonly Question[];
  readonly order: readonly RouteKey[];
};

/** The strictest of the routes a submission calls for: its category's, and those its answers lead to. Null for an unknown category. */
export const routeKeyFor = (facts: RouteFacts, { categories, checklist, order }: Ways): RouteKey | null => {
  const category = categories.find(({ key }) => key === facts.category);
  if (!category) return null;
  const raised = checklist
    .filter(({ point }) => facts.answers.some((answer) => answer.point === point && !answer.ok))
    .flatMap(({ raisesTo }) => (raisesTo === undefined ? [] : [raisesTo]));
  return raised.reduce((key, other) => (isStricter(other, key, { order }) ? other : key), category.route);
};
