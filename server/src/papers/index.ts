import type { Book, Paper } from '../../../src/papers';

/** A file to be kept, piece by piece. */
export type PaperFile = {
  readonly name: string;
  readonly type: string;
  readonly content: AsyncIterable<Uint8Array>;
};

export const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A paper as .docx. What writes it is loaded with the first paper somebody asks for. */
export const documentFile = async (paper: Paper): Promise<PaperFile> => {
  const { writeDocument } = await import('./document');
  return { name: `${paper.name}.docx`, type: TYPES.docx, content: writeDocument(paper) };
};

/** A book as .xlsx. */
export const workbookFile = async (book: Book): Promise<PaperFile> => {
  const { writeWorkbook } = await import('./workbook');
  return { name: `${book.name}.xlsx`, type: TYPES.xlsx, content: writeWorkbook(book) };
};
