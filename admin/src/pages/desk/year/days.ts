import { addDays, addMonths } from '../../../../../src/calendar';
import { DESK_PATH } from '../../../plugin';

const query = (params: Readonly<Record<string, string>>): string => new URLSearchParams(params).toString();

/** The entries of the register behind a department's month. */
export const entriesPath = (month: string, department: string): string => {
  const until = addDays(`${addMonths(month, 1)}-01`, -1);
  return `${DESK_PATH}/register?${query({ from: `${month}-01`, to: until, department })}`;
};

/** What a department handed in since the first of a month. */
export const formsPath = (month: string, department: string): string =>
  `${DESK_PATH}?${query({ view: 'all', department, from: `${month}-01` })}`;

/** Days to one place: two hours are 0.1 of a day. */
export const daysSaid = (days: number): string => (Math.round(10 * days) / 10).toFixed(1);
