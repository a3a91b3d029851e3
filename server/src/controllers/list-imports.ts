import type { Core } from '@strapi/strapi';
import * as schemas from '../requests/office';
import { bodyOf, endpoint } from './endpoint';
import type { Context, Handler } from './endpoint';

const queryOf = ({ query }: Context) => query;

/** Many rows at once: sensitive terms, departments and people. */
export const listHandlers = (strapi: Core.Strapi): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);
  return {
    terms: at({ schema: schemas.nothing, input: queryOf, call: ({ desk }) => desk.queries.terms() }),
    importTerms: at({
      schema: schemas.termImport,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.importTerms(input, by),
    }),
    importPeople: at({
      schema: schemas.peopleImport,
      input: bodyOf,
      call: ({ desk, input, by, context }) =>
        desk.actions.importPeople(
          { ...input, mayInvite: context.state.userAbility?.can('admin::users.create') === true },
          by
        ),
    }),
    removeTerms: at({
      schema: schemas.termRemoval,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.removeTerms(input, by),
    }),
  };
};
