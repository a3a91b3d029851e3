import { DEFAULT_PREFERENCE } from '../../../../src/notices';
import type { PreferenceResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';

/** What I want to be told by mail, and when. */
export const createPreference =
  ({ store, configuration }: DeskContext) =>
  async (_: Record<string, never>, { actor }: By): Promise<Result<PreferenceResponse>> => {
    const preference = (await store.preferences.of([actor])).get(actor) ?? DEFAULT_PREFERENCE;
    return accept({ preference, mail: configuration.notices.email });
  };
