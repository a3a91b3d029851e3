import { maskText } from './mask';
import { everything, maskSpans, type Span, type Wanted } from './mask-pieces';

/** A node of Strapi's blocks editor, as far as masking looks at it. */
type Node = { text?: unknown; url?: unknown; children?: unknown; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isInline = (node: Node): boolean => typeof node.text === 'string' || node.type === 'link';

const maskLink = (node: Node, wanted: Wanted): void => {
  if (typeof node.url === 'string' && /^(?:tel|sms):/i.test(node.url)) node.url = maskText(node.url, wanted);
};

const spansOf = (node: Node, wanted: Wanted): Span[] => {
  if (typeof node.text === 'string') return [{ text: node.text, put: (text) => void (node.text = text) }];
  maskLink(node, wanted);
  return Array.isArray(node.children)
    ? node.children.filter(isNode).flatMap((child) => spansOf(child, wanted))
    : [];
};

/** Inline children side by side are one text; a block among them ends it. */
const maskChildren = (children: readonly Node[], wanted: Wanted): void => {
  let inline: Span[] = [];
  for (const child of children) {
    if (isInline(child)) inline.push(...spansOf(child, wanted));
    else {
      maskSpans(inline, wanted);
      inline = [];
      if (Array.isArray(child.children)) maskChildren(child.children.filter(isNode), wanted);
    }
  }
  maskSpans(inline, wanted);
};

/** Blocks without personal data: a copy, everything but the text as it was. */
export const maskBlocks = (blocks: readonly unknown[], wanted: Wanted = everything): unknown[] => {
  const copy = structuredClone(blocks) as unknown[];
  maskChildren(copy.filter(isNode), wanted);
  return copy;
};
