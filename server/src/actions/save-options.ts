import { changeRoute, presets, ROUTE_KEYS } from '../../../src/approval';
import type { PresetKey, RouteVersion } from '../../../src/approval';
import type { OptionsRequest } from '../../../src/contracts';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import { situationOf } from './decision-context';
import { versionBy } from './save-route';
import type { By, DeskContext } from './desk-context';

/** The routes a preset would change, each at its next version; refused like any other change where nobody holds a stage. */
const changedRoutes = async (
  desk: DeskContext,
  preset: PresetKey,
  by: By
): Promise<Result<readonly RouteVersion[]>> => {
  const context = await situationOf(desk, by);
  const { routes } = context.settings;
  const changed: RouteVersion[] = [];
  for (const key of ROUTE_KEYS) {
    const route = changeRoute(key, { stages: presets[preset].routes[key].stages, context });
    if (!route.ok) return route;
    if (route.value.version !== routes[key].version) changed.push(versionBy(context, route.value));
  }
  return accept(changed);
};

/** Options one by one, and a whole preset of routes. */
export const createSaveOptions =
  (desk: DeskContext) =>
  ({ preset, ...options }: OptionsRequest, by: By): Promise<Result<null>> =>
    desk.store.transaction(async () => {
      const changed = preset ? await changedRoutes(desk, preset, by) : accept([]);
      if (!changed.ok) return changed;
      for (const route of changed.value) await desk.store.settings.saveRoute(route);
      await desk.store.settings.saveOptions(options);
      return accept(null);
    });
