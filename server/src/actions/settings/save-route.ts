import { changeRoute, routeEffect } from '../../../../src/approval';
import type { DecisionContext, Form, Route, RouteKey, RouteVersion, Stage } from '../../../../src/approval';
import type { RouteChangeResponse, RoutePreviewResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { situationOf } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { holdPower } from '../power/hold';
import { logChange } from './log-change';

type RouteInput = { readonly key: RouteKey; readonly stages: readonly Stage[]; readonly from?: number };

/** A route's new version, named after whoever makes it. */
const versionBy = ({ actor, at }: DecisionContext, route: Route): RouteVersion => ({
  ...route,
  by: actor && { id: actor.id, name: actor.name },
  at,
});

/** Each stage as `position signers days`; days are left out where there is no limit. */
const stagesInWords = ({ stages }: Route) => ({
  stages: stages.map(({ position, signers, days }) => [position, signers, days ?? []].flat().join(' ')),
});

/** Keeps a route's next version, and a line of it in the log of the settings; one that changes nothing stays as it is. */
export const keepRoute = async (
  desk: DeskContext,
  { route, context }: { readonly route: Route; readonly context: DecisionContext },
  by: By
): Promise<void> => {
  const before = context.settings.routes[route.key];
  if (!before || route.version === before.version) return;
  await desk.store.settings.saveRoute(versionBy(context, route));
  const [was, is] = [stagesInWords(before), stagesInWords(route)];
  await logChange(desk, { kind: 'route', subject: route.key, before: was, after: is }, by);
};

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
      // A route that is changed is one the rules have.
      const before = context.settings.routes[key] ?? changed.value;
      const held = await holdPower(
        desk,
        {
          kind: 'route',
          subject: key,
          before: stagesInWords(before),
          after: stagesInWords(changed.value),
          changes: [{ kind: 'route', before: before.stages, after: changed.value.stages }],
          command: { action: 'saveRoute', input: { key, stages, from: before.version } },
        },
        by
      );
      if (!held.ok) return held;
      await keepRoute(desk, { route: changed.value, context }, by);
      return accept({ route: changed.value, inReview: (await inReviewOn(desk, key)).length });
    });
