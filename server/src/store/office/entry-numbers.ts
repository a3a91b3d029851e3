import { civilDate, startOfDay } from '../../../../src/calendar';
import { entryNumber } from '../../../../src/register';
import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import type { Sequences } from '../tables/sequences';

type Dependencies = { readonly rows: Rows; readonly sequences: Sequences; readonly timeZone: string };

/**
 * Numbers of entries by the year they speak of, without gaps. The head of the register is locked already, so that years are always taken
 * in one order of locks. A year that has entries from before there were numbers goes on after them: 116 without one, then `2026-0117`.
 */
export const createEntryNumbers = ({ rows, sequences, timeZone }: Dependencies) => {
  const unnumbered = async (year: number): Promise<number> => {
    const from = startOfDay(`${year}-01-01`, timeZone);
    const to = startOfDay(`${year + 1}-01-01`, timeZone);
    const [found] = await rows.ask(UID.registerEntry, (query) =>
      query.where('at', '>=', from).where('at', '<', to).count({ rows: '*' })
    );
    return Number(found?.rows ?? 0);
  };

  return async (instants: readonly string[]): Promise<readonly string[]> => {
    const years = instants.map((at) => Number(civilDate(at, timeZone).slice(0, 4)));
    const next = new Map<number, number>();
    for (const year of [...new Set(years)].sort((a, b) => a - b)) {
      const series = `entry.${year}`;
      const head = await sequences.lock(series, { value: 0, hash: '' });
      const start = head.value === 0 ? await unnumbered(year) : head.value;
      const value = start + years.filter((one) => one === year).length;
      await sequences.set(series, { value, hash: '' }, head);
      next.set(year, start + 1);
    }
    return years.map((year) => {
      const place = next.get(year) ?? 1;
      next.set(year, place + 1);
      return entryNumber(year, place);
    });
  };
};
