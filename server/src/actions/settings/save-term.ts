import type { TermInput } from '../../../../src/contracts';
import { parseTerms, termKey } from '../../../../src/screening';
import { refuse } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import type { SaveRow } from './write-row';
import { writeRow } from './write-row';

export const createSaveTerm =
  (desk: DeskContext): SaveRow<TermInput> =>
  async ({ documentId, term, ...given }) => {
    const [accepted, ...others] = parseTerms(term).accepted;
    if (accepted === undefined || others.length > 0) return refuse('settings.terms-refused');
    const isThere = (await desk.store.lists.list('term')).some(
      (row) => row.documentId !== documentId && termKey(String(row.term)) === termKey(accepted)
    );
    if (isThere) return refuse('settings.duplicate', { value: accepted });
    const { note = null, severity = 'reason', exceptions = '', replacement = null } = given;
    const data = { term: accepted, note, severity, exceptions, replacement };
    return writeRow({ desk, kind: 'term', documentId, label: accepted, data });
  };
