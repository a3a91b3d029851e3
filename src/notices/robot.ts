import type { Message } from './message';

export const ROBOT_KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

/** Base64 of an HMAC-SHA256. */
export type Sign = (key: string, text: string) => string;

/** Messages a minute, a little below what each vendor allows (20, 20, 100): the clock of two machines is not one. */
export const ROBOT_LIMITS: Readonly<Record<RobotKind, number>> = { wecom: 18, dingtalk: 18, feishu: 90 };

type Addressed = {
  readonly url: string;
  readonly secret: string | null;
  readonly now: number;
  readonly sign: Sign;
};
export type Order = { readonly url: string; readonly body: string };

const withQuery = (url: string, query: Readonly<Record<string, string>>): string => {
  const entries = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `${url}${url.includes('?') ? '&' : '?'}${entries.join('&')}`;
};

const text = ({ text, link }: Message): string => `${text} ${link}`;

const orders: Readonly<Record<RobotKind, (message: Message, to: Addressed) => Order>> = {
  // 企业微信 knows no signature: the key is in its address.
  wecom: (message, { url }) => ({
    url,
    body: JSON.stringify({ msgtype: 'text', text: { content: text(message) } }),
  }),
  // 钉钉 signs the milliseconds and the secret, in the address.
  dingtalk: (message, { url, secret, now, sign }) => {
    const body = JSON.stringify({ msgtype: 'text', text: { content: text(message) } });
    if (secret === null) return { url, body };
    const signature = sign(secret, `${now}\n${secret}`);
    return { url: withQuery(url, { timestamp: String(now), sign: signature }), body };
  },
  // 飞书 signs an empty text with the seconds and the secret for a key, in the body.
  feishu: (message, { url, secret, now, sign }) => {
    const seconds = String(Math.floor(now / 1000));
    const signed = secret === null ? {} : { timestamp: seconds, sign: sign(`${seconds}\n${secret}`, '') };
    return {
      url,
      body: JSON.stringify({ ...signed, msg_type: 'text', content: { text: text(message) } }),
    };
  },
};

/** The request a group robot wants for a message. `now`: milliseconds since 1970. */
export const robotOrder = (kind: RobotKind, message: Message, to: Addressed): Order =>
  orders[kind](message, to);
