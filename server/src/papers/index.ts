import type { Paper } from '../../../src/papers';

/** A file to be kept; a long one comes piece by piece. */
export type PaperFile = {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
};

export const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A paper as .docx. What writes it is loaded with the first paper somebody asks for. */
export const documentFile = async (paper: Paper): Promise<PaperFile> => {
  const { writeDocument } = await import('./document');
  return { name: `${paper.name}.docx`, type: TYPES.docx, content: await writeDocument(paper) };
};
