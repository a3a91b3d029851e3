import type { Place } from '../../../src/screening/finding/unreadable';
import type { Notebook } from './notebook';

import type { Attached, PdfDocument, PdfPage } from './pdf-types';

/** Texts in whatever the library gives: strings in lists and objects, a few steps deep. Bytes and numbers are none. */
const textsIn = (value: unknown, depth = 0): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 12 || ArrayBuffer.isView(value)) return [];
  const inner = value instanceof Map ? [...value.values()] : Object.values(value);
  return inner.slice(0, 5_000).flatMap((one) => textsIn(one, depth + 1));
};

const quietly = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch {
    // One corner of a PDF that is broken hides none of the others.
    return null;
  }
};

/** Names and values the library makes up itself say nothing. */
const NOISE = /^(?:[A-Z][a-zA-Z]*|[a-z]+(?:[A-Z][a-z]*)*|[\d.:+'ZD-]{1,8}|)$/;
const said = (value: unknown): string =>
  [...new Set(textsIn(value).filter((text) => !NOISE.test(text)))].join('\n');

const attachedIn = (value: unknown): Attached[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one: { filename?: unknown; content?: unknown } | null) =>
    one?.content instanceof Uint8Array
      ? [{ name: String(one.filename ?? ''), bytes: Buffer.from(one.content) }]
      : []
  );
};

/** Notes, fields, links, alternative texts and dynamic forms of one page; gives the files pinned to it. */
export const readPageExtras = async (
  page: PdfPage,
  place: readonly Place[],
  notebook: Notebook
): Promise<readonly Attached[]> => {
  const annotations = (await quietly(() => page.getAnnotations())) ?? [];
  notebook.write({ place: [...place, { kind: 'annotation', name: '' }], text: said(annotations) });
  notebook.write({
    place: [...place, { kind: 'aside', name: '' }],
    text: said(await quietly(() => page.getStructTree())),
  });
  notebook.write({
    place: [...place, { kind: 'field', name: '' }],
    text: said(await quietly(() => page.getXfa())),
  });
  notebook.write({
    place: [...place, { kind: 'aside', name: '' }],
    text: said(await quietly(() => page.getJSActions())),
  });
  return attachedIn(annotations.map((one) => (one as { file?: unknown } | null)?.file ?? null));
};

const metadataTexts = (metadata: unknown): unknown => {
  const all = metadata as {
    getAll?: () => unknown;
    getRaw?: () => unknown;
    [Symbol.iterator]?: () => Iterator<unknown>;
  } | null;
  if (!all) return null;
  return [
    typeof all[Symbol.iterator] === 'function' ? [...(all as Iterable<unknown>)] : all.getAll?.(),
    all.getRaw?.(),
  ];
};

/** What a PDF says outside its pages; gives the files attached to it. */
export const readDocumentExtras = async (
  document: PdfDocument,
  place: readonly Place[],
  notebook: Notebook
): Promise<readonly Attached[]> => {
  const metadata = await quietly(() => document.getMetadata());
  const at = (kind: Place['kind']): readonly Place[] => [...place, { kind, name: '' }];
  notebook.write({ place: at('property'), text: said([metadata?.info, metadataTexts(metadata?.metadata)]) });
  notebook.write({ place: at('outline'), text: said(await quietly(() => document.getOutline())) });
  notebook.write({ place: at('field'), text: said(await quietly(() => document.getFieldObjects())) });
  notebook.write({ place: at('aside'), text: said(await quietly(() => document.getJSActions())) });
  return attachedIn(await quietly(() => document.getAttachments()));
};
