import type { Core } from '@strapi/strapi';
import { monthPaper, periodPaper, registerPaper } from '../requests/papers';
import { endpoint, languageOf } from './endpoint';
import type { Context, Handler } from './endpoint';
import { paperAnswer } from './paper-answer';

const queryOf = ({ query }: Context) => query;

/** Papers of the register and the ranking: .docx, .xlsx, or what the screen prints. */
export const papers = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);
  return {
    register: at({
      schema: registerPaper,
      input: queryOf,
      call: async ({ desk, input, by, context }) =>
        paperAnswer(
          context,
          await desk.queries.registerPaper({ ...input, language: languageOf(context) }, by)
        ),
    }),
    month: at({
      schema: monthPaper,
      input: queryOf,
      call: async ({ desk, input, by, context }) =>
        paperAnswer(context, await desk.queries.monthPaper({ ...input, language: languageOf(context) }, by)),
    }),
    period: at({
      schema: periodPaper,
      input: queryOf,
      call: async ({ desk, input, by, context }) =>
        paperAnswer(context, await desk.queries.periodPaper({ ...input, language: languageOf(context) }, by)),
    }),
  };
};
