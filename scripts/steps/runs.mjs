import { lastLines } from './run-command.mjs';

export const minutes = (milliseconds) =>
  `${Math.floor(milliseconds / 60_000)}:${String(Math.round((milliseconds % 60_000) / 1000)).padStart(2, '0')}`;

const tell = ({ name, passed, failed, milliseconds, output }) => {
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${minutes(milliseconds)})`);
  if (failed) console.log(lastLines(output, 60));
};

/** Runs the work `width` at a time and tells each result as it comes. */
export const inParallel = async (work, width) => {
  const queue = [...work];
  const done = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await next();
      tell(result);
      done.push(result);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return done;
};

/** The last line but the durations sums a run up: `N passed, N failed`. */
export const sumUp = (results, started) => {
  const sum = (key) => results.reduce((total, one) => total + one[key], 0);
  console.log(`\ntotal time ${minutes(Date.now() - started)}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
};
