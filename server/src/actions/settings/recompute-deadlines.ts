import { FORM_STATES, OPEN_STATES, rescheduleDeadline } from '../../../../src/approval';
import type { Form } from '../../../../src/approval';
import { addWorkingDays, awaitedDeadline, civilDate, isLate, startOfDay } from '../../../../src/calendar';
import { commit } from '../../desk/commit';
import { situationOf } from '../../desk/situation';
import type { Situation } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import type { FormQuery } from '../../store';

const PAGE = 200;

const deadlinesOf = (form: Form, { calendar, settings }: Situation, timeZone: string) => {
  const due = awaitedDeadline(form.submission.occurredOn, calendar, settings.submissionDays);
  const dueOn = due.ok ? due.value.dueOn : null;
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
    if (!form) return false;
    const situation = await situationOf(desk, by);
    const deadlines = deadlinesOf(form, situation, desk.configuration.timeZone);
    const decided = rescheduleDeadline(form, { deadlines, reason, context: situation });
    if (!decided.ok || decided.value.length === 0) return false;
    await commit(desk, form, decided.value);
    return true;
  });

const CLOSED_STATES = FORM_STATES.filter((state) => !OPEN_STATES.includes(state));

/** Numbers of the forms asked for that the calendar may say something of. */
const numbersOf = async (
  desk: DeskContext,
  { isMeant, ...query }: Omit<FormQuery, 'page' | 'pageSize'> & { readonly isMeant: (form: Form) => boolean }
): Promise<readonly string[]> => {
  const numbers: string[] = [];
  for (let page = 1; ; page += 1) {
    const { forms, total } = await desk.store.forms.list({ ...query, page, pageSize: PAGE });
    numbers.push(...forms.filter(isMeant).map(({ number }) => number));
    if (page * PAGE >= total) return numbers;
  }
};

/** Forms finished before the year was known, their deadline left open: of the December before, or later. */
const leftOpen = (desk: DeskContext, year: number): Promise<readonly string[]> =>
  numbersOf(desk, {
    states: CLOSED_STATES,
    submittedFrom: startOfDay(`${year - 1}-12-01`, desk.configuration.timeZone),
    isMeant: ({ submission }) => submission.dueOn === null,
  });

type Changed = { readonly year: number; readonly reason: string };

/** After a change of a year's calendar: the deadlines of every open form anew, those left open filled in, each change on its record. How many changed. */
export const recomputeDeadlines = async (
  desk: DeskContext,
  { year, reason }: Changed,
  by: By
): Promise<number> => {
  const numbers = [
    ...(await numbersOf(desk, { states: OPEN_STATES, isMeant: () => true })),
    ...(await leftOpen(desk, year)),
  ];
  let changed = 0;
  for (const number of numbers) if (await recomputeOne({ desk, number, reason, by })) changed += 1;
  return changed;
};
