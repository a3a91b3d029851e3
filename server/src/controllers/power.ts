import type { Core } from '@strapi/strapi';
import * as schemas from '../requests/office';
import { parse } from '../requests/parse';
import { bodyOf, endpoint, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';

const queryOf = ({ query }: Context) => query;

/** Two pairs of eyes: what waits for a second person, and their answer. */
export const power = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);
  return {
    get: at({ schema: schemas.nothing, input: queryOf, call: ({ desk, by }) => desk.queries.power(by) }),
    confirm: at({
      schema: schemas.changeParam,
      input: paramsOf,
      call: ({ desk, input, by }) => desk.actions.confirmChange(input, by),
    }),
    refuse: at({
      schema: schemas.refuseChange,
      input: bodyOf,
      call: async ({ desk, input, by, context }) => {
        const change = parse(schemas.changeParam, paramsOf(context));
        return change.ok ? desk.actions.refuseChange({ ...change.value, ...input }, by) : change;
      },
    }),
    deputy: at({
      schema: schemas.nothing,
      input: queryOf,
      call: ({ desk, by }) => desk.queries.deputy({}, by),
    }),
    nameDeputy: at({
      schema: schemas.ownDeputy,
      input: bodyOf,
      call: async ({ desk, input, by }) => {
        const named = await desk.actions.nameDeputy(input, by);
        return named.ok ? desk.queries.deputy({}, by) : named;
      },
    }),
    endDeputy: at({
      schema: schemas.documentIdParam,
      input: paramsOf,
      call: async ({ desk, input, by }) => {
        const ended = await desk.actions.endDeputy(input, by);
        return ended.ok ? desk.queries.deputy({}, by) : ended;
      },
    }),
    leaving: at({
      schema: schemas.documentIdParam,
      input: paramsOf,
      call: ({ desk, input, by }) => desk.queries.leaving(input, by),
    }),
    reseat: at({
      schema: schemas.nothing,
      input: bodyOf,
      call: ({ desk, by }) => desk.actions.reseat({}, by),
    }),
  };
};
