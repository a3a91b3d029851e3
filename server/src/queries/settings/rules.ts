import type { RulesResponse } from '../../../../src/contracts';
import { PRESET_BOOKS, presetBooks } from '../../../../src/rules';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';

/** The rule book in force, its versions, and the books that ship to begin from. */
export const createRules =
  (desk: DeskContext) =>
  async (_: Record<string, never>): Promise<Result<RulesResponse>> => {
    const [{ version, book }, versions] = await Promise.all([
      desk.store.settings.rules(),
      desk.store.settings.ruleVersions(),
    ]);
    const presets = PRESET_BOOKS.map((key) => ({ key, book: presetBooks[key] }));
    return accept({ version, book, versions, presets });
  };

/** The book of one version, as it was. */
export const createRulesOf =
  (desk: DeskContext) =>
  async ({ version }: { readonly version: number }): Promise<Result<RulesResponse['book']>> => {
    const { version: newest } = await desk.store.settings.rules();
    if (version < 1 || version > newest) return refuse('settings.not-found');
    return accept(await desk.store.settings.rulesOf(version));
  };
