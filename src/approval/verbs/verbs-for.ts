import { objectionToAmend } from './amend';
import { objectionToAttach } from './attach';
import type { DecisionContext, Verb } from '../form/command';
import { objectionToComment } from './comment';
import { objectionToCosign } from './cosign';
import type { Objection } from '../form/outcome';
import type { Form } from '../form/form';
import { objectionToAgree, objectionToSign } from '../signing/may-sign';
import { objectionToPublish } from './publish';
import { objectionToRaise } from './raise';
import { objectionToReassign } from './reassign';
import { objectionToRecall } from './recall';
import { objectionToRemind } from './remind';
import { objectionToResubmit } from './resubmit';
import { objectionToSchedule } from './schedule';
import { objectionToSubmit } from './submit';
import { objectionToUnschedule } from './unschedule';
import { objectionToWithdraw } from './withdraw';

/** What stands against each verb before its words are looked at; the decisions ask the same. */
const mays: { readonly [V in Verb]: (form: Form, context: DecisionContext) => Objection } = {
  agree: objectionToAgree,
  return: objectionToSign,
  reject: objectionToSign,
  raise: objectionToRaise,
  amend: objectionToAmend,
  recall: objectionToRecall,
  submit: objectionToSubmit,
  resubmit: objectionToResubmit,
  remind: objectionToRemind,
  comment: objectionToComment,
  attach: objectionToAttach,
  reassign: objectionToReassign,
  cosign: objectionToCosign,
  publish: objectionToPublish,
  schedule: objectionToSchedule,
  unschedule: objectionToUnschedule,
  withdraw: objectionToWithdraw,
};

export const VERBS = Object.keys(mays) as readonly Verb[];

/** What the actor may do with the form now; with no form, whether they may begin one. A closed form leaves the way on: another. */
export const verbsFor = (form: Form | null, context: DecisionContext): readonly Verb[] => {
  if (!form) return objectionToSubmit(null, context) === null ? ['submit'] : [];
  return VERBS.filter((verb) => mays[verb](form, context) === null);
};

/** Whether the form waits for the actor's decision, which they may at least send back. */
export const mayDecide = (form: Form, context: DecisionContext): boolean =>
  mays.return(form, context) === null;
