import { isFetchError } from '@strapi/strapi/admin';
import type { RefusalBody } from '../../../src/contracts';
import { serverSaid } from './server-said';
import { isStaying, sayEnded } from './session';

/** Why a request came to nothing: a refusal of the desk with its code, or whatever else the server or the line said. */
export type Failure = {
  readonly status: number | null;
  readonly code: string | null;
  readonly params?: RefusalBody['params'];
  readonly zh: string;
  readonly en: string;
};

const isRefusal = (details: unknown): details is RefusalBody =>
  typeof details === 'object' && details !== null && 'code' in details && 'zh' in details && 'en' in details;

/** Accepted, not done yet: a change that waits for a second person is answered 202, with its sentence in a refusal's place. */
export const waitingOf = (data: unknown): Failure | null => {
  const details = (data as { error?: { details?: unknown } } | null | undefined)?.error?.details;
  if (!isRefusal(details)) return null;
  return { status: 202, code: details.code, params: details.params, zh: details.zh, en: details.en };
};

type Answered = { readonly message?: string; readonly details?: unknown };

/** What an answer of the server says went wrong. */
export const failureIn = (status: number | null, { message, details }: Answered): Failure =>
  isRefusal(details)
    ? { status, code: details.code, params: details.params, zh: details.zh, en: details.en }
    : { status, code: null, ...serverSaid(status, message) };

/** Reads what went wrong from whatever the fetch client threw. */
export const failureOf = (error: unknown): Failure => {
  if (!isFetchError(error)) return { status: null, code: null, ...serverSaid(null, undefined) };
  const body = error.response?.data.error;
  const status = error.status ?? body?.status ?? null;
  // Strapi's client has tried to renew the session by itself before it says this.
  if (status === 401 && isStaying()) sayEnded(true);
  return failureIn(status, { message: body?.message ?? error.message, details: body?.details });
};
