import { z } from 'zod';
import type { Command } from '../../../../src/approval';
import { accept } from '../../../../src/result';
import type { Permission } from '../../../../src/permissions';
import { answers, ending, numberParam, reason, seen, submission } from '../../requests/form';
import { id, key, opinion } from '../../requests/text';
import type { DeskContext } from '../../desk/desk';
import { createAgree } from './agree';
import { createAttach } from './attach';
import { changeForm } from './change-form';
import type { FormAction, FormInput } from './change-form';
import { createCosign } from './cosign';
import { createPublish } from './publish';
import { createReassign } from './reassign';
import { createResubmit } from './resubmit';
import { createWithdraw } from './withdraw';

/** What is done with a request: the portal's own code may leave out which version it saw. */
type Input<Request extends z.ZodObject> = Omit<z.output<Request>, 'version'> & FormInput;

type Row<Request extends z.ZodObject> = {
  /** What a role needs to reach `POST /forms/:number/<verb>`; who may act is decided by positions. */
  readonly permission: Permission;
  /** The body of the request. */
  readonly request: Request;
  readonly act: (desk: DeskContext) => FormAction<Input<Request>>;
};

/** A verb with an action of its own in a file beside this one. It may take less than the request gives. */
const row = <Request extends z.ZodObject, Act extends Row<Request>['act']>(
  given: Row<Request> & { readonly act: Act }
): Omit<Row<Request>, 'act'> & { readonly act: Act } => given;

/** A verb that reads nothing more: its command is made of what was sent and of what the form says. */
const plain = <Request extends z.ZodObject>(given: {
  readonly permission: Permission;
  readonly request: Request;
  readonly command: (input: Input<Request>, form: { readonly digest: string }) => Command;
}): Row<Request> => {
  const { permission, request, command } = given;
  const act = changeForm<Input<Request>>(({ input, form }) => accept({ command: command(input, form) }));
  return { permission, request, act };
};

/**
 * Everything that can be done with a form, a row a verb: its route, its controller, the action and what the portal's own
 * code may hand over are made of it. `submit` is no row: there is no form yet.
 */
export const formVerbs = {
  resubmit: row({
    permission: 'forms.submit',
    request: z.strictObject({ ...seen, ...z.object(submission).partial().shape }),
    act: createResubmit,
  }),
  recall: plain({
    permission: 'forms.submit',
    request: z.strictObject({ ...seen, reason }),
    command: (input) => ({ verb: 'recall', reason: input.reason }),
  }),
  attach: row({
    permission: 'forms.submit',
    request: z.strictObject({ ...seen, file: id }),
    act: createAttach,
  }),
  agree: row({
    permission: 'forms.sign',
    request: z.strictObject({
      ...seen,
      opinion: opinion.default(''),
      confirmed: z.boolean().default(false),
      looks: answers.default([]),
    }),
    act: createAgree,
  }),
  /** Gives the form back to its officer (`to: null`) or to an earlier stage. */
  return: plain({
    permission: 'forms.sign',
    request: z.strictObject({ ...seen, opinion: opinion.default(''), to: key.nullable().default(null) }),
    command: ({ digest, opinion: said, to }, form) => ({
      verb: 'return',
      digest: digest ?? form.digest,
      opinion: said,
      to,
    }),
  }),
  reject: plain({
    permission: 'forms.sign',
    request: z.strictObject({ ...seen, opinion: opinion.default('') }),
    command: (input, form) => ({
      verb: 'reject',
      digest: input.digest ?? form.digest,
      opinion: input.opinion,
    }),
  }),
  /** Sends the form on by a stricter route (Art. 8). */
  raise: plain({
    permission: 'forms.sign',
    request: z.strictObject({ ...seen, category: key, reason }),
    command: (input) => ({ verb: 'raise', category: input.category, reason: input.reason }),
  }),
  /** 催办: once a day a stage. */
  remind: plain({
    permission: 'desk.read',
    request: z.strictObject(seen),
    command: () => ({ verb: 'remind' }),
  }),
  comment: plain({
    permission: 'desk.read',
    request: z.strictObject({ ...seen, text: opinion }),
    command: (input) => ({ verb: 'comment', text: input.text }),
  }),
  reassign: row({
    permission: 'forms.office',
    request: z.strictObject({ ...seen, stage: key, person: id, reason }),
    act: createReassign,
  }),
  /** 加签: somebody outside the route is asked to sign before the present stage does. */
  cosign: row({
    permission: 'forms.sign',
    request: z.strictObject({ ...seen, person: id, reason }),
    act: createCosign,
  }),
  /** Publishes at a later time; `for` is an ISO 8601 instant. */
  schedule: plain({
    permission: 'forms.office',
    request: z.strictObject({ ...seen, for: z.iso.datetime({ offset: true }) }),
    command: (input) => ({ verb: 'schedule', for: new Date(input.for).toISOString() }),
  }),
  unschedule: plain({
    permission: 'forms.office',
    request: z.strictObject({ ...seen, reason }),
    command: (input) => ({ verb: 'unschedule', reason: input.reason }),
  }),
  publish: row({ permission: 'forms.office', request: z.strictObject(seen), act: createPublish }),
  withdraw: row({
    permission: 'forms.office',
    request: z.strictObject({
      ...seen,
      reason,
      pair: z.enum(['both', 'alone']).optional(),
      ending: ending.optional(),
    }),
    act: createWithdraw,
  }),
};

export type FormVerb = keyof typeof formVerbs;
type FormActions = { readonly [V in FormVerb]: ReturnType<(typeof formVerbs)[V]['act']> };

export const FORM_VERBS = Object.keys(formVerbs) as readonly FormVerb[];

/** The table's actions at this desk. */
export const createFormActions = (desk: DeskContext): FormActions =>
  Object.fromEntries(FORM_VERBS.map((verb) => [verb, formVerbs[verb].act(desk)])) as unknown as FormActions;

/** What a screen sends, with the form's number in place of its address; a script may leave out which version it saw. */
export const inProcessRequest = (verb: FormVerb): z.ZodType =>
  (formVerbs[verb].request as z.ZodObject).extend({ ...numberParam.shape, version: seen.version.optional() });
