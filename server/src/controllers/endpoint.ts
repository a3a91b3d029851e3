import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { accept, refuse } from '../../../src/result';
import type { Refusal, Result } from '../../../src/result';
import type { By } from '../desk/desk';
import { wireError } from '../refusal-error';
import { deskOf, outrun } from '../services';
import type { Desk } from '../services';
import { parse } from '../requests/parse';

/** The part of Koa's context the controllers use. */
export type Context = {
  readonly method: string;
  /** As it came, without its question mark. */
  readonly querystring: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: {
    readonly body?: unknown;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    /** What came as files of a form, by field. */
    readonly files?: Readonly<Record<string, unknown>>;
  };
  readonly state: {
    readonly user?: { readonly id?: unknown; readonly preferedLanguage?: unknown };
    readonly auth?: { readonly strategy?: { readonly name?: string } };
    /** What Strapi lets whoever is signed in do in its own settings. */
    readonly userAbility?: { can(action: string): boolean };
  };
  status: number;
  body: unknown;
  set(field: string, value: string): void;
};

export type Handler = (context: Context) => Promise<void>;

/** Answered, not thrown: an expected refusal is no error in the portal's log. */
export const answerRefusal = (context: Context, refusal: Refusal): void => {
  const error = wireError(refusal);
  context.status = error.status;
  context.body = { data: null, error };
};

/** The admin user logged in; tokens and code are nobody. */
const actorOf = ({ state }: Context): Result<By> => {
  const isPerson = state.auth?.strategy?.name === 'admin' && state.user !== undefined;
  return isPerson ? accept({ actor: Number(state.user?.id) }) : refuse('request.not-a-person');
};

/** The language of the reader's admin, Chinese where they chose none. */
export const languageOf = ({ state, request }: Context): string => {
  const chosen = state.user?.preferedLanguage ?? request.headers['accept-language'];
  return typeof chosen === 'string' && chosen !== '' ? chosen : 'zh-Hans';
};

/** The body as sent; none is an empty one. */
export const bodyOf = ({ request }: Context): unknown => request.body ?? {};

/** The named parts of the address; Strapi's router adds one for its own prefix. */
export const paramsOf = ({ params }: Context): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !/^\d+$/.test(name)));

type Endpoint<Schema extends z.ZodType, Value> = {
  readonly schema: Schema;
  readonly input: (context: Context) => unknown;
  readonly call: (given: {
    desk: Desk;
    input: z.output<Schema>;
    by: By;
    context: Context;
  }) => Promise<Result<Value>>;
};

/** One admin address: parse, call, answer. Two people who outran every retry are told to look again. */
export const endpoint =
  (strapi: Core.Strapi) =>
  <Schema extends z.ZodType, Value>({ schema, input, call }: Endpoint<Schema, Value>): Handler =>
  async (context) => {
    const by = actorOf(context);
    if (!by.ok) return answerRefusal(context, by.refusal);
    const parsed = parse(schema, input(context));
    if (!parsed.ok) return answerRefusal(context, parsed.refusal);
    try {
      const result = await call({ desk: deskOf(strapi), input: parsed.value, by: by.value, context });
      if (!result.ok) return answerRefusal(context, result.refusal);
      context.status = 200;
      context.body = result.value;
    } catch (error) {
      const refusal = outrun(error);
      if (!refusal) throw error;
      answerRefusal(context, refusal);
    }
  };
