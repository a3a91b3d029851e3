import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Message, MessageLanguage, Outcome } from '../../../src/notices';

const SUBJECT: Readonly<Record<MessageLanguage, string>> = { zh: '信息发布管理', en: 'Publication desk' };

/** Codes only, such as ETIMEDOUT or 550: a mail server's words may repeat the address. */
const faultOf = (error: unknown): { readonly fault: string; readonly status: number | null } => {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const status = typeof responseCode === 'number' ? responseCode : null;
  const named = typeof code === 'string' && /^[A-Z_]{2,30}$/.test(code) ? code : 'failed';
  return { fault: status === null ? `mail-${named}` : `mail-${status}`, status };
};

type Email = { send(options: { to: string; subject: string; text: string }): Promise<unknown> };

/** Sends one message through the portal's own e-mail provider; one that never answers is left after so many seconds. */
export const sendMail = async (
  strapi: Core.Strapi,
  mail: {
    readonly to: string;
    readonly message: Message;
    readonly language: MessageLanguage;
    readonly timeout: number;
  }
): Promise<Outcome> => {
  const { to, message, language, timeout } = mail;
  const email = strapi.plugin('email')?.service('email') as Email | undefined;
  if (!email) return { what: 'failed', fault: 'no-email-plugin' };
  const ended = new AbortController();
  const late = pause(timeout * 1000, 'late' as const, { signal: ended.signal }).catch(() => 'late' as const);
  try {
    const text = `${message.text}\n\n${message.link}\n`;
    const sent = email.send({ to, subject: SUBJECT[language], text }).then(() => 'sent' as const);
    return (await Promise.race([sent, late])) === 'late'
      ? { what: 'failed', fault: 'timeout' }
      : { what: 'sent' };
  } catch (error) {
    const { fault, status } = faultOf(error);
    // 5xx of a mail server: the mailbox is not there, or it will not take the message however often it comes.
    return status !== null && status >= 500 ? { what: 'refused', fault } : { what: 'failed', fault };
  } finally {
    ended.abort();
  }
};
