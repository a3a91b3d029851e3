import type { FormState } from '../../../../src/approval';
import { keptSubmissionsOf } from '../../../../src/ranking';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import type { FormCount } from '../types';

const COLUMNS = [
  'number',
  'target_uid',
  'target_document',
  'submitted_at',
  'state',
  'counts_in',
  'adopted',
] as const;

/**
 * Which form of a document is newest is told by the rows' order. Numbers of one year and pattern are given out in order too: of two that
 * differ in their last digits alone, the later row has the greater.
 */
const isAfter = (number: string, before: string): boolean => {
  const [head, headBefore] = [number, before].map((one) => one.replace(/\d+$/, ''));
  return head !== headBefore || number.length !== before.length || number > before;
};

const countsOf = (forms: readonly Row[], timeZone: string): readonly FormCount[] => {
  const due = keptSubmissionsOf(
    forms.map((row) => ({ submittedAt: String(row.submitted_at), state: row.state as FormState })),
    timeZone
  );
  return forms.map((row, index) => ({
    number: String(row.number),
    kept: { countsIn: row.counts_in ? String(row.counts_in) : null, adopted: Boolean(row.adopted) },
    due: due[index] ?? { countsIn: null, adopted: false },
    isInOrder: isAfter(String(row.number), String(forms[index - 1]?.number ?? '')),
  }));
};

/** Every form with what is kept with it for counting and what its document's forms give, document by document. */
export async function* walkCounts(
  { rows, timeZone }: { readonly rows: Rows; readonly timeZone: string },
  batchSize: number
): AsyncIterable<readonly FormCount[]> {
  for (let after = ''; ;) {
    const from = after;
    const named = await rows.ask(UID.form, (query) =>
      query
        .distinct('target_document')
        .where('target_document', '>', from)
        .orderBy('target_document')
        .limit(batchSize)
    );
    if (named.length === 0) return;
    after = String(named.at(-1)?.target_document);
    const found = await rows.ask(UID.form, (query) =>
      query
        .select(...COLUMNS)
        .where('target_document', '>', from)
        .where('target_document', '<=', after)
        .orderBy('id')
    );
    const documents = new Map<string, Row[]>();
    for (const row of found) {
      const key = `${String(row.target_uid)}|${String(row.target_document)}`;
      const known = documents.get(key);
      if (known) known.push(row);
      else documents.set(key, [row]);
    }
    yield [...documents.values()].flatMap((forms) => countsOf(forms, timeZone));
  }
}
