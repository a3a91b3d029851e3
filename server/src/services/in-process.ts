import type { z } from 'zod';
import type { Actions } from '../actions';
import { parse } from '../requests/parse';
import { FORM_VERBS, inProcessRequest } from '../actions/forms/verbs';
import { several, submitRequest, submitSeveral } from '../requests/form';

/** Nobody signs what they have not seen, a script neither: it says which version or which content it signs. */
const agreeing = inProcessRequest('agree').refine(
  (input) => {
    const { version, digest } = input as { version?: number; digest?: string };
    return version !== undefined || digest !== undefined;
  },
  { path: ['digest'], message: 'digest | version' }
);

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(FORM_VERBS.map((verb) => [verb, inProcessRequest(verb)])),
  agree: agreeing,
  submit: submitRequest,
  submitSeveral,
  agreeSeveral: several,
  publishSeveral: several,
};

type Action = (input: never, by: never) => Promise<unknown>;

/** The actions on forms for the portal's own code: what it hands over is read as strictly as what a screen sends. */
export const inProcess = (actions: Actions): Actions =>
  Object.fromEntries(
    Object.entries(actions as Readonly<Record<string, Action>>).map(([verb, act]) => {
      const schema = schemas[verb];
      const read: Action = async (input, by) => {
        const parsed = schema ? parse(schema, input) : { ok: true as const, value: input };
        return parsed.ok ? act(parsed.value as never, by) : parsed;
      };
      return [verb, read];
    })
  ) as Actions;
