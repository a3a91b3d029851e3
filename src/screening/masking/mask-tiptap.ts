import { maskText } from './mask';
import { everything, maskSpans, type Span, type Wanted } from './mask-pieces';

/** A node of Tiptap's document, as far as masking looks at it. */
type Node = { text?: unknown; content?: unknown; marks?: unknown; attrs?: unknown; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nodesIn = (list: unknown): Node[] => (Array.isArray(list) ? list.filter(isNode) : []);

const maskAttribute = (node: Node, name: string, put: (text: string) => string): void => {
  if (!isNode(node.attrs)) return;
  const text = node.attrs[name];
  if (typeof text === 'string') node.attrs[name] = put(text);
};

const isTelephone = (address: string): boolean => /^(?:tel|sms):/i.test(address);

/** Texts side by side are one text; any other node, a line break too, ends it. */
const maskContent = (nodes: readonly Node[], wanted: Wanted): void => {
  const masked = (text: string) => maskText(text, wanted);
  const maskedNumber = (address: string) => (isTelephone(address) ? masked(address) : address);
  let inline: Span[] = [];
  for (const node of nodes) {
    for (const mark of nodesIn(node.marks)) maskAttribute(mark, 'href', maskedNumber);
    if (typeof node.text === 'string') {
      inline.push({ text: node.text, put: (text) => void (node.text = text) });
      continue;
    }
    maskSpans(inline, wanted);
    inline = [];
    for (const name of ['alt', 'title']) maskAttribute(node, name, masked);
    maskContent(nodesIn(node.content), wanted);
  }
  maskSpans(inline, wanted);
};

/** Tiptap has no empty texts: a piece of a number that went into the mask beside it is left out. */
const withoutEmpty = (node: Node): Node =>
  Array.isArray(node.content)
    ? {
        ...node,
        content: node.content
          .filter((one) => !isNode(one) || one.text !== '')
          .map((one: unknown) => (isNode(one) ? withoutEmpty(one) : one)),
      }
    : node;

/** Tiptap's document without personal data: a copy, everything but the text, its descriptions and telephone links as it was. */
export const maskTiptap = (
  document: Readonly<Record<string, unknown>>,
  wanted: Wanted = everything
): Readonly<Record<string, unknown>> => {
  const copy: Node = structuredClone(document);
  maskContent(nodesIn(copy.content), wanted);
  return withoutEmpty(copy);
};
