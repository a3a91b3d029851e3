import { changeRoute, presets } from '../../../../src/approval';
import type { PresetKey, Route } from '../../../../src/approval';
import type { OptionsRequest } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { situationOf } from '../../desk/situation';
import type { Situation } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { holdPower } from '../power/hold';
import type { Intended } from '../power/hold';
import { logChange } from './log-change';
import { keepRoute } from './save-route';

type Routes = readonly Route[];

type Options = {
  readonly cover: boolean;
  readonly implicit: boolean;
  readonly method: 'dense' | 'competition';
  readonly lastPlaces: number;
  readonly quota: number;
  readonly together: boolean;
};

/** The routes with the stages of a preset, those it changes at their next version; refused like any other change where nobody holds a stage. */
const routesOf = (preset: PresetKey, context: Situation): Result<Routes> => {
  const routes: Route[] = [];
  for (const { key, stages } of Object.values(presets[preset].routes)) {
    const route = changeRoute(key, { stages, context });
    if (!route.ok) return route;
    routes.push(route.value);
  }
  return accept(routes);
};

/** What options and routes together would give, and how the line of it would read. */
const intendedOf = (given: {
  readonly request: OptionsRequest;
  readonly before: Options;
  readonly routes: Routes;
  readonly context: Situation | null;
}): Intended => {
  const { request, before, routes, context } = given;
  const { preset, ...options } = request;
  const after = { ...before, ...options };
  return {
    kind: 'options',
    subject: '',
    before,
    after: { ...after, ...(preset ? { preset } : {}) },
    changes: [
      { kind: 'options', before, after },
      ...routes.map(({ key, stages }) => ({
        kind: 'route' as const,
        before: context?.settings.routes[key]?.stages ?? [],
        after: stages,
      })),
    ],
    command: { action: 'saveOptions', input: request },
  };
};

/** Who changes the rules, and when. */
const madeBy = async (desk: DeskContext, by: By) => {
  const people = await desk.store.organization.people();
  return { by: people.find(({ id }) => id === by.actor) ?? null, at: by.at ?? desk.clock.now() };
};

/** Every option as it is in force. */
const inForce = async ({ store: { settings } }: DeskContext): Promise<Options> => {
  const { cover, implicit } = await settings.approval();
  const { method, places, quota, together } = await settings.ranking();
  return { cover, implicit, method, lastPlaces: places, quota, together };
};

/** Options one by one, and a whole preset of routes. */
export const createSaveOptions =
  (desk: DeskContext) =>
  (request: OptionsRequest, by: By): Promise<Result<null>> =>
    desk.store.transaction(async () => {
      const { preset, ...options } = request;
      // Who may sign is read only where a preset is chosen.
      const context = preset ? await situationOf(desk, by) : null;
      const routes = preset && context ? routesOf(preset, context) : accept<Routes>([]);
      if (!routes.ok) return routes;
      const before = await inForce(desk);
      const intended = intendedOf({ request, before, routes: routes.value, context });
      const held = await holdPower(desk, intended, by);
      if (!held.ok) return held;
      for (const route of routes.value) if (context) await keepRoute(desk, { route, context }, by);
      await desk.store.settings.saveOptions(options, await madeBy(desk, by));
      await logChange(desk, { kind: 'options', subject: '', before, after: await inForce(desk) }, by);
      return accept(null);
    });
