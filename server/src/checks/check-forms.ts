import { formNumber, placeOfNumber, verifyForm } from '../../../src/approval';
import type { FormFault } from '../../../src/approval';
import type { FormsCheck } from '../../../src/contracts';
import type { Checking } from './checking';

const BATCH = 100;
const NUMBERS = 1_000;
/** So many forms are named; a check that found them looks no further. */
const NAMED = 100;
/** The series of a year's numbers. */
const SERIES = 'form-';

const faultsOf = async (
  { store, hash }: Checking,
  numbers: readonly string[]
): Promise<readonly (readonly [string, FormFault | null])[]> => {
  const kept = await store.forms.kept(numbers);
  return numbers.map((number) => {
    const form = kept.get(number);
    return [number, form ? verifyForm(form, hash) : { sequence: null, what: 'form-missing' }];
  });
};

/** One form's fault; looked at once more with its row held, as one that moved on between two reads has none. */
export const checkForm = async (checking: Checking, number: string): Promise<FormFault | null> => {
  const [[, fault] = []] = await faultsOf(checking, [number]);
  if (!fault) return null;
  return checking.store.transaction(async () => {
    await checking.store.forms.lock(number);
    const [[, still] = []] = await faultsOf(checking, [number]);
    return still ?? null;
  });
};

/** The numbers given out, every year's from 1, a batch at a time. */
function* numbersIn(series: ReadonlyMap<string, number>): Iterable<readonly string[]> {
  for (const [name, last] of series) {
    const year = Number(name.slice(SERIES.length));
    for (let from = 1; from <= last; from += BATCH)
      yield Array.from({ length: Math.min(BATCH, last - from + 1) }, (_, index) =>
        formNumber(year, from + index)
      );
  }
}

/** Numbers in the tables that were never given out. */
async function* strangers({ store }: Checking): AsyncIterable<string> {
  for await (const numbers of store.forms.walkNumbers(NUMBERS)) {
    // Read after the batch: whatever form is there by now has taken its number.
    const series = await store.lastNumbers(SERIES);
    for (const number of numbers) {
      const place = placeOfNumber(number);
      if (!place || place.place > (series.get(`${SERIES}${place.year}`) ?? 0)) yield number;
    }
  }
}

/**
 * Goes through every form and its log, a batch at a time: a number given out has its form, the form is what its log makes, and
 * nothing bears a number that was not given out. Names the first 100 that are otherwise, each with the event that is wrong.
 */
export const checkForms = async (checking: Checking): Promise<FormsCheck> => {
  const faults = new Map<string, FormFault>();
  const isOver = () => checking.isStopped() || faults.size >= NAMED;
  let checked = 0;
  for (const numbers of numbersIn(await checking.store.lastNumbers(SERIES))) {
    if (isOver()) break;
    for (const [number, fault] of await faultsOf(checking, numbers)) {
      const still = fault && !isOver() ? await checkForm(checking, number) : null;
      if (still) faults.set(number, still);
    }
    checked += numbers.length;
  }
  for await (const number of strangers(checking)) {
    if (isOver()) break;
    faults.set(number, { sequence: null, what: 'form-unnumbered' });
  }
  return { checked, faults: [...faults].map(([number, fault]) => ({ number, ...fault })) };
};
