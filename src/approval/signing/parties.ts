import { mayDo, type Power } from '../../rules';
import type { DecisionContext } from '../form/command';
import type { Form } from '../form/form';
import { isSamePerson, type Duty } from '../form/person';
import { dutiesOf, findDuty } from './seat';

export const isSubmitter = (form: Form, context: Pick<DecisionContext, 'actor'>): boolean =>
  context.actor !== null && isSamePerson(context.actor, form.submittedBy);

/** The duty by which the actor is an officer of the form's department. */
export const officerDuty = (form: Form, context: DecisionContext): Duty | null =>
  findDuty(context, { power: 'follow', department: form.submission.department.key });

/** The duty by which the actor may name signers and urge: the general office's, by the Measures. */
export const officeDuty = (form: Form, context: DecisionContext): Duty | null =>
  findDuty(context, { power: 'reassign', department: form.submission.department.key });

/** What the rules of publishing look at of a situation: who asks, by which seats, and what positions may do. */
export type Asker = Pick<DecisionContext, 'actor' | 'holders' | 'settings'>;

/**
 * The duty by which the actor publishes, withdraws or keeps the register (Art. 5, Art. 10): a seat of the whole organization. No role,
 * no super administrator and no department's seat stands in for one.
 */
export const publisherDuty = (
  asker: Asker,
  power: Extract<Power, 'publish' | 'withdraw' | 'register'>
): Duty | null =>
  dutiesOf(asker).find(
    ({ position, department }) => department === null && mayDo(position, power, asker.settings)
  ) ?? null;
