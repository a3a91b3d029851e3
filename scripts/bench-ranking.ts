import { storeOf } from '../server/src/store';
import { keepConfiguration, parseConfiguration } from '../server/src/configuration';
import { askingAs, compareAll, fillPast, TABLE } from './bench-past';
import { openBenchPortal } from './bench-portal';

/**
 * A month, a half-year, a year and what follows from ten years of ENTRIES (100,000) entries (`npm run bench -- ranking`), each against the
 * plain grouped statements of the same months, in one run. The first month there is and the last show whether the years before matter.
 */
const FORMS = 'pubdesk_forms';
const instant = (month: string): string => new Date(`${month}-01T00:00:00+08:00`).toISOString();

const main = async (): Promise<void> => {
  const { strapi, office, close } = await openBenchPortal();
  await fillPast(strapi);
  keepConfiguration(strapi, parseConfiguration(strapi.config.get('plugin::publication-desk')));
  const begun = performance.now();
  await storeOf(strapi).facts.fill({ anew: true });
  console.log(`facts kept for what was there: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  const ask = askingAs(strapi, office.people.clerk.id);
  const { connection } = strapi.db;
  /** What was published and what was handed in by department, by the instants alone. */
  const grouped = (from: string, to: string) => async () => {
    await connection(TABLE)
      .select('department')
      .count({ n: '*' })
      .where({ kind: 'publication' })
      .where('at', '>=', instant(from))
      .where('at', '<', instant(to))
      .groupBy('department');
    await connection(FORMS)
      .select('department')
      .count({ n: '*' })
      .where('submitted_at', '>=', instant(from))
      .where('submitted_at', '<', instant(to))
      .groupBy('department');
  };
  await compareAll([
    ['first month', ask('monthRanking', { month: '2016-02', items: false }), grouped('2016-02', '2016-03')],
    ['last month', ask('monthRanking', { month: '2025-11', items: false }), grouped('2025-11', '2025-12')],
    ['a month with its items', ask('monthRanking', { month: '2025-11' }), grouped('2025-11', '2025-12')],
    ['half-year', ask('periodRanking', { period: '2025-H1' }), grouped('2025-01', '2025-07')],
    ['year', ask('periodRanking', { period: '2024' }), grouped('2024-01', '2025-01')],
    ['consequences', ask('consequences', {}), grouped('2016-01', '2026-01')],
  ]);
  await close();
};

void main();
