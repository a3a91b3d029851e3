import type { OptionsRequest } from '../../../src/contracts';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { DeskContext } from './desk-context';

export const createSaveOptions =
  (desk: DeskContext) =>
  (input: OptionsRequest): Promise<Result<null>> =>
    desk.store.transaction(async () => {
      await desk.store.settings.saveOptions(input);
      return accept(null);
    });
