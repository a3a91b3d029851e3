import type { Phrases } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { logChange } from './log-change';

const each = (phrases: readonly string[]): readonly string[] => [...new Set(phrases)];

/** Opinions that signers are offered (常用意见); what somebody signs with is theirs, and no change reaches what was signed. */
export const createSavePhrases =
  (desk: DeskContext) =>
  (given: Phrases, by: By): Promise<Result<Phrases>> =>
    desk.store.transaction(async () => {
      const after = { agree: each(given.agree), return: each(given.return) };
      const before = (await desk.store.settings.phrases()) ?? { agree: [], return: [] };
      await desk.store.settings.savePhrases(after);
      const named = (phrases: Phrases) => ({ agreePhrases: phrases.agree, returnPhrases: phrases.return });
      const line = { kind: 'phrases' as const, subject: '' };
      await logChange(desk, { ...line, before: named(before), after: named(after) }, by);
      return accept(after);
    });
