import { errors } from '@strapi/utils';
import type { RefusalBody } from '../../src/contracts';
import { describeRefusal, roleWords, type RoleWords } from '../../src/refusals';
import type { Refusal } from '../../src/result';
import type { RuleBook } from '../../src/rules';

/** What a refusal looks like on the wire, under `error` of a Strapi error body. */
export type WireError = {
  readonly status: number;
  readonly name: string;
  readonly message: string;
  readonly details: RefusalBody;
};

const NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  403: 'PolicyError',
  404: 'NotFoundError',
  409: 'ConflictError',
  410: 'GoneError',
  422: 'UnprocessableEntityError',
};

/** Whose rules the sentences speak of: those this process read last. */
let spoken: { readonly words: RoleWords | undefined; readonly language: RuleBook['language'] } = {
  words: undefined,
  language: undefined,
};

/** Sentences name the positions of these rules from now on, and in an English office speak English alone. */
export const speakOf = ({ positions, language }: Pick<RuleBook, 'positions' | 'language'>): void => {
  spoken = { words: roleWords(positions), language };
};

/** Both languages in the message: Strapi's own screens show it as it is. */
export const wireError = (refusal: Refusal): WireError => {
  const { status, zh, en } = describeRefusal(refusal, spoken.words);
  const { code, params } = refusal;
  const details: RefusalBody = params ? { code, params, zh, en } : { code, zh, en };
  return {
    status,
    name: NAMES[status] ?? 'ApplicationError',
    message: spoken.language === 'en' ? en : `${zh} ${en}`,
    details,
  };
};

const strapiError = (wire: WireError): Error | null => {
  const { status, message, details } = wire;
  if (status === 403) return new errors.PolicyError(message, details);
  if (status === 400) return new errors.ValidationError(message, details);
  return status === 404 ? new errors.NotFoundError(message, details) : null;
};

/**
 * A refusal as the error Strapi keeps whole: status, message and details reach the caller on every way in. The status is
 * set on the error too, for a portal that holds a second copy of these classes and would take ours for a fault.
 */
export const refusalError = (refusal: Refusal): Error => {
  const wire = wireError(refusal);
  const { status, name, message, details } = wire;
  const own = strapiError(wire);
  if (own) return Object.assign(own, { status, expose: true });
  // Strapi logs an error it does not know with its stack and message; a refusal is expected, and may name a person.
  const error = Object.assign(new Error(message), { name, status, details, expose: true });
  return Object.setPrototypeOf(error, errors.HttpError.prototype) as Error;
};
