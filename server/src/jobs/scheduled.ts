import type { Form } from '../../../src/approval';
import { giveUpSchedule } from '../../../src/approval';
import type { Refusal } from '../../../src/result';
import { clock } from '../clock';
import { wireError } from '../refusal-error';
import { commit } from '../desk/commit';
import { gateOf } from '../gate';
import type { Job } from './job';

/** A time that passed without publication does not come again: the form says why, and the office sets another. */
const giveUp = async (job: Job, form: Form, refusal: Refusal): Promise<void> => {
  const { zh, en } = wireError(refusal).details;
  const current = await job.store.forms.lock(form.number);
  const decided = current && giveUpSchedule(current, { reason: `${zh} ${en}`, at: clock.now() });
  if (decided?.ok) await commit(job, current, decided.value);
};

const publishDue = async (job: Job, { number }: Form): Promise<void> => {
  const { strapi, store } = job;
  await store.transaction(async () => {
    // The lock is the claim: another instance waits here and then finds the form published.
    const form = await store.forms.lock(number);
    if (form?.state !== 'approved' || !form.scheduledFor || form.scheduledFor > clock.now()) return;
    const published = await gateOf(strapi).publish({ target: form.target, actor: null });
    if (!published.ok) await giveUp(job, form, published.refusal);
  });
};

/** Publishes what is approved and due, each form by itself. */
export const publishScheduled = async (job: Job): Promise<void> => {
  for (const form of await job.store.forms.findDue(clock.now())) {
    if (job.isStopped()) return;
    try {
      await publishDue(job, form);
    } catch (error) {
      job.strapi.log.error(`publication-desk: scheduled publication of ${form.number}: ${String(error)}`);
    }
  }
};
