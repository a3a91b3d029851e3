import type { Outcome } from './back-off';

/** What a server said: status, the `Retry-After` header, the body as text. */
export type Answer = { readonly status: number; readonly retryAfter: string | null; readonly body: string };

/** Seconds a server asks for, given as a number or as a date; null where it says nothing that can be read. */
export const secondsOf = (retryAfter: string | null, now: number): number | null => {
  if (retryAfter === null) return null;
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter.trim());
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
};

/** Statuses that say "not now": the same message may be taken later. */
const LATER = [408, 425, 429];

/** How a plain HTTP server took it. The body is never kept: it may repeat what it should not. */
export const outcomeOf = ({ status, retryAfter }: Answer, now: number): Outcome => {
  if (status >= 200 && status < 300) return { what: 'sent' };
  const fault = `http-${status}`;
  if (LATER.includes(status) || status === 503)
    return { what: 'busy', fault, after: secondsOf(retryAfter, now) };
  return status >= 500 ? { what: 'failed', fault } : { what: 'refused', fault };
};

/** Robots answer 200 whatever they think; the number in the body counts. These mean too many a minute. */
const TOO_MANY = [45009, 45033, 130101, 130102, 410100, 9499, 11232];
/** A server's own trouble, by the robots' numbers. */
const TROUBLE = [-1, 1500, 50001];
/** 钉钉 blocks a robot for ten minutes once it has said too much. */
const BLOCKED = 600;

const codeOf = (body: string): number | null => {
  try {
    const { errcode, code, StatusCode } = JSON.parse(body) as Record<string, unknown>;
    const said = errcode ?? code ?? StatusCode;
    return typeof said === 'number' ? said : null;
  } catch {
    // Not what a robot answers: a page of some proxy in between.
    return null;
  }
};

/** How a group robot took it (企业微信 and 钉钉 say `errcode`, 飞书 says `code`). */
export const robotOutcomeOf = (answer: Answer, now: number): Outcome => {
  const outcome = outcomeOf(answer, now);
  if (outcome.what !== 'sent') return outcome;
  const code = codeOf(answer.body);
  if (code === 0) return { what: 'sent' };
  if (code === null) return { what: 'failed', fault: 'not-a-robot' };
  const fault = `errcode-${code}`;
  if (TOO_MANY.includes(code)) return { what: 'busy', fault, after: BLOCKED };
  return TROUBLE.includes(code) ? { what: 'failed', fault } : { what: 'refused', fault };
};
