import { changeRoute } from '../../../src/approval';
import type { RouteKey, Stage } from '../../../src/approval';
import type { RouteChangeResponse, RoutePreviewResponse } from '../../../src/contracts';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import { situationOf } from './decision-context';
import type { By, DeskContext } from './desk-context';

type RouteInput = { readonly key: RouteKey; readonly stages: readonly Stage[] };

/** Forms in review on a route: they keep the version they began with. */
const inReviewOn = async (desk: DeskContext, key: RouteKey): Promise<number> => {
  const pageSize = 200;
  let count = 0;
  for (let page = 1; ; page += 1) {
    const { forms, total } = await desk.store.forms.list({ states: ['in-review'], page, pageSize });
    count += forms.filter(({ route }) => route.key === key).length;
    if (page * pageSize >= total) return count;
  }
};

/** What a changed route would do; nothing is saved. */
export const createPreviewRoute =
  (desk: DeskContext) =>
  async ({ key, stages }: RouteInput, by: By): Promise<Result<RoutePreviewResponse>> => {
    const changed = changeRoute(key, { stages, context: await situationOf(desk, by) });
    return accept({ inReview: await inReviewOn(desk, key), refusal: changed.ok ? null : changed.refusal });
  };

/** Gives a route other stages from now on. */
export const createSaveRoute =
  (desk: DeskContext) =>
  ({ key, stages }: RouteInput, by: By): Promise<Result<RouteChangeResponse>> =>
    desk.store.transaction(async () => {
      const situation = await situationOf(desk, by);
      const changed = changeRoute(key, { stages, context: situation });
      if (!changed.ok) return changed;
      const isNew = changed.value.version !== situation.settings.routes[key].version;
      const route = isNew ? await desk.store.settings.saveRoute(key, changed.value.stages) : changed.value;
      return accept({ route, inReview: await inReviewOn(desk, key) });
    });
