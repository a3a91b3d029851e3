import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { Result } from '../../../src/result';
import type { By } from '../desk/desk';
import type { Written } from '../queries/papers/written';
import {
  consequenceLetter,
  monthPaper,
  periodPaper,
  registerPaper,
  yearReport,
  zeroLetters,
} from '../requests/papers';
import type { Desk } from '../services';
import { endpoint, languageOf } from './endpoint';
import type { Handler } from './endpoint';
import { paperAnswer } from './paper-answer';

/** Papers of the register, the ranking and what follows from it: .docx, .xlsx, or what the screen prints. */
export const papers = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);
  const paper = <Schema extends z.ZodType<object>>(
    schema: Schema,
    ask: (desk: Desk) => (input: z.output<Schema> & { language: string }, by: By) => Promise<Result<Written>>
  ): Handler =>
    at({
      schema,
      input: ({ query }) => query,
      call: async ({ desk, input, by, context }) =>
        paperAnswer(context, await ask(desk)({ ...input, language: languageOf(context) }, by)),
    });
  return {
    register: paper(registerPaper, ({ queries }) => queries.registerPaper),
    month: paper(monthPaper, ({ queries }) => queries.monthPaper),
    period: paper(periodPaper, ({ queries }) => queries.periodPaper),
    year: paper(yearReport, ({ queries }) => queries.yearReport),
    letter: paper(consequenceLetter, ({ queries }) => queries.letter),
    zeroLetters: paper(zeroLetters, ({ queries }) => queries.zeroLetters),
  };
};
