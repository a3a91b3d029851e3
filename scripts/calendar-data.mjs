// Writes src/calendar/state-council-days.ts from the data of the chinese-days package:
//   npm install --no-save chinese-days@latest && node scripts/calendar-data.mjs
// Run it when the State Council has published or amended a schedule and the package has taken it up; then run the
// calendar tests, whose table of 2019–2026 is kept by hand, and read the difference before committing it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const source = require.resolve('chinese-days/dist/chinese-days.json');
const { version } = JSON.parse(readFileSync(join(dirname(source), '..', 'package.json'), 'utf8'));
const { holidays, workdays } = JSON.parse(readFileSync(source, 'utf8'));
const target = join(dirname(fileURLToPath(import.meta.url)), '../src/calendar/state-council-days.ts');

const DAY = 24 * 60 * 60 * 1000;
const follows = (earlier, later) => Date.parse(later) - Date.parse(earlier) === DAY;

/** '01-01..01-03 04-05': neighbouring days of one year as a range. */
const compact = (dates) => {
  const ranges = [];
  for (const date of [...dates].sort()) {
    const range = ranges.at(-1);
    if (range && follows(range.to, date)) range.to = date;
    else ranges.push({ from: date, to: date });
  }
  const monthDay = (date) => date.slice(5);
  return ranges
    .map(({ from, to }) => (from === to ? monthDay(from) : `${monthDay(from)}..${monthDay(to)}`))
    .join(' ');
};

// A day is filed under its own year, whichever year's notice named it.
const ofYear = (days, year) => Object.keys(days).filter((date) => date.startsWith(year));
const years = [...new Set(Object.keys(holidays).map((date) => date.slice(0, 4)))].sort();
for (const year of years) {
  const both = ofYear(holidays, year).filter((date) => date in workdays);
  if (both.length > 0) throw new Error(`both a holiday and a make-up working day: ${both.join(', ')}`);
}

/** Broken as the formatter breaks it, so that writing the file again changes nothing. */
const field = (name, text) =>
  `    ${name}: '${text}',`.length > 110 ? `    ${name}:\n      '${text}',\n` : `    ${name}: '${text}',\n`;
const lines = years.map((year) => {
  const off = field('holidays', compact(ofYear(holidays, year)));
  return `  ${year}: {\n${off}${field('makeUpDays', compact(ofYear(workdays, year)))}  },\n`;
});
writeFileSync(
  target,
  `/**
 * Days off (weekend days inside a holiday included) and make-up working days of the State Council's yearly notices,
 * as amended, each under its own year: 'MM-DD' or 'MM-DD..MM-DD'.
 * Written by scripts/calendar-data.mjs from the data of chinese-days ${version} (MIT); not edited by hand.
 */
export const STATE_COUNCIL_DAYS: Readonly<
  Record<number, { readonly holidays: string; readonly makeUpDays: string }>
> = {
${lines.join('')}};
`
);
console.log(
  `${years.length} years (${years[0]}–${years.at(-1)}) written to src/calendar/state-council-days.ts`
);
