import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { SeveralResponse, SubmitSeveralResponse } from '../../../src/contracts';
import { accept, refuse } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { FormAction, FormInput } from '../actions/forms/change-form';
import { FORM_VERBS, formVerbs } from '../actions/forms/verbs';
import type { Settled, Submitted } from '../actions/forms/several';
import type { FormVerb } from '../actions/forms/verbs';
import { bodyOf, endpoint, languageOf, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';
import { wireError } from '../refusal-error';
import { paperAnswer } from './paper-answer';
import { parse } from '../requests/parse';
import {
  checkRequest,
  documentState,
  documentStates,
  formList,
  numberParam,
  agreeSeveral,
  several,
  submitRequest,
  submitSeveral,
  withdrawDocument,
} from '../requests/form';
import { nothing } from '../requests/office';

/** A form's address that cannot be one is answered like one that is not there. */
const numberOf = (context: Context): Result<string> => {
  const parsed = parse(numberParam, paramsOf(context));
  return parsed.ok ? accept(parsed.value.number) : refuse('form.not-found');
};

/** Answered whole though some were refused: each says for itself what became of it. */
const settledAnswer = (settled: Result<readonly Settled[]>): Result<SeveralResponse> => {
  if (!settled.ok) return settled;
  const results = settled.value.map(({ number, form, refusal }) => ({
    number,
    state: form?.state ?? null,
    refusal: refusal && wireError(refusal).details,
  }));
  return accept({ results });
};

const submittedAnswer = ({
  documentId,
  form,
  refusal,
}: Submitted): SubmitSeveralResponse['results'][number] => ({
  documentId,
  number: form?.number ?? null,
  refusal: refusal && wireError(refusal).details,
});

export const forms = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);

  const verb = (key: FormVerb): Handler =>
    at({
      schema: formVerbs[key].request as z.ZodType<object>,
      input: bodyOf,
      call: async ({ desk, input, by, context }) => {
        const number = numberOf(context);
        if (!number.ok) return number;
        // The table ties each verb's request to its action; the compiler cannot follow that through a union.
        const act = desk.actions[key] as FormAction<FormInput>;
        const form = await act({ ...input, number: number.value }, by);
        return form.ok ? accept({ form: form.value }) : form;
      },
    });

  return {
    me: at({ schema: nothing, input: ({ query }) => query, call: ({ desk, by }) => desk.queries.me({}, by) }),
    people: at({ schema: nothing, input: ({ query }) => query, call: ({ desk }) => desk.queries.people() }),
    channels: at({
      schema: nothing,
      input: ({ query }) => query,
      call: ({ desk }) => desk.queries.channels(),
    }),
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
    paper: at({
      schema: nothing,
      input: ({ query }) => query,
      call: async ({ desk, by, context }) => {
        const number = numberOf(context);
        if (!number.ok) return number;
        const asked = { number: number.value, language: languageOf(context) };
        return paperAnswer(context, await desk.queries.formPaper(asked, by));
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
    submitSeveral: at({
      schema: submitSeveral,
      input: bodyOf,
      call: async ({ desk, input, by }) => {
        const settled = await desk.actions.submitSeveral(input, by);
        return settled.ok ? accept({ results: settled.value.map(submittedAnswer) }) : settled;
      },
    }),
    agreeSeveral: at({
      schema: agreeSeveral,
      input: bodyOf,
      call: async ({ desk, input: { forms: given }, by }) =>
        settledAnswer(await desk.actions.agreeSeveral({ forms: given }, by)),
    }),
    publishSeveral: at({
      schema: several,
      input: bodyOf,
      call: async ({ desk, input, by }) => settledAnswer(await desk.actions.publishSeveral(input, by)),
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
      call: ({ desk, input: { reason, pair, ending, ...target }, by }) =>
        desk.actions.withdrawDocument({ target, reason, pair, ending }, by),
    }),
    ...Object.fromEntries(FORM_VERBS.map((key) => [key, verb(key)])),
  };
};
