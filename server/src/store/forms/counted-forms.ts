import type { Form } from '../../../../src/approval';
import { civilDate, monthOf } from '../../../../src/calendar';
import { isAdopted } from '../../../../src/ranking';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import type { FormStore } from '../types';
import { walkCounts } from './walk-counts';

/**
 * Keeps with the first form of each document in which month the document was handed in, and whether it was published since: what the
 * ranking asks of forms, written with what changes it.
 */
export const createCountedForms = ({
  rows,
  timeZone,
}: {
  readonly rows: Rows;
  readonly timeZone: string;
}) => {
  const firstOf = async ({ target }: Form): Promise<Row | null> => {
    const [row] = await rows.ask(UID.form, (query) =>
      query
        .select('id', 'submitted_at', 'adopted')
        .where({ target_document: target.documentId, target_uid: target.uid })
        .whereNotNull('counts_in')
        .limit(1)
        // MySQL would show what there was when the transaction began.
        .forUpdate()
    );
    return row ?? null;
  };

  /** What a form that is about to be written has kept with it. One entered afterwards, for an earlier day, takes the place of the first. */
  const begin = async (form: Form): Promise<Row> => {
    const first = await firstOf(form);
    if (first && String(first.submitted_at) <= form.firstSubmittedAt)
      return { countsIn: null, adopted: false };
    if (first) await rows.update(UID.form, { id: first.id }, { countsIn: null, adopted: false });
    const countsIn = monthOf(civilDate(form.firstSubmittedAt, timeZone));
    return { countsIn, adopted: Boolean(first?.adopted) || isAdopted(form.state) };
  };

  /** A document is adopted with the first of its forms that is published. */
  const follow = async (before: Form, after: Form): Promise<void> => {
    if (isAdopted(before.state) || !isAdopted(after.state)) return;
    const { target } = after;
    await rows.ask(UID.form, (query) =>
      query
        .where({ target_document: target.documentId, target_uid: target.uid })
        .whereNotNull('counts_in')
        .update({ adopted: true })
    );
  };

  const submissionCounts: FormStore['submissionCounts'] = async ({ first, last, departments }) => {
    const found = await rows.ask(UID.form, (query) => {
      query.select('counts_in', 'department', 'category', 'adopted').count({ forms: '*' });
      if (departments) query.whereIn('department', [...departments]);
      return query
        .where('counts_in', '>=', first)
        .where('counts_in', '<=', last)
        .groupBy('counts_in', 'department', 'category', 'adopted');
    });
    return found.map((row) => ({
      month: String(row.counts_in),
      department: String(row.department ?? ''),
      category: row.category ? String(row.category) : null,
      submitted: Number(row.forms),
      adopted: row.adopted ? Number(row.forms) : 0,
    }));
  };

  const submissionsOf: FormStore['submissionsOf'] = async ({ month, department }) => {
    const found = await rows.ask(UID.form, (query) =>
      query
        .select('number', 'title', 'submitted_at', 'category', 'adopted')
        .where({ counts_in: month, department })
        .orderBy('submitted_at')
        .orderBy('id')
        .limit(1_000)
    );
    return found.map((row) => ({
      number: String(row.number),
      title: row.adopted ? String(row.title ?? '') : null,
      submittedAt: String(row.submitted_at),
      category: row.category ? String(row.category) : null,
      adopted: Boolean(row.adopted),
    }));
  };

  const submittedAt: FormStore['submittedAt'] = async (numbers) => {
    const found = await rows.ask(UID.form, (query) =>
      query.select('number', 'submitted_at').whereIn('number', [...numbers])
    );
    return new Map(found.map((row) => [String(row.number), String(row.submitted_at)]));
  };

  const questions: Pick<
    FormStore,
    'submissionCounts' | 'submissionsOf' | 'submittedAt' | 'walkCounts' | 'firstAt'
  > = {
    submissionCounts,
    submissionsOf,
    submittedAt,
    walkCounts: (batchSize) => walkCounts({ rows, timeZone }, batchSize),
    firstAt: async () => {
      const [first] = await rows.ask(UID.form, (query) => query.min({ at: 'submitted_at' }));
      return first?.at ? String(first.at) : null;
    },
  };

  return { begin, follow, questions };
};
