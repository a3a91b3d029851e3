import { agree } from './agree';
import { amend } from './amend';
import { attach } from './attach';
import type { Command, DecisionContext, Verb } from '../form/command';
import { comment } from './comment';
import { cosign } from './cosign';
import { no, refused, type Ask, type Decided } from '../form/outcome';
import type { Form } from '../form/form';
import { publish } from './publish';
import { raise } from './raise';
import { reassign } from './reassign';
import { recall } from './recall';
import { reject } from './reject';
import { remind } from './remind';
import { resubmit } from './resubmit';
import { returnForm } from './return';
import { schedule } from './schedule';
import { submit } from './submit';
import { unschedule } from './unschedule';
import { withdraw } from './withdraw';

type VerbOnForm = Exclude<Verb, 'submit'>;

const deciders: { readonly [V in VerbOnForm]: (ask: Ask<V>) => Decided } = {
  resubmit,
  agree,
  return: returnForm,
  reject,
  recall,
  raise,
  amend,
  reassign,
  cosign,
  remind,
  comment,
  attach,
  schedule,
  unschedule,
  publish,
  withdraw,
};

// The table's keys tie each verb to its own command; the compiler cannot follow that through a union.
const deciderOf = (verb: VerbOnForm): ((ask: Ask<VerbOnForm>) => Decided) =>
  deciders[verb] as (ask: Ask<VerbOnForm>) => Decided;

/** Articles 7 to 9: what a command does to a form (null where there is none yet), as events to append, or why it does nothing. */
export const decide = (form: Form | null, command: Command, context: DecisionContext): Decided => {
  if (command.verb === 'submit') return submit(form, { command, context });
  return form ? deciderOf(command.verb)({ form, command, context }) : refused(no('approval.unknown-form'));
};
