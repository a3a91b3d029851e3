import type { AttributeModel } from './model';
import { isObject } from './model';

/** How a text is written: Strapi's blocks, Tiptap's JSON (kept as text by its editor), HTML, Markdown, or plain. */
export type BodyForm = 'blocks' | 'tiptap' | 'html' | 'markdown' | 'plain';

const BLOCK_TAG =
  /^\s*<(p|div|h[1-6]|ul|ol|table|blockquote|figure|section|article|pre|hr|img|span|strong|em|a|br|!--)[\s>/-]/i;
const ANY_TAG = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?>/i;

const isNodeList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((node) => isObject(node) && typeof node.type === 'string');

/** A Tiptap document, given as an object or as the text its editor stores; null for anything else. */
export const tiptapDocument = (value: unknown): Readonly<Record<string, unknown>> | null => {
  if (isObject(value)) return value.type === 'doc' && Array.isArray(value.content) ? value : null;
  if (typeof value !== 'string' || !/^\s*\{/.test(value) || !value.includes('"doc"')) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? tiptapDocument(parsed) : null;
  } catch {
    // A text that only looks like JSON is a text.
    return null;
  }
};

/** Tells the forms apart by the attribute's type, its custom field, and at last by what is written. */
export const bodyFormOf = (value: unknown, attribute: AttributeModel): BodyForm => {
  if (attribute.type === 'blocks' || isNodeList(value)) return 'blocks';
  const isEdited = Boolean(attribute.customField);
  if (attribute.type === 'string' && !isEdited) return 'plain';
  if (tiptapDocument(value)) return 'tiptap';
  if (typeof value !== 'string') return 'plain';
  if (/markdown/i.test(attribute.customField ?? '')) return 'markdown';
  if (BLOCK_TAG.test(value) || (isEdited && ANY_TAG.test(value))) return 'html';
  return attribute.type === 'richtext' ? 'markdown' : 'plain';
};
