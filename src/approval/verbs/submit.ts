import { accept, type Result } from '../../result';
import { mayDo } from '../../rules';
import type { CommandOf, DecisionContext } from '../form/command';
import { eventOf, no, refused, type Decided, type Objection } from '../form/outcome';
import type { FormEvent } from '../form/event';
import { OPEN_STATES, type Form } from '../form/form';
import type { ApprovalCode } from '../refusals/index';
import { handIn } from '../submission/round';
import { stateNames } from '../form/names';
import { dutiesOf, findDuty } from '../signing/seat';

/** A form may be begun by an information officer or a head, for a document that has none open. */
export const objectionToSubmit = (form: Form | null, context: DecisionContext): Objection => {
  if (form && OPEN_STATES.includes(form.state)) {
    const { zh: stateZh, en: stateEn } = stateNames[form.state];
    return no('approval.already-open', { number: form.number, stateZh, stateEn });
  }
  if (!context.actor) return no('approval.person-needed');
  const isOfficer = form
    ? findDuty(context, { power: 'submit', department: form.submission.department.key }) !== null
    : dutiesOf(context).some(({ position }) => mayDo(position, 'submit', context.settings));
  return isOfficer
    ? null
    : no('approval.not-submitter', { department: form?.submission.department.name ?? '—' });
};

/** What is asked, without the number: a refused submission takes none, so that a year has no gaps. */
export type Submitting = Omit<CommandOf<'submit'>, 'verb' | 'number'>;

/** The events of a submission that may be made, once it is given its number. */
export type Numbered = (number: string) => readonly FormEvent[];

/** Whether the officer may hand it in for the department (Art. 8(二)); a closed form stays as it is: this begins another. */
export const acceptSubmission = (
  form: Form | null,
  { command, context }: { readonly command: Submitting; readonly context: DecisionContext }
): Result<Numbered, ApprovalCode> => {
  const refusal = objectionToSubmit(form, context);
  if (refusal) return refused(refusal);
  const handed = handIn({ ...command, submittedOn: context.today, earlier: null, context });
  if (!handed.ok) return handed;
  const { duty, ...round } = handed.value;
  const { target } = command;
  return accept((number) => [eventOf(context, { type: 'submitted', number, target, ...round }, duty)]);
};

/** The officer fills in Annex 2 and hands it in for the department (Art. 8(二)), under a number that is taken already. */
export const submit = (
  form: Form | null,
  { command, context }: { readonly command: CommandOf<'submit'>; readonly context: DecisionContext }
): Decided => {
  const accepted = acceptSubmission(form, { command, context });
  return accepted.ok ? accept(accepted.value(command.number)) : accepted;
};
