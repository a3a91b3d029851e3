import type { Target } from '../../../../src/approval';
import { differences, readableFields } from '../../../../src/content';
import type { DriftDifferenceResponse } from '../../../../src/contracts';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { ITEM_UID } from '../../configuration';
import type { DeskContext } from '../../desk/desk';
import { governedTarget } from '../../desk/governed-target';
import { itemLabels } from '../item-labels';

type Input = Target & { readonly language: string };

/** What the public reads and was not registered, word by word: the registered text before, the present one after. */
export const createDriftDifference =
  (desk: DeskContext) =>
  async ({ language, ...given }: Input): Promise<Result<DriftDifferenceResponse>> => {
    const governed = governedTarget(desk, given);
    if (!governed.ok) return governed;
    const { value: target } = governed;
    const { documents, register } = desk.store;
    const entry = await register.findLive(target);
    const before = entry && (await documents.registered(entry));
    const after = await documents.read(target, 'published');
    if (!before || !after) return refuse('gate.nothing-to-restore');
    const labels = target.uid === ITEM_UID ? itemLabels(language) : {};
    const { models } = documents;
    const { inFields, inTexts } = documents.filesOf(after);
    const own = documents.ownHosts([...inFields, ...inTexts]);
    return accept({
      fields: differences({ before, after, models }),
      content: readableFields({ uid: target.uid, fields: before.fields, models, labels, own }),
    });
  };
