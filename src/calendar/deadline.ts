import type { Result } from '../result';
import type { Calendar, CalendarRefusal } from './calendar';
import { addWorkingDays } from './working-day';

const DAYS_TO_SUBMIT = 2;

/** What a department has done reaches the office within two working days (Art. 8(二)); the day it was done is not counted. */
export const submissionDeadline = (occurredOn: string, calendar: Calendar): Result<string, CalendarRefusal> =>
  addWorkingDays(occurredOn, DAYS_TO_SUBMIT, calendar);

/** A submission is late from the day after its deadline on; without a deadline it is not (Art. 8(二)). */
export const isLate = ({ submittedOn, dueOn }: { submittedOn: string; dueOn: string | null }): boolean =>
  dueOn !== null && submittedOn > dueOn;
