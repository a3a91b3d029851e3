import { TagDisposition, TemplateHandler, TemplateSyntaxError } from 'easy-template-x';
import { unzipSync } from 'fflate';
import { templateData } from '../../../../src/papers';
import type { Paper, TemplateKind } from '../../../../src/papers';

/** Why a file is no template: not a Word document, one with macros or parts that run, one that unpacks to too much, one that fetches from elsewhere, or a placeholder that is not closed. */
export type TemplateFault = 'broken' | 'macros' | 'too-large' | 'outside' | 'syntax';

export type TemplateRequest =
  | { readonly kind: 'template'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'fill';
      readonly bytes: Uint8Array;
      readonly paper: Paper;
      readonly template: TemplateKind;
    };
export type TemplateLook =
  | { readonly fault: TemplateFault; readonly said: string }
  | { readonly fault: null; readonly names: readonly string[] };
export type TemplateAnswer = { readonly template: TemplateLook } | { readonly filled: Uint8Array };

const UNPACKED = 20 * 1024 * 1024;
const RUNS = /vbaProject|vbaData|activeX|\/embeddings\//i;
const TYPES = /^\[Content_Types\]\.xml$|\.rels$/;

/** What the package says it holds; only its own list of parts is unpacked. */
const faultOf = (bytes: Uint8Array): TemplateFault | null => {
  let size = 0;
  let runs = false;
  let isDocument = false;
  const lists = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      runs ||= RUNS.test(name);
      isDocument ||= name === 'word/document.xml';
      return TYPES.test(name) && originalSize < 1_000_000;
    },
  });
  if (size > UNPACKED) return 'too-large';
  const said = Object.entries(lists).map(
    ([name, list]) => [name, Buffer.from(list).toString('utf8')] as const
  );
  if (runs || said.some(([, text]) => /macroEnabled/i.test(text))) return 'macros';
  if (!isDocument) return 'broken';
  const outside = said.some(([, text]) =>
    [...text.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)].some(
      ([relation]) => !/\/relationships\/hyperlink"/.test(relation)
    )
  );
  return outside ? 'outside' : null;
};

const handler = new TemplateHandler();
type TemplateContents = Parameters<typeof handler.process>[1];

type Tags = Awaited<ReturnType<typeof handler.parseTags>>;

/** A loop that ends without having begun, or is ended by another's name; the library passes over it and repeats the wrong rows. */
const unpaired = (tags: Tags): string | null => {
  const open: string[] = [];
  for (const { name, disposition } of tags) {
    if (disposition === TagDisposition.Open) open.push(name);
    if (disposition !== TagDisposition.Close) continue;
    const begun = open.pop();
    if (begun === undefined || (name !== '' && name !== begun)) return name;
  }
  return open.at(-1) ?? null;
};

/** What a template names, or why it is none. */
const look = async (bytes: Uint8Array): Promise<TemplateLook> => {
  try {
    const fault = faultOf(bytes);
    if (fault) return { fault, said: '' };
    const tags = await handler.parseTags(Buffer.from(bytes));
    const loop = unpaired(tags);
    if (loop !== null) return { fault: 'syntax', said: loop.slice(0, 80) };
    // What else stands in the way is found when it is filled.
    await handler.process(Buffer.from(bytes), {});
    return { fault: null, names: [...new Set(tags.map(({ name }) => name.trim()))] };
  } catch (error) {
    if (error instanceof TemplateSyntaxError)
      return { fault: 'syntax', said: /['"“](.+?)['"”]/.exec(error.message)?.[1]?.slice(0, 80) ?? '' };
    return { fault: 'broken', said: '' };
  }
};

export const answerTemplate = async (request: TemplateRequest): Promise<TemplateAnswer> => {
  if (request.kind === 'template') return { template: await look(request.bytes) };
  const { bytes, paper, template } = request;
  const filled = await handler.process(Buffer.from(bytes), templateData(paper, template) as TemplateContents);
  return { filled: new Uint8Array(filled) };
};
