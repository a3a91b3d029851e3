import type { TermImportRequest, TermImportResponse } from '../../../../src/contracts';
import { parseTerms, termKey } from '../../../../src/screening';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { noteSetting } from './log-change';

/** Adds a list of sensitive terms to those there are; what cannot be a term is answered line by line. */
export const createImportTerms =
  (desk: DeskContext) =>
  async (input: TermImportRequest, by?: By): Promise<Result<TermImportResponse>> => {
    const { accepted, refused } = parseTerms(input.text);
    if (accepted.length === 0) return refuse('settings.terms-refused');
    const known = new Set((await desk.store.settings.terms()).map(({ term }) => termKey(term)));
    const added = accepted.filter((term) => !known.has(termKey(term)));
    if (input.dryRun) return accept({ added: added.length, refused });
    await desk.store.records.createMany(
      'term',
      added.map((term) => ({ term, note: null }))
    );
    const after = added.length > 0 ? { added: added.length } : null;
    await noteSetting(desk, { kind: 'term-list', subject: '', before: null, after }, by);
    return accept({ added: added.length, refused });
  };
