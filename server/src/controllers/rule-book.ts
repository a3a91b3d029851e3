import type { Core } from '@strapi/strapi';
import type { Result } from '../../../src/result';
import type { RuleBook } from '../../../src/rules';
import * as schemas from '../requests/office';
import { bodyOf, endpoint, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';

const queryOf = ({ query }: Context) => query;

/** The rule book: what is in force, what another would do, and putting it in force. */
export const ruleHandlers = (strapi: Core.Strapi): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);

  const rules = (call: 'saveRules' | 'previewRules'): Handler =>
    at({
      schema: schemas.ruleChange,
      input: bodyOf,
      call: async ({ desk, input, by }): Promise<Result<unknown>> => {
        const { $schema: _, ...book } = input.book;
        // Zod writes an absent part as one that may be undefined; the book has it absent.
        return desk.actions[call]({ ...input, book: book as RuleBook } as never, by);
      },
    });

  return {
    rules: at({ schema: schemas.nothing, input: queryOf, call: ({ desk }) => desk.queries.rules({}) }),
    rulesOf: at({
      schema: schemas.ruleVersion,
      input: paramsOf,
      call: ({ desk, input }) => desk.queries.rulesOf(input),
    }),
    previewRules: rules('previewRules'),
    saveRules: rules('saveRules'),
  };
};
