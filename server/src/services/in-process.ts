import type { z } from 'zod';
import type { Actions } from '../actions';
import { parse } from '../requests/parse';
import { numberParam, submitRequest, verbRequests } from '../requests/form';

type Verb = keyof typeof verbRequests;

const seen = verbRequests.publish.shape;

/** What a screen sends, with the form's number in place of its address; a script may leave out which version it saw. */
const onForm = (verb: Verb): z.ZodType =>
  (verbRequests[verb] as z.ZodObject).extend({
    ...numberParam.shape,
    version: seen.version.optional(),
  });

/** Nobody signs what they have not seen, a script neither: it says which version or which content it signs. */
const agreeing = onForm('agree').refine(
  (input) => {
    const { version, digest } = input as { version?: number; digest?: string };
    return version !== undefined || digest !== undefined;
  },
  { path: ['digest'], message: 'digest | version' }
);

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries((Object.keys(verbRequests) as Verb[]).map((verb) => [verb, onForm(verb)])),
  agree: agreeing,
  submit: submitRequest,
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
