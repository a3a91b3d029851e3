import type { TermInput } from '../../../../src/contracts';
import { parseTerms, termKey } from '../../../../src/screening';
import { refuse } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import type { SaveRecord } from '../settings-context';
import { writeRecord } from './write-row';

export const createSaveTerm =
  (desk: DeskContext): SaveRecord<TermInput> =>
  async ({ documentId, term, ...given }) => {
    const [accepted, ...others] = parseTerms(term).accepted;
    if (accepted === undefined || others.length > 0) return refuse('settings.terms-refused');
    const isThere = (await desk.store.records.list('term')).some(
      (row) => row.documentId !== documentId && termKey(String(row.term)) === termKey(accepted)
    );
    if (isThere) return refuse('settings.duplicate', { value: accepted });
    const { note = null, severity = 'reason', exceptions = '', replacement = null } = given;
    const data = { term: accepted, note, severity, exceptions, replacement };
    return writeRecord({ desk, kind: 'term', documentId, label: accepted, data });
  };
