import type { Target } from '../../../../src/approval';
import type { RestoreDocumentResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { governedTarget } from '../../desk/governed-target';

/** 恢复: puts back what is registered where something else is online, and takes it off the drift report. */
export const createRestoreDocument =
  (desk: DeskContext) =>
  async (given: Target, by: By): Promise<Result<RestoreDocumentResponse>> => {
    const governed = governedTarget(desk, given);
    if (!governed.ok) return governed;
    const { value: target } = governed;
    return desk.store.transaction(async () => {
      const restored = await desk.gate.restore({ target, actor: by.actor });
      if (!restored.ok) return restored;
      await desk.drift.forget(target);
      return accept({ target });
    });
  };
