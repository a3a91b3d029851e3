import { setImmediate } from 'node:timers/promises';
import { keptElsewhere, verifyForm } from '../../../src/approval';
import type { FormFault, KeptForm } from '../../../src/approval';
import type { FormMiscounted, FormsCheck, FormSetBack } from '../../../src/contracts';
import { NUMBERING, numberAs, placeIn, seriesOf } from '../../../src/rules';
import type { Checking } from './checking';
import { setBack } from './set-back';

const BATCH = 25;
const NUMBERS = 250;
/** So many forms are named; a check that found them looks no further. */
const NAMED = 100;
/** The series of a year's numbers. */
const SERIES = 'form-';

const faultOf = (form: KeptForm | undefined, { hash }: Checking): FormFault | null =>
  form ? verifyForm(form, hash) : { sequence: null, what: 'form-missing' };

const faultNow = async (checking: Checking, number: string): Promise<FormFault | null> =>
  faultOf((await checking.store.forms.kept([number])).get(number), checking);

/** What the logs of these forms stand on and is no longer there: contents that were signed, entries of the register. */
const lostBeside = async (
  { store }: Checking,
  forms: readonly KeptForm[]
): Promise<readonly (readonly [string, FormFault])[]> => {
  const named = forms.map(({ number, recorded }) => ({ number, ...keptElsewhere(recorded) }));
  const contents = await store.documents.snapshotsAmong(
    named.flatMap((form) => form.contents.map(({ digest }) => digest))
  );
  const entries = await store.register.findMany(
    named.flatMap((form) => form.entries.map(({ entry }) => entry))
  );
  return named.flatMap((form) => {
    const content = form.contents.find(({ digest }) => !contents.has(digest));
    const entry = form.entries.find((one) => entries.get(one.entry)?.form !== form.number);
    return [
      ...(content ? [[form.number, { sequence: content.sequence, what: 'snapshot-missing' }] as const] : []),
      ...(entry ? [[form.number, { sequence: entry.sequence, what: 'entry-missing' }] as const] : []),
    ];
  });
};

/** One form's fault; looked at once more with its row held, as one that moved on between two reads has none. */
export const checkForm = async (checking: Checking, number: string): Promise<FormFault | null> => {
  if (!(await faultNow(checking, number))) return null;
  return checking.store.transaction(async () => {
    await checking.store.forms.lock(number);
    return faultNow(checking, number);
  });
};

/** A place given out, by the numbers it may have come by: the office may have changed its pattern within the year. */
type Place = readonly string[];

/** The places given out, every series' from 1, a batch at a time. */
function* placesIn(
  series: ReadonlyMap<string, number>,
  numberings: readonly string[]
): Iterable<readonly Place[]> {
  for (const [name, last] of series) {
    const year = Number(name.slice(SERIES.length));
    const patterns = numberings.filter((pattern) => seriesOf(pattern, year) === name);
    const known = patterns.length > 0 ? patterns : [NUMBERING];
    for (let from = 1; from <= last; from += BATCH)
      yield Array.from({ length: Math.min(BATCH, last - from + 1) }, (_, index) =>
        known.map((pattern) => numberAs(pattern, { year, place: from + index }))
      );
  }
}

/** The number whose log is there though its form is gone; the first where there is neither. */
const numberOfLog = async ({ store }: Checking, numbers: Place): Promise<string> => {
  for (const number of numbers) if ((await store.forms.events(number)).length > 0) return number;
  return numbers[0] ?? '';
};

/** The number each place came by. */
const numberedIn = async (checking: Checking, places: readonly Place[]): Promise<readonly string[]> => {
  if (places.every(({ length }) => length === 1)) return places.flat();
  const kept = await checking.store.forms.kept(places.flat());
  const numbers: string[] = [];
  for (const place of places)
    numbers.push(place.find((number) => kept.has(number)) ?? (await numberOfLog(checking, place)));
  return numbers;
};

/** Numbers in the tables that were never given out. */
async function* strangers({ store }: Checking): AsyncIterable<string> {
  for await (const numbers of store.forms.walkNumbers(NUMBERS)) {
    // Read after the batch: whatever form is there by now has taken its number.
    const [series, numberings] = [await store.lastNumbers(SERIES), await store.settings.numberings()];
    const isGiven = (number: string, pattern: string): boolean => {
      const found = placeIn(pattern, number);
      return found !== null && found.place <= (series.get(seriesOf(pattern, found.year ?? 0)) ?? 0);
    };
    for (const number of numbers) if (!numberings.some((pattern) => isGiven(number, pattern))) yield number;
  }
}

/** Forms that the ranking would count otherwise than the forms of their documents say, or that stand in another order than their numbers. */
async function* miscounted({ store }: Checking): AsyncIterable<string> {
  for await (const counts of store.forms.walkCounts(NUMBERS)) {
    for (const { number, kept, due, isInOrder } of counts)
      if (kept.countsIn !== due.countsIn || kept.adopted !== due.adopted || !isInOrder) yield number;
    await setImmediate();
  }
}

/** Forms by number, a batch at a time: every place given out, or those to which something happened since an earlier look. */
async function* numbersToCheck(checking: Checking): AsyncIterable<readonly string[]> {
  const { store, since } = checking;
  if (since) {
    yield* store.forms.walkNumbersSince(since.event, BATCH);
    return;
  }
  const numberings = await store.settings.numberings();
  for (const places of placesIn(await store.lastNumbers(SERIES), numberings))
    yield await numberedIn(checking, places);
}

/**
 * Goes through every form and its log, a batch at a time: a number given out has its form, the form is what its log makes, and
 * nothing bears a number that was not given out. Names the first 100 that are otherwise, each with the event that is wrong.
 */
export const checkForms = async (checking: Checking): Promise<FormsCheck> => {
  const { store, isStopped, since, progress = () => undefined } = checking;
  const faults = new Map<string, FormFault | FormMiscounted | FormSetBack>();
  const isOver = () => isStopped() || faults.size >= NAMED;
  let checked = 0;
  for await (const numbers of numbersToCheck(checking)) {
    if (isOver()) break;
    const kept = await store.forms.kept(numbers);
    await setImmediate();
    for (const number of numbers) {
      const isFaulty = faultOf(kept.get(number), checking) !== null && !isOver();
      const still = isFaulty ? await checkForm(checking, number) : null;
      if (still) faults.set(number, still);
    }
    await setImmediate();
    const whole = [...kept.values()].filter(({ number }) => !faults.has(number));
    for (const [number, fault] of await lostBeside(checking, whole)) if (!isOver()) faults.set(number, fault);
    checked += numbers.length;
    progress(numbers.length);
    await setImmediate();
  }
  for await (const number of setBack(checking)) {
    if (isOver()) break;
    if (!faults.has(number)) faults.set(number, { sequence: null, what: 'form-set-back' });
  }
  if (!since) {
    for await (const number of strangers(checking)) {
      if (isOver()) break;
      faults.set(number, { sequence: null, what: 'form-unnumbered' });
    }
    for await (const number of miscounted(checking)) {
      if (isOver()) break;
      if (!faults.has(number)) faults.set(number, { sequence: null, what: 'form-miscounted' });
    }
  }
  return { checked, faults: [...faults].map(([number, fault]) => ({ number, ...fault })) };
};
