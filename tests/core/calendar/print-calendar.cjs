// Prints what the calendar says in a process of its own, whose TZ is set from outside; jest's own cannot be changed.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
const calendar = require(join(__dirname, '../../../src/calendar'));

const lines = [String(new Date(2026, 0, 1).getTimezoneOffset())];
for (let date = '2019-01-01'; date < '2026-12-31'; date = calendar.addDays(date, 1)) {
  const due = calendar.submissionDeadline(date, calendar.builtInCalendar);
  lines.push(`${date} ${due.ok ? due.value : due.refusal.code}`);
}
for (const month of calendar.monthsOfPeriod('2026')) {
  lines.push(`${month} ${Object.values(calendar.monthInterval(month, 'Asia/Shanghai')).join(' ')}`);
  lines.push(calendar.civilDate(`${month}-28T16:00:00Z`, 'Asia/Shanghai'));
}
console.log(lines.join('\n'));
