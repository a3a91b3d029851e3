import { isTimeZone } from '../../../src/calendar';
import type { Configuration, Governed } from './configuration';
import { parseNotices, parsePublicSite } from './notices';
import { readRules } from './read-rules';
import { ConfigurationRefused } from './refused';

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const checkKeys = (raw: Raw, allowed: readonly string[], path = ''): void => {
  const unknown = Object.keys(raw).find((key) => !allowed.includes(key));
  if (unknown === undefined) return;
  throw new ConfigurationRefused({
    key: `${path}${unknown}`,
    value: raw[unknown],
    allowed: `no such key; the keys here are ${allowed.join(', ')}`,
  });
};

const oneOf = <T extends string>(key: string, value: unknown, allowed: readonly T[]): T => {
  if (typeof value === 'string' && (allowed as readonly string[]).includes(value)) return value as T;
  throw new ConfigurationRefused({ key, value, allowed: allowed.join(' or ') });
};

const text = (key: string, value: unknown, allowed = 'a text'): string => {
  if (typeof value === 'string') return value;
  throw new ConfigurationRefused({ key, value, allowed });
};

const record = (key: string, value: unknown): Raw => {
  if (isRecord(value)) return value;
  throw new ConfigurationRefused({ key, value, allowed: 'an object' });
};

const texts = (key: string, value: unknown): readonly string[] => {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value as string[];
  throw new ConfigurationRefused({ key, value, allowed: 'a list of texts' });
};

const governed = (key: string, value: unknown): Governed => {
  const raw = record(key, value);
  checkKeys(raw, ['title', 'summary', 'body', 'channel', 'picture', 'address', 'serve'], `${key}.`);
  const { address } = raw;
  if (address !== undefined && !/^\/(?!\/)[^\s?#]*\{documentId\}/.test(text(`${key}.address`, address)))
    throw new ConfigurationRefused({
      key: `${key}.address`,
      value: address,
      allowed: 'a path with {documentId} in it, such as /{locale}/articles/{documentId}',
    });
  const { serve } = raw;
  if (serve !== undefined && typeof serve !== 'boolean')
    throw new ConfigurationRefused({ key: `${key}.serve`, value: serve, allowed: 'true or false' });
  const optional = (name: 'summary' | 'channel' | 'picture' | 'address') =>
    raw[name] === undefined ? {} : { [name]: text(`${key}.${name}`, raw[name], 'the name of an attribute') };
  return {
    title: text(`${key}.title`, raw.title, 'the name of the attribute that holds the title'),
    body: texts(`${key}.body`, raw.body ?? []),
    ...optional('summary'),
    ...optional('channel'),
    ...optional('picture'),
    ...optional('address'),
    ...(serve === undefined ? {} : { serve }),
  };
};

const timeZone = (value: unknown): string => {
  if (typeof value === 'string' && isTimeZone(value)) return value;
  throw new ConfigurationRefused({
    key: 'timeZone',
    value,
    allowed: 'an IANA time zone such as Asia/Shanghai',
  });
};

const drafts = (value: unknown): Configuration['drafts'] => {
  const raw = record('drafts', value);
  checkKeys(raw, ['private', 'readers'], 'drafts.');
  const isPrivate = raw.private ?? true;
  if (typeof isPrivate !== 'boolean') {
    throw new ConfigurationRefused({ key: 'drafts.private', value: isPrivate, allowed: 'true or false' });
  }
  return { private: isPrivate, readers: texts('drafts.readers', raw.readers ?? []) };
};

const whole = (key: string, value: unknown, [least, most]: readonly [number, number]): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new ConfigurationRefused({ key, value, allowed: `a whole number from ${least} to ${most}` });
};

const publicAnswers = (value: unknown): Configuration['publicAnswers'] => {
  const raw = record('publicAnswers', value);
  checkKeys(raw, ['headMilliseconds', 'memoryMegabytes'], 'publicAnswers.');
  const { headMilliseconds = 1_000, memoryMegabytes = 64 } = raw;
  return {
    headMilliseconds: whole('publicAnswers.headMilliseconds', headMilliseconds, [0, 60_000]),
    memoryMegabytes: whole('publicAnswers.memoryMegabytes', memoryMegabytes, [1, 4_096]),
  };
};

/** `false` does without; a path names it; nothing said looks for it. */
const converter = (value: unknown): string | null | undefined => {
  if (value === undefined || value === 'auto') return undefined;
  return value === false ? null : text('converter', value, 'a path, "auto" or false');
};

const files = (value: unknown): Configuration['files'] => {
  const raw = record('files', value);
  checkKeys(raw, ['unattached'], 'files.');
  return { unattached: oneOf('files.unattached', raw.unattached ?? 'public', ['public', 'private']) };
};

const KEYS = [
  'organization',
  'timeZone',
  'governs',
  'item',
  'digest',
  'drafts',
  'files',
  'drift',
  'publicPath',
  'publicSite',
  'publicAnswers',
  'rules',
  'converter',
  'notices',
  'sealSecret',
];

export const ITEM_UID = 'plugin::publication-desk.item';

const ITEM: Governed = {
  title: 'title',
  summary: 'summary',
  body: ['body'],
  channel: 'channel',
  picture: 'pictures',
};

/** The host's config/plugins entry as the desk uses it; throws ConfigurationRefused for the first thing wrong. */
export const parseConfiguration = (input: unknown): Configuration => {
  const raw = record('publication-desk', input ?? {});
  checkKeys(raw, KEYS);
  const item = record('item', raw.item ?? {});
  checkKeys(item, ['body'], 'item.');
  const governs = Object.entries(record('governs', raw.governs ?? {}));
  return {
    organization: text('organization', raw.organization ?? ''),
    timeZone: timeZone(raw.timeZone ?? 'Asia/Shanghai'),
    // Without a prototype: the public names types too, and `constructor` is none.
    governs: Object.assign(
      Object.create(null) as Configuration['governs'],
      Object.fromEntries(governs.map(([uid, value]) => [uid, governed(`governs.${uid}`, value)])),
      { [ITEM_UID]: ITEM }
    ),
    itemBody: record('item.body', item.body ?? { type: 'blocks' }),
    digest: oneOf('digest', raw.digest ?? 'sha256', ['sha256', 'sm3']),
    drafts: drafts(raw.drafts ?? {}),
    files: files(raw.files ?? {}),
    drift: oneOf('drift', raw.drift ?? 'report', ['report', 'unpublish']),
    rules: readRules(raw.rules ?? 'measures'),
    publicAnswers: publicAnswers(raw.publicAnswers ?? {}),
    publicPath: text('publicPath', raw.publicPath ?? '/items'),
    publicSite: parsePublicSite(raw.publicSite ?? {}),
    converter: converter(raw.converter),
    notices: parseNotices(raw.notices ?? {}),
    sealSecret:
      (raw.sealSecret ?? null) === null ? null : text('sealSecret', raw.sealSecret, 'a secret text'),
  };
};
