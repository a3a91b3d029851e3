import type { EntryRecord } from '../../../../src/register';
import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import type { RegisterStore } from '../types';

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/** The day of points that were entered; a json column comes parsed, or as text. */
const dayOf = (record: unknown): string => {
  const { credit } = (typeof record === 'string' ? JSON.parse(record) : record) as EntryRecord;
  return credit?.on ?? '';
};

/** Points entered for items (加分), by the month of their own day; what was struck out is none. */
export const createCredits = (rows: Rows): Pick<RegisterStore, 'creditCounts' | 'credits'> => ({
  creditCounts: async ({ first, last }) => {
    const columns = ['credits_in', 'department', 'outlet'];
    const found = await rows.ask(UID.registerEntry, (query) =>
      query
        .select(...columns)
        .count({ times: '*' })
        .sum({ given: 'hundredths' })
        .where('credits_in', '>=', first)
        .where('credits_in', '<=', last)
        .where({ taken_down: false })
        .groupBy(...columns)
    );
    return found.flatMap((row) => {
      const department = text(row.department);
      if (department === null) return [];
      const [times, hundredths] = [Number(row.times), Number(row.given ?? 0)];
      return [{ month: String(row.credits_in), department, outlet: text(row.outlet), times, hundredths }];
    });
  },

  credits: async ({ month, department }) => {
    const found = await rows.ask(UID.registerEntry, (query) => {
      query.select('sequence', 'department', 'title', 'record', 'outlet', 'hundredths');
      if (department !== undefined) query.where({ department });
      return query
        .where({ credits_in: month, taken_down: false })
        .whereNotNull('department')
        .orderBy('sequence');
    });
    return found.map((row) => ({
      department: String(row.department),
      title: String(row.title ?? ''),
      sequence: Number(row.sequence),
      on: dayOf(row.record),
      outlet: text(row.outlet),
      hundredths: Number(row.hundredths ?? 0),
    }));
  },
});
