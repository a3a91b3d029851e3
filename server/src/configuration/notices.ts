import { NOTICE_KINDS, ROBOT_KINDS } from '../../../src/notices';
import type { NoticeKind, RobotKind } from '../../../src/notices';
import type { PublicSite } from './configuration';
import { ConfigurationRefused } from './refused';

/** A group robot or a webhook. `about`: the kinds it is told of. Address and secret are keys: neither is ever shown. */
export type Robot = {
  readonly name: string;
  readonly kind: RobotKind;
  readonly url: string;
  readonly secret: string | null;
  readonly about: readonly NoticeKind[];
};
export type Webhook = Omit<Robot, 'kind' | 'secret'> & { readonly secret: string };

export type NoticesConfiguration = {
  /** Address of the admin that messages link to; empty: what Strapi says it is. */
  readonly admin: string;
  readonly email: boolean;
  readonly robots: readonly Robot[];
  readonly webhooks: readonly Webhook[];
  /** Seconds a server may take. */
  readonly timeout: number;
};

type Raw = Readonly<Record<string, unknown>>;

/** What a group hears of unless told otherwise: what waits for somebody, and what is done. */
const FOR_A_GROUP: readonly NoticeKind[] = [
  'to-sign',
  'reminded',
  'overdue',
  'returned',
  'ready',
  'published',
  'drift',
];

/** Values are left out of every message here: a misspelt `secret` is a secret still. */
const refuse = (key: string, allowed: string): never => {
  throw new ConfigurationRefused({ key, value: '(not shown)', allowed });
};

const record = (key: string, value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Raw)
    : refuse(key, 'an object');

const onlyKeys = (path: string, raw: Raw, allowed: readonly string[]): void => {
  const unknown = Object.keys(raw).find((key) => !allowed.includes(key));
  if (unknown !== undefined)
    refuse(`${path}.${unknown}`, `no such key; the keys here are ${allowed.join(', ')}`);
};

const isAddress = (value: unknown): value is string => {
  if (typeof value !== 'string') return false;
  try {
    return ['http:', 'https:'].includes(new URL(value).protocol);
  } catch {
    // URL has no other way to say that it cannot read it.
    return false;
  }
};

const address = (key: string, value: unknown): string =>
  isAddress(value) ? value : refuse(key, 'an address that begins with https:// or http://');

const filled = (key: string, value: unknown): string =>
  typeof value === 'string' && value !== '' ? value : refuse(key, 'a text');

const list = (key: string, value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : refuse(key, 'a list');

const kinds = (key: string, value: unknown): readonly NoticeKind[] => {
  const all = list(key, value ?? FOR_A_GROUP);
  return all.every((kind) => (NOTICE_KINDS as readonly unknown[]).includes(kind))
    ? (all as readonly NoticeKind[])
    : refuse(key, NOTICE_KINDS.join(', '));
};

const robot = (key: string, value: unknown): Robot => {
  const raw = record(key, value);
  onlyKeys(key, raw, ['name', 'kind', 'url', 'secret', 'about']);
  if (!(ROBOT_KINDS as readonly unknown[]).includes(raw.kind))
    refuse(`${key}.kind`, ROBOT_KINDS.join(' or '));
  return {
    name: filled(`${key}.name`, raw.name),
    kind: raw.kind as RobotKind,
    url: address(`${key}.url`, raw.url),
    secret: raw.secret === undefined || raw.secret === '' ? null : filled(`${key}.secret`, raw.secret),
    about: kinds(`${key}.about`, raw.about),
  };
};

const webhook = (key: string, value: unknown): Webhook => {
  const raw = record(key, value);
  onlyKeys(key, raw, ['name', 'url', 'secret', 'about']);
  return {
    name: filled(`${key}.name`, raw.name),
    url: address(`${key}.url`, raw.url),
    secret: filled(`${key}.secret`, raw.secret),
    about: kinds(`${key}.about`, raw.about ?? NOTICE_KINDS),
  };
};

const timeout = (value: unknown): number =>
  typeof value === 'number' && value > 0 && value <= 60
    ? value
    : refuse('notices.timeout', 'seconds, at most 60');

const unlikeNames = (key: string, named: readonly { readonly name: string }[]): void => {
  const names = named.map(({ name }) => name);
  if (new Set(names).size !== names.length) refuse(`${key}.name`, 'a name for each that no other has');
};

/** Where messages go besides the bell; throws ConfigurationRefused for the first thing wrong. */
export const parseNotices = (value: unknown): NoticesConfiguration => {
  const raw = record('notices', value);
  onlyKeys('notices', raw, ['admin', 'email', 'robots', 'webhooks', 'timeout']);
  const { email = false, admin = '' } = raw;
  if (typeof email !== 'boolean') refuse('notices.email', 'true or false');
  const robots = list('notices.robots', raw.robots ?? []).map((one, at) =>
    robot(`notices.robots[${at}]`, one)
  );
  const webhooks = list('notices.webhooks', raw.webhooks ?? []).map((one, at) =>
    webhook(`notices.webhooks[${at}]`, one)
  );
  unlikeNames('notices.robots', robots);
  unlikeNames('notices.webhooks', webhooks);
  return {
    admin: admin === '' ? '' : address('notices.admin', admin).replace(/\/+$/, ''),
    email: email as boolean,
    robots,
    webhooks,
    timeout: timeout(raw.timeout ?? 10),
  };
};

const siteWebhook = (key: string, value: unknown): PublicSite['webhooks'][number] => {
  const raw = record(key, value);
  onlyKeys(key, raw, ['name', 'url', 'secret']);
  return {
    name: filled(`${key}.name`, raw.name),
    url: address(`${key}.url`, raw.url),
    secret: filled(`${key}.secret`, raw.secret),
  };
};

/** Where the public site is, and whom its changes are told; throws ConfigurationRefused for the first thing wrong. */
export const parsePublicSite = (value: unknown): PublicSite => {
  const raw = record('publicSite', value);
  onlyKeys('publicSite', raw, ['url', 'webhooks']);
  const { url = '' } = raw;
  const webhooks = list('publicSite.webhooks', raw.webhooks ?? []).map((one, at) =>
    siteWebhook(`publicSite.webhooks[${at}]`, one)
  );
  unlikeNames('publicSite.webhooks', webhooks);
  return { url: url === '' ? '' : address('publicSite.url', url).replace(/\/+$/, ''), webhooks };
};
