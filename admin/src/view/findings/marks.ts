import type { FindingContext } from '../../../../src/screening';

/** White space is counted differently by an editor, a reader and a browser; only what is read is compared. */
const bare = (text: string): string => text.replace(/\s+/g, '');

type Place = { readonly node: Text; readonly at: number };

/** Every sign of an element that can be read, with the text node it stands in. */
const placesIn = (root: Element): readonly Place[] => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: Place[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const text = node.data;
    for (let at = 0; at < text.length; at += 1) if (!/\s/.test(text[at]!)) places.push({ node, at });
  }
  return places;
};

/** Where a finding stands among the signs of a text, by the words around it; the next after `from` where several read the same. */
const findStart = (signs: string, { before, match, after }: FindingContext, from: number): number => {
  const around = bare(before) + bare(match) + bare(after);
  const found = signs.indexOf(around, Math.max(0, from - bare(before).length));
  const start = found < 0 ? signs.indexOf(around) : found;
  return start < 0 ? signs.indexOf(bare(match)) : start + bare(before).length;
};

const markNode = (node: Text, [start, end]: readonly [number, number], finding: string): void => {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  const mark = node.ownerDocument.createElement('mark');
  mark.dataset.finding = finding;
  range.surroundContents(mark);
};

/** The runs of a finding, one a text node: half of a number may be bold. */
const runsOf = (
  places: readonly Place[]
): readonly { readonly node: Text; readonly run: [number, number] }[] => {
  const runs: { node: Text; run: [number, number] }[] = [];
  for (const { node, at } of places) {
    const last = runs.at(-1);
    if (last?.node === node) last.run[1] = at + 1;
    else runs.push({ node, run: [at, at + 1] });
  }
  return runs;
};

/** Sanitized HTML with what screening saw marked in it, as many as are found in the text. */
export const markHtml = (html: string, contexts: readonly FindingContext[]): string => {
  if (contexts.length === 0) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  let from = 0;
  for (const context of contexts) {
    const places = placesIn(body);
    const signs = places.map(({ node, at }) => node.data[at]).join('');
    const start = findStart(signs, context, from);
    if (start < 0) continue;
    const length = bare(context.match).length;
    from = start + length;
    // From the end: surrounding a run splits its node behind it.
    [...runsOf(places.slice(start, start + length))]
      .reverse()
      .forEach(({ node, run }) => markNode(node, run, context.finding));
  }
  return body.innerHTML;
};

/** A plain text in pieces, those that screening saw with the finding they are of. */
export const markText = (
  text: string,
  contexts: readonly FindingContext[]
): readonly { readonly text: string; readonly finding: string | null }[] => {
  const pieces: { text: string; finding: string | null }[] = [];
  let rest = text;
  for (const { finding, match } of contexts) {
    const at = match === '' ? -1 : rest.indexOf(match);
    if (at < 0) continue;
    if (at > 0) pieces.push({ text: rest.slice(0, at), finding: null });
    pieces.push({ text: match, finding });
    rest = rest.slice(at + match.length);
  }
  return rest === '' ? pieces : [...pieces, { text: rest, finding: null }];
};
