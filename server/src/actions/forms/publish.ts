import { objectionToPublish } from '../../../../src/approval';
import type { Form } from '../../../../src/approval';
import type { FormInput } from './change-form';
import type { DeskContext } from '../../desk/desk';
import { throughGate } from './through-gate';

/** The gate speaks of the document's newest form; an older one, or one that is online, is not published again in its name. */
const isOver = async ({ store }: DeskContext, form: Form): Promise<boolean> =>
  form.state === 'published' || (await store.forms.findLatest(form.target))?.number !== form.number;

/** Publishes what was approved, a policy document together with its interpretation (Art. 8). */
export const createPublish = throughGate<FormInput>('publish', async ({ desk, form, situation, by }) => {
  const refusal = (await isOver(desk, form)) ? objectionToPublish(form, situation) : null;
  if (refusal) return { ok: false, refusal };
  return desk.gate.publish({ target: form.target, actor: by.actor });
});
