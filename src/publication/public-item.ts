import type { Model, Row } from '../content';
import { htmlOf } from '../content';

export type PublicFile = {
  readonly name: string;
  readonly url: string;
  readonly mime: string;
  readonly size: number;
};
/** A smaller copy of a picture, as Strapi made it. */
export type PublicFormat = Omit<PublicFile, 'name'> & {
  readonly width: number | null;
  readonly height: number | null;
};
export type PublicPicture = PublicFile & {
  readonly alternativeText: string;
  readonly caption: string;
  readonly width: number | null;
  readonly height: number | null;
  /** By Strapi's names, `thumbnail`, `small`, `medium`, `large`: those narrower than the picture; null where there is none. */
  readonly formats: Readonly<Record<string, PublicFormat>> | null;
};
export type PublicLink = { readonly title: string; readonly slug: string };

/** What the public site gets of an item, and nothing else. Instants are ISO 8601 UTC, sizes kilobytes, `body` sanitized HTML. */
export type PublicItem = {
  readonly title: string;
  readonly slug: string;
  readonly kind: string;
  readonly summary: string;
  readonly body: string;
  readonly pictures: readonly PublicPicture[];
  readonly attachments: readonly PublicFile[];
  /** Where a link item leads; null unless it is an http(s) or relative address. */
  readonly link: string | null;
  readonly origin: 'original' | 'reprint';
  /** Whom a reprint is from. */
  readonly source: { readonly name: string; readonly url: string | null } | null;
  readonly author: string;
  readonly channel: { readonly name: string; readonly slug: string } | null;
  readonly department: string | null;
  /** First time online. */
  readonly publishedAt: string;
  /** Last revision; equal to `publishedAt` where there was none. */
  readonly updatedAt: string;
  /** When it comes down by itself (下线时间); null for what stays. */
  readonly onlineUntil: string | null;
  /** The interpretation of a policy document, the policy document of an interpretation (Art. 8(一)). */
  readonly companion: (PublicLink & { readonly role: 'policy' | 'interpretation' }) | null;
};

export type PublicItemSource = {
  /** The published row, its files populated. */
  readonly document: Row;
  readonly model: Model;
  readonly channel: PublicItem['channel'];
  readonly department: string | null;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly onlineUntil?: string | null;
  readonly companion: PublicItem['companion'];
};

const record = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const length = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const file = (value: unknown): PublicFile => {
  const { name, url, mime, size } = record(value);
  return { name: text(name), url: text(url), mime: text(mime), size: Number(size) || 0 };
};

const format = (value: unknown): PublicFormat => {
  const { url, mime, size, width, height } = record(value);
  return {
    url: text(url),
    mime: text(mime),
    size: Number(size) || 0,
    width: length(width),
    height: length(height),
  };
};

/** A database without a type for it gives them as text. */
const formatsOf = (value: unknown): PublicPicture['formats'] => {
  const named = Object.entries(record(typeof value === 'string' ? JSON.parse(value) : value));
  return named.length === 0 ? null : Object.fromEntries(named.map(([name, one]) => [name, format(one)]));
};

const picture = (value: unknown): PublicPicture => {
  const { alternativeText, caption, width, height, formats } = record(value);
  return {
    ...file(value),
    alternativeText: text(alternativeText),
    caption: text(caption),
    width: length(width),
    height: length(height),
    formats: formatsOf(formats),
  };
};

const files = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'object' && one !== null);

const address = (value: unknown): string | null =>
  /^(https?:\/\/[^\s]+|\/(?![/\\])[^\s]*)$/i.test(text(value).trim()) ? text(value).trim() : null;

/**
 * What the public may see of a published item: named fields only, so that a new attribute is private until it is put here.
 * No people, no form numbers, no digests, no attribute the schema calls private.
 */
export const publicItem = (source: PublicItemSource): PublicItem => {
  const { model, channel, department, publishedAt, updatedAt, onlineUntil = null, companion } = source;
  const read = (name: string): unknown => {
    const attribute = model.attributes[name];
    return attribute && !attribute.private ? source.document[name] : undefined;
  };
  return {
    title: text(read('title')),
    slug: text(read('slug')),
    kind: text(read('kind')),
    summary: text(read('summary')),
    body: htmlOf(read('body'), model.attributes.body ?? { type: 'text' }),
    pictures: files(read('pictures')).map(picture),
    attachments: files(read('attachments')).map(file),
    link: address(read('link')),
    origin: read('origin') === 'reprint' ? 'reprint' : 'original',
    source: text(read('sourceName'))
      ? { name: text(read('sourceName')), url: address(read('sourceUrl')) }
      : null,
    author: text(read('author')),
    channel: channel && { name: channel.name, slug: channel.slug },
    department,
    publishedAt,
    updatedAt,
    onlineUntil,
    companion: companion && { title: companion.title, slug: companion.slug, role: companion.role },
  };
};
