import { changeRoute, routeEffect } from '../../../src/approval';
import type { DecisionContext, Form, Route, RouteKey, RouteVersion, Stage } from '../../../src/approval';
import type { RouteChangeResponse, RoutePreviewResponse } from '../../../src/contracts';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import { situationOf } from './decision-context';
import type { By, DeskContext } from './desk-context';

type RouteInput = { readonly key: RouteKey; readonly stages: readonly Stage[]; readonly from?: number };

/** A route's new version, named after whoever makes it. */
export const versionBy = ({ actor, at }: DecisionContext, route: Route): RouteVersion => ({
  ...route,
  by: actor && { id: actor.id, name: actor.name },
  at,
});

/** How many forms a preview names. */
const NAMED = 50;

/** Forms in review on a route: they keep the version they began with. */
const inReviewOn = async (desk: DeskContext, key: RouteKey): Promise<readonly Form[]> => {
  const pageSize = 200;
  const found: Form[] = [];
  for (let page = 1; ; page += 1) {
    const { forms, total } = await desk.store.forms.list({ states: ['in-review'], page, pageSize });
    found.push(...forms.filter(({ route }) => route.key === key));
    if (page * pageSize >= total) return found;
  }
};

/** What a changed route would do; nothing is saved. */
export const createPreviewRoute =
  (desk: DeskContext) =>
  async ({ key, stages, from }: RouteInput, by: By): Promise<Result<RoutePreviewResponse>> => {
    const context = await situationOf(desk, by);
    const changed = changeRoute(key, { stages, context, ...(from === undefined ? {} : { from }) });
    const inReview = await inReviewOn(desk, key);
    if (!changed.ok) return accept({ inReview: inReview.length, forms: [], refusal: changed.refusal });
    const forms = inReview
      .map((form) => ({
        number: form.number,
        title: form.submission.title,
        ...routeEffect(form, { stages: changed.value.stages, context }),
      }))
      .filter(({ now, under }) => now !== under)
      .slice(0, NAMED);
    return accept({ inReview: inReview.length, forms, refusal: null });
  };

/** Gives a route other stages from now on. */
export const createSaveRoute =
  (desk: DeskContext) =>
  ({ key, stages, from }: RouteInput, by: By): Promise<Result<RouteChangeResponse>> =>
    desk.store.transaction(async () => {
      const context = await situationOf(desk, by);
      const changed = changeRoute(key, { stages, context, ...(from === undefined ? {} : { from }) });
      if (!changed.ok) return changed;
      const isNew = changed.value.version !== context.settings.routes[key].version;
      if (isNew) await desk.store.settings.saveRoute(versionBy(context, changed.value));
      return accept({ route: changed.value, inReview: (await inReviewOn(desk, key)).length });
    });
