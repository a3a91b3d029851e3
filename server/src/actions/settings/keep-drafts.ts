import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { logChange } from './log-change';

/** Drafts stay with their department: offered to a portal whose roles are from before. */
export const createKeepDrafts =
  (desk: DeskContext) =>
  (_: Readonly<Record<string, never>>, by: By): Promise<Result<null>> =>
    desk.store.transaction(async () => {
      const before = { openDrafts: await desk.accounts.openDrafts() };
      await desk.accounts.keepDrafts();
      await logChange(desk, { kind: 'roles', subject: '', before, after: { openDrafts: [] } }, by);
      return accept(null);
    });
