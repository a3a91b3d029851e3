import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import {
  messageOf,
  outcomeOf,
  robotOrder,
  robotOutcomeOf,
  WEBHOOK_SIGNATURE,
  webhookOrder,
} from '../../../src/notices';
import type { Answer, MessageLanguage, Outcome } from '../../../src/notices';
import { configurationOf } from '../configuration';
import type { Robot, Webhook } from '../configuration';
import { hash } from '../hash';
import type { Delivery, Recipient, Store } from '../store';
import { sendMail } from './mail';
import { post } from './post';
import { toSite } from './to-site';
import type { Unanswered } from './post';

type Portal = { readonly strapi: Core.Strapi; readonly store: Store };

const hmac = (encoding: 'base64' | 'hex') => (key: string, text: string) =>
  createHmac('sha256', key).update(text).digest(encoding);

/** Where messages link to: as configured, or as Strapi knows its admin. */
const adminOf = (strapi: Core.Strapi): string => {
  const { admin } = configurationOf(strapi).notices;
  return admin || String(strapi.config.get('admin.absoluteUrl') ?? '').replace(/\/+$/, '');
};

const isAnswer = (answer: Answer | Unanswered): answer is Answer => 'status' in answer;

const judged = (answer: Answer | Unanswered, judge: (answer: Answer, now: number) => Outcome): Outcome =>
  isAnswer(answer) ? judge(answer, Date.now()) : { what: 'failed', fault: answer.fault };

/** The language of the office, where no reader has chosen theirs. */
const officeLanguage = async ({ store }: Portal): Promise<MessageLanguage> =>
  (await store.settings.rules()).book.language ?? 'zh';

const toRobot = async (portal: Portal, robot: Robot, told: readonly Delivery[]): Promise<Outcome> => {
  const { timeout } = configurationOf(portal.strapi).notices;
  const language = await officeLanguage(portal);
  const message = messageOf(told, { language, admin: adminOf(portal.strapi) });
  const { url, secret, kind } = robot;
  const order = robotOrder(kind, message, { url, secret, now: Date.now(), sign: hmac('base64') });
  return judged(await post({ ...order, timeout }), robotOutcomeOf);
};

/** The same id however often it is sent; the key itself holds a person's number, which is nobody's business. */
const idOf = ({ key }: Delivery): string => hash('sha256', key).slice(0, 32);

const toWebhook = async (portal: Portal, webhook: Webhook, told: readonly Delivery[]): Promise<Outcome> => {
  const { timeout } = configurationOf(portal.strapi).notices;
  const { url, secret } = webhook;
  const events = told.map((one) => ({ id: idOf(one), kind: one.kind, form: one.form, at: one.at }));
  const to = { url, secret, now: Date.now(), admin: adminOf(portal.strapi), signHex: hmac('hex') };
  const { body, signature } = webhookOrder(events, to);
  return judged(await post({ url, body, headers: { [WEBHOOK_SIGNATURE]: signature }, timeout }), outcomeOf);
};

const languageOf = (language: string): MessageLanguage => (language.startsWith('zh') ? 'zh' : 'en');

const toPerson = async (portal: Portal, person: number, told: readonly Delivery[]): Promise<Outcome> => {
  const { timeout, email } = configurationOf(portal.strapi).notices;
  if (!email) return { what: 'refused', fault: 'channel-gone' };
  const mailbox = await portal.store.preferences.mailbox(person);
  if (!mailbox) return { what: 'refused', fault: 'no-mailbox' };
  const language = mailbox.language ? languageOf(mailbox.language) : await officeLanguage(portal);
  const message = messageOf(told, { language, admin: adminOf(portal.strapi) });
  return sendMail(portal.strapi, { to: mailbox.email, message, language, timeout });
};

const ANCHOR = 'anchor:';

/** To an address that keeps heads of the register; whoever reads it may have no account. */
const toAddress = async (portal: Portal, to: string, told: readonly Delivery[]): Promise<Outcome> => {
  const { timeout } = configurationOf(portal.strapi).notices;
  const language = await officeLanguage(portal);
  const message = messageOf(told, { language, admin: adminOf(portal.strapi) });
  return sendMail(portal.strapi, { to, message, language, timeout });
};

const forSite = async (portal: Portal, channel: string, told: readonly Delivery[]): Promise<Outcome> => {
  const { webhooks } = configurationOf(portal.strapi).publicSite;
  const site = webhooks.find(({ name }) => channel === `site:${name}`);
  if (!site) return { what: 'refused', fault: 'channel-gone' };
  return judged(await toSite(portal, site, told), outcomeOf);
};

/** Sends everything one recipient is to hear as one message. */
export const send = (
  portal: Portal,
  { channel, person }: Recipient,
  told: readonly Delivery[]
): Promise<Outcome> => {
  const { robots, webhooks } = configurationOf(portal.strapi).notices;
  if (person !== null) return toPerson(portal, person, told);
  if (channel.startsWith(ANCHOR)) return toAddress(portal, channel.slice(ANCHOR.length), told);
  const robot = robots.find(({ name }) => channel === `robot:${name}`);
  if (robot) return toRobot(portal, robot, told);
  const webhook = webhooks.find(({ name }) => channel === `webhook:${name}`);
  if (webhook) return toWebhook(portal, webhook, told);
  return forSite(portal, channel, told);
};
