import type { TermRemovalRequest, TermRemovalResponse } from '../../../../src/contracts';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { logChange } from './log-change';

/** Takes several terms off the list, all or none: a list of 8,000 imported by mistake is one press, not 8,000. */
export const createRemoveTerms =
  (desk: DeskContext) =>
  async ({ documentIds }: TermRemovalRequest, by?: By): Promise<Result<TermRemovalResponse>> => {
    const known = new Set((await desk.store.lists.list('term')).map((row) => row.documentId));
    const wanted = [...new Set(documentIds)];
    if (!wanted.every((documentId) => known.has(documentId))) return refuse('settings.not-found');
    const removed = await desk.store.lists.removeMany('term', wanted);
    await logChange(desk, { kind: 'term-list', subject: '', before: { removed }, after: null }, by);
    return accept({ removed });
  };
