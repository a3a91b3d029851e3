import { refuse, type Refusal } from '../../result';
import type { Verb } from '../form/command';
import type { FormFault } from './verify-form';

/**
 * Verbs that build on what a form's row says was signed. The others end the form, or only speak of it: somebody must be able to
 * return, reject, recall or take down what does not agree with its log.
 */
const BUILDS: readonly Verb[] = [
  'agree',
  'amend',
  'cosign',
  'publish',
  'raise',
  'reassign',
  'resubmit',
  'schedule',
];

export const buildsOnLog = (verb: Verb): boolean => BUILDS.includes(verb);

/**
 * What is signed or published stands on the form's own log, never on its row alone (Art. 8): one `UPDATE` in the database makes
 * any row “approved”. Null where the log makes the row.
 */
export const objectionToLog = (
  number: string,
  fault: FormFault | null
): Refusal<'form.not-as-logged'> | null =>
  fault && refuse('form.not-as-logged', { number, event: fault.sequence ?? '–' }).refusal;
