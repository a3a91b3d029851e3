import { bookOf } from '../../../../src/papers';
import type { Paper, TemplateKind } from '../../../../src/papers';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { readers } from '../../attachments';
import type { DeskContext } from '../../desk/desk';
import { documentFile, TYPES, workbookFile } from '../../papers';
import type { PaperFile } from '../../papers';

/** A file to keep, or the paper itself for the screen that prints it. */
export type Written = PaperFile | { readonly paper: Paper };
export type PaperFormat = 'docx' | 'xlsx' | 'print';
export type PaperAsked = { readonly format: PaperFormat; readonly language: string };

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** A paper as Word has it: in the organization's own layout where it handed one in, filled in a thread of its own. `whole`: the paper with everything a template may name. */
export const documentOf = async (
  { store }: DeskContext,
  {
    paper,
    whole = () => paper,
    kind,
  }: { readonly paper: Paper; readonly whole?: () => Paper; readonly kind: TemplateKind }
): Promise<Result<PaperFile>> => {
  const own = await store.settings.template(kind);
  if (!own) return accept(await documentFile(paper));
  const bytes = new Uint8Array(Buffer.from(own.content, 'base64'));
  const answer = await readers().run({ kind: 'fill', bytes, paper: whole(), template: kind });
  if (!('filled' in answer)) return refuse('template.not-filled');
  return accept({ name: `${paper.name}.docx`, type: TYPES.docx, content: once(answer.filled) });
};

/** A paper of tables in the format asked for. */
export const written = async (
  desk: DeskContext,
  made: { readonly paper: Paper; readonly whole?: () => Paper; readonly kind: TemplateKind },
  format: PaperFormat
): Promise<Result<Written>> => {
  if (format === 'print') return accept({ paper: made.paper });
  return format === 'docx' ? documentOf(desk, made) : accept(await workbookFile(bookOf(made.paper)));
};
