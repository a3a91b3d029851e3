import type { Form, PairRole, Target } from '../../../src/approval';
import type { Ground } from './portal';

/** What a form's document is in a pair, by the rules it was submitted under (Art. 8(一) ¶2). */
export const roleOf = async ({ store }: Pick<Ground, 'store'>, form: Form): Promise<PairRole> =>
  (await store.settings.rulesOf(form.rules)).categories.find(({ key }) => key === form.submission.category)
    ?.companion ?? 'neither';

/** What a document is by its newest form; null where none says so yet. */
export const roleOfDocument = async (
  ground: Pick<Ground, 'store'>,
  target: Target
): Promise<PairRole | null> => {
  const form = await ground.store.forms.findLatest(target);
  return form && !['void', 'rejected', 'withdrawn'].includes(form.state) ? roleOf(ground, form) : null;
};
