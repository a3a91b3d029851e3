import type { Json } from './model';
import { isObject } from './model';

/** Hosts whose files this portal keeps: its own address and that of its storage. An address without a host is its own. */
export type OwnHosts = ReadonlySet<string>;

const IN_HTML = /<img\b[^>]{0,2000}?\bsrc\s*=\s*["']?([^"'\s>]{1,2048})/gi;
const IN_MARKDOWN = /!\[[^\]]{0,500}\]\(\s*<?([^)\s>]{1,2048})/g;

/** Whether a picture lies on another server: what it shows there can change after the last signature, and nobody signs that. */
export const isForeign = (address: string, own: OwnHosts): boolean => {
  const found = /^(?:https?:)?\/\/([^/?#\\]+)/i.exec(address.trim());
  return found !== null && !own.has((found[1] ?? '').replace(/^[^@]*@/, '').toLowerCase());
};

const addressesIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string')
    return [IN_HTML, IN_MARKDOWN].flatMap((pattern) =>
      [...value.matchAll(pattern)].map((found) => found[1] ?? '')
    );
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(addressesIn);
  if (!isObject(value)) return [];
  const node = value as { readonly [key: string]: Json };
  const { type, image, attrs } = node;
  const named =
    type === 'image'
      ? [image, attrs, node].flatMap((part) => (isObject(part) ? [part.url, part.src] : []))
      : [];
  return [
    ...named.filter((one): one is string => typeof one === 'string'),
    ...Object.values(node).flatMap(addressesIn),
  ];
};

/** Pictures of other servers that a text shows, in blocks, HTML, Markdown or Tiptap alike, each once. */
export const foreignPictures = (value: Json | undefined, own: OwnHosts): readonly string[] =>
  [...new Set(addressesIn(value))].filter((address) => isForeign(address, own));
