import type { OptionsRequest } from '../../../src/contracts';
import { checkRoutes, presets } from '../../../src/approval';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import { situationOf } from './decision-context';
import type { By, DeskContext } from './desk-context';

export const createSaveOptions =
  (desk: DeskContext) =>
  (input: OptionsRequest, by: By): Promise<Result<null>> =>
    desk.store.transaction(async () => {
      const refusal = input.preset
        ? checkRoutes(presets[input.preset].routes, await situationOf(desk, by))
        : null;
      if (refusal) return { ok: false, refusal };
      await desk.store.settings.saveOptions(input);
      return accept(null);
    });
