import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { Form } from '../../../src/approval';
import { accept, refuse } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { By } from '../desk/desk';
import { bodyOf, endpoint, languageOf, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';
import { parse } from '../requests/parse';
import {
  checkRequest,
  documentState,
  documentStates,
  formList,
  numberParam,
  submitRequest,
  verbRequests,
  withdrawDocument,
} from '../requests/form';
import { nothing } from '../requests/office';
import type { Desk } from '../services';

type VerbKey = keyof typeof verbRequests;
type Act<Key extends VerbKey> = (
  desk: Desk,
  input: z.output<(typeof verbRequests)[Key]> & { readonly number: string },
  by: By
) => Promise<Result<Form>>;

/** A form's address that cannot be one is answered like one that is not there. */
const numberOf = (context: Context): Result<string> => {
  const parsed = parse(numberParam, paramsOf(context));
  return parsed.ok ? accept(parsed.value.number) : refuse('form.not-found');
};

export const forms = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);

  const verb = <Key extends VerbKey>(key: Key, act: Act<Key>): Handler =>
    at({
      schema: verbRequests[key],
      input: bodyOf,
      call: async ({ desk, input, by, context }) => {
        const number = numberOf(context);
        if (!number.ok) return number;
        const form = await act(
          desk,
          { ...(input as z.output<(typeof verbRequests)[Key]>), number: number.value },
          by
        );
        return form.ok ? accept({ form: form.value }) : form;
      },
    });

  return {
    me: at({ schema: nothing, input: ({ query }) => query, call: ({ desk, by }) => desk.queries.me({}, by) }),
    people: at({ schema: nothing, input: ({ query }) => query, call: ({ desk }) => desk.queries.people() }),
    departments: at({
      schema: nothing,
      input: ({ query }) => query,
      call: ({ desk }) => desk.queries.departments(),
    }),
    list: at({
      schema: formList,
      input: ({ query }) => query,
      call: ({ desk, input, by }) => desk.queries.listForms(input, by),
    }),
    counts: at({
      schema: nothing,
      input: ({ query }) => query,
      call: ({ desk, by }) => desk.queries.formCounts({}, by),
    }),
    detail: at({
      schema: nothing,
      input: ({ query }) => query,
      call: async ({ desk, by, context }) => {
        const number = numberOf(context);
        if (!number.ok) return number;
        return desk.queries.formDetail({ number: number.value, language: languageOf(context) }, by);
      },
    }),
    submit: at({
      schema: submitRequest,
      input: bodyOf,
      call: async ({ desk, input, by }) => {
        const form = await desk.actions.submit(input, by);
        return form.ok ? accept({ form: form.value }) : form;
      },
    }),
    check: at({
      schema: checkRequest,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.queries.checkSubmission(input, by),
    }),
    documentState: at({
      schema: documentState,
      input: (context) => ({ ...context.query, ...paramsOf(context) }),
      call: ({ desk, input, by }) => desk.queries.documentState(input, by),
    }),
    documentStates: at({
      schema: documentStates,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.queries.documentStates(input, by),
    }),
    withdrawDocument: at({
      schema: withdrawDocument,
      input: (context) => ({ ...(bodyOf(context) as object), ...paramsOf(context) }),
      call: ({ desk, input: { reason, ...target }, by }) =>
        desk.actions.withdrawDocument({ target, reason }, by),
    }),
    resubmit: verb('resubmit', ({ actions }, input, by) => actions.resubmit(input, by)),
    agree: verb('agree', ({ actions }, input, by) => actions.agree(input, by)),
    return: verb('return', ({ actions }, input, by) => actions.return(input, by)),
    reject: verb('reject', ({ actions }, input, by) => actions.reject(input, by)),
    recall: verb('recall', ({ actions }, input, by) => actions.recall(input, by)),
    raise: verb('raise', ({ actions }, input, by) => actions.raise(input, by)),
    reassign: verb('reassign', ({ actions }, input, by) => actions.reassign(input, by)),
    remind: verb('remind', ({ actions }, input, by) => actions.remind(input, by)),
    comment: verb('comment', ({ actions }, input, by) => actions.comment(input, by)),
    attach: verb('attach', ({ actions }, input, by) => actions.attach(input, by)),
    schedule: verb('schedule', ({ actions }, input, by) => actions.schedule(input, by)),
    unschedule: verb('unschedule', ({ actions }, input, by) => actions.unschedule(input, by)),
    publish: verb('publish', ({ actions }, input, by) => actions.publish(input, by)),
    withdraw: verb('withdraw', ({ actions }, input, by) => actions.withdraw(input, by)),
  };
};
