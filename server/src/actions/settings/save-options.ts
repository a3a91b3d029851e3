import { changeRoute, presets } from '../../../../src/approval';
import type { PresetKey, Route } from '../../../../src/approval';
import type { OptionsRequest } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { situationOf } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { noteSetting } from './log-change';
import { keepRoute } from './save-route';

/** Gives the routes the stages of a preset, those it changes at their next version; refused like any other change where nobody holds a stage. */
const applyPreset = async (desk: DeskContext, preset: PresetKey, by: By): Promise<Result<null>> => {
  const context = await situationOf(desk, by);
  const routes: Route[] = [];
  for (const { key, stages } of Object.values(presets[preset].routes)) {
    const route = changeRoute(key, { stages, context });
    if (!route.ok) return route;
    routes.push(route.value);
  }
  for (const route of routes) await keepRoute(desk, { route, context }, by);
  return accept(null);
};

/** Who changes the rules, and when. */
const madeBy = async (desk: DeskContext, by: By) => {
  const people = await desk.store.organization.people();
  return { by: people.find(({ id }) => id === by.actor) ?? null, at: by.at ?? desk.clock.now() };
};

/** Every option as it is in force. */
const inForce = async ({ store: { settings } }: DeskContext) => {
  const { cover, implicit } = await settings.approval();
  const { method, places, quota, together } = await settings.ranking();
  return { cover, implicit, method, lastPlaces: places, quota, together };
};

/** Options one by one, and a whole preset of routes. */
export const createSaveOptions =
  (desk: DeskContext) =>
  ({ preset, ...options }: OptionsRequest, by: By): Promise<Result<null>> =>
    desk.store.transaction(async () => {
      const used = preset ? await applyPreset(desk, preset, by) : accept(null);
      if (!used.ok) return used;
      const before = await inForce(desk);
      await desk.store.settings.saveOptions(options, await madeBy(desk, by));
      await noteSetting(desk, { kind: 'options', subject: '', before, after: await inForce(desk) }, by);
      return accept(null);
    });
