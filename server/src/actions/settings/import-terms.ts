import type { TermImportRequest, TermImportResponse } from '../../../../src/contracts';
import { parseTerms, parseTermTable, termKey, type ParsedTable } from '../../../../src/screening';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { logChange } from './log-change';

/** A list is a table of one column. */
const read = ({ text, table = [], head, firstLine }: TermImportRequest): ParsedTable => {
  if (text === undefined) return parseTermTable(table, { head, firstLine });
  const { accepted, ...rest } = parseTerms(text);
  const bare = { severity: 'reason', exceptions: '', replacement: null, note: null } as const;
  return { ...rest, accepted: accepted.map((term) => ({ term, ...bare })) };
};

/** Adds a list of sensitive terms to those there are; what cannot be a term is answered line by line. */
export const createImportTerms =
  (desk: DeskContext) =>
  async (input: TermImportRequest, by?: By): Promise<Result<TermImportResponse>> => {
    const { accepted, refused } = read(input);
    if (accepted.length === 0 && !input.dryRun) return refuse('settings.terms-refused');
    const known = new Set((await desk.store.settings.terms()).map(({ term }) => termKey(term)));
    const added = accepted.filter(({ term }) => !known.has(termKey(term)));
    if (input.dryRun) return accept({ added: added.length, refused });
    await desk.store.lists.createMany('term', added);
    const after = added.length > 0 ? { added: added.length } : null;
    await logChange(desk, { kind: 'term-list', subject: '', before: null, after }, by);
    return accept({ added: added.length, refused });
  };
