import type { Quota } from '../rules';
import type { RankingSettings } from './ranking';

/** How many items a department is to hand in, and in how long a time (Art. 6: two a month). */
export const quotaOf = (
  department: string,
  { quota, quotas }: Pick<RankingSettings, 'quota' | 'quotas'>
): Quota => {
  const own = quotas?.[department] ?? quota;
  return typeof own === 'number' ? { items: own, per: 'month' } : own;
};

const MONTHS: Readonly<Record<Quota['per'], number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The months of the time a month's quota is for, in order: the year of `2026-05` begins in January. */
export const monthsOfQuota = (month: string, per: Quota['per']): readonly string[] => {
  const [year = '', number = ''] = month.split('-');
  const length = MONTHS[per];
  const first = Math.floor((Number(number) - 1) / length) * length;
  return Array.from({ length }, (_, index) => `${year}-${String(first + index + 1).padStart(2, '0')}`);
};
