import { mayAmend } from './amend';
import { mayAttach } from './attach';
import type { DecisionContext, Verb } from '../form/command';
import { mayComment } from './comment';
import type { May } from '../form/outcome';
import type { Form } from '../form/form';
import { mayAgreeRefusal, maySignRefusal } from '../signing/may-sign';
import { mayPublish } from './publish';
import { mayRaise } from './raise';
import { mayReassign } from './reassign';
import { mayRecall } from './recall';
import { mayRemind } from './remind';
import { mayResubmit } from './resubmit';
import { maySchedule } from './schedule';
import { maySubmit } from './submit';
import { mayUnschedule } from './unschedule';
import { mayWithdraw } from './withdraw';

/** What stands against each verb before its words are looked at; the decisions ask the same. */
const mays: { readonly [V in Verb]: (form: Form, context: DecisionContext) => May } = {
  agree: mayAgreeRefusal,
  return: maySignRefusal,
  reject: maySignRefusal,
  raise: mayRaise,
  amend: mayAmend,
  recall: mayRecall,
  submit: maySubmit,
  resubmit: mayResubmit,
  remind: mayRemind,
  comment: mayComment,
  attach: mayAttach,
  reassign: mayReassign,
  publish: mayPublish,
  schedule: maySchedule,
  unschedule: mayUnschedule,
  withdraw: mayWithdraw,
};

export const VERBS = Object.keys(mays) as readonly Verb[];

/** What the actor may do with the form now; with no form, whether they may begin one. A closed form leaves the way on: another. */
export const verbsFor = (form: Form | null, context: DecisionContext): readonly Verb[] => {
  if (!form) return maySubmit(null, context) === null ? ['submit'] : [];
  return VERBS.filter((verb) => mays[verb](form, context) === null);
};
