import { OPEN_STATES, rescheduleDeadline } from '../../../../src/approval';
import type { Form } from '../../../../src/approval';
import { addWorkingDays, civilDate, isLate, submissionDeadline } from '../../../../src/calendar';
import { commit } from '../../desk/commit';
import { situationOf } from '../../desk/situation';
import type { Situation } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';

const PAGE = 200;

const deadlinesOf = (form: Form, { calendar }: Situation, timeZone: string) => {
  const due = submissionDeadline(form.submission.occurredOn, calendar);
  const dueOn = due.ok ? due.value : null;
  const days = form.route.stages.find(({ key }) => key === form.stage)?.days ?? null;
  const since = form.stageSince === null ? null : civilDate(form.stageSince, timeZone);
  const stageDue = days === null || since === null ? null : addWorkingDays(since, days, calendar);
  return {
    dueOn,
    late: isLate({ submittedOn: civilDate(form.firstSubmittedAt, timeZone), dueOn }),
    stageDueOn: stageDue?.ok ? stageDue.value : null,
  };
};

const recomputeOne = (given: {
  desk: DeskContext;
  number: string;
  reason: string;
  by: By;
}): Promise<boolean> =>
  given.desk.store.transaction(async () => {
    const { desk, number, reason, by } = given;
    const form = await desk.store.forms.lock(number);
    if (!form || !OPEN_STATES.includes(form.state)) return false;
    const situation = await situationOf(desk, by);
    const deadlines = deadlinesOf(form, situation, desk.configuration.timeZone);
    const decided = rescheduleDeadline(form, { deadlines, reason, context: situation });
    if (!decided.ok || decided.value.length === 0) return false;
    await commit(desk, form, decided.value);
    return true;
  });

/** After a change of the calendar: the deadlines of every open form anew, each change on its record. How many changed. */
export const recomputeDeadlines = async (desk: DeskContext, reason: string, by: By): Promise<number> => {
  const numbers: string[] = [];
  for (let page = 1; ; page += 1) {
    const { forms, total } = await desk.store.forms.list({ states: OPEN_STATES, page, pageSize: PAGE });
    numbers.push(...forms.map(({ number }) => number));
    if (page * PAGE >= total) break;
  }
  let changed = 0;
  for (const number of numbers) if (await recomputeOne({ desk, number, reason, by })) changed += 1;
  return changed;
};
