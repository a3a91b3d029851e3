import { bookOf } from '../../../../src/papers';
import type { Paper } from '../../../../src/papers';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { documentFile, workbookFile } from '../../papers';
import type { PaperFile } from '../../papers';

/** A file to keep, or the paper itself for the screen that prints it. */
export type Written = PaperFile | { readonly paper: Paper };
export type PaperFormat = 'docx' | 'xlsx' | 'print';
export type PaperAsked = { readonly format: PaperFormat; readonly language: string };

/** A paper of tables in the format asked for. */
export const written = async (paper: Paper, format: PaperFormat): Promise<Result<Written>> => {
  if (format === 'print') return accept({ paper });
  return accept(format === 'docx' ? await documentFile(paper) : await workbookFile(bookOf(paper)));
};
