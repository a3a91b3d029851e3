import { isReminderDue, remindOverdue } from '../../../src/approval';
import { civilDate, isWorkingDay } from '../../../src/calendar';
import { clock } from '../clock';
import { configurationOf } from '../configuration';
import { commit } from '../desk/commit';
import type { Job } from './job';

const remindOne = (job: Job, number: string, today: string): Promise<void> =>
  job.store.transaction(async () => {
    // The lock is the claim: another instance waits here and then finds the reminder on the form.
    const form = await job.store.forms.lock(number);
    if (!form) return;
    const decided = remindOverdue(form, { actor: null, at: clock.now(), today });
    if (decided.ok) await commit(job, form, decided.value);
  });

/** Reminds the signers of every overdue stage once, however many instances look; nobody is urged on a day off. */
export const remindSigners = async (job: Job): Promise<void> => {
  const { strapi, store, isStopped } = job;
  const today = civilDate(clock.now(), configurationOf(strapi).timeZone);
  const working = isWorkingDay(today, await store.settings.calendar());
  if (working.ok && !working.value) return;
  for (const form of await store.forms.findOverdue(today)) {
    if (isStopped()) return;
    if (!isReminderDue(form, today)) continue;
    try {
      await remindOne(job, form.number, today);
    } catch (error) {
      strapi.log.error(`publication-desk: reminder of ${form.number}: ${String(error)}`);
    }
  }
};
