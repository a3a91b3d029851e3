import type { RegisterCheckResponse } from '../../../src/contracts';
import { everyPart } from './every-part';
import type { Store } from '../store';
import type { Checking, Checkpoint } from './checking';

export type { Checkpoint } from './checking';

export { wrongAddresses } from './former-addresses';
export { checkForm } from './check-forms';
export { FILLED_KEY, type Filled } from './check-public';
export { namesNow, NAMES_KEY, type KeptNames } from './check-names';
export { objectionToForm, objectionToLive, objectionToVerb } from './stand-on-log';

/** How many things a check found wrong: what the desk is told. */
export const faultsIn = (check: Omit<RegisterCheckResponse, 'intact' | 'finished'>): number => {
  const lists = [
    check.forms.faults,
    check.months?.faults ?? [],
    check.publicStore?.faults ?? [],
    check.ledger.faults,
    check.seals.faults,
    check.snapshots.faults,
    check.live.faults,
    check.tables?.faults ?? [],
    check.seals.unaccepted ? [check.seals.unaccepted] : [],
  ];
  const chains = [check.fault, check.settings?.fault ?? null, check.ledger.fault];
  return lists.reduce((sum, { length }) => sum + length, 0) + chains.filter((fault) => fault !== null).length;
};

/**
 * Everything that is kept for good: whether anything of it was changed, removed, put in or moved (Art. 10). `finished` is false where the
 * portal was shut down meanwhile: what was not looked at is not whole. With `since` it looks at new entries, forms and contents alone.
 */
export const checkEverything = async (checking: Checking): Promise<RegisterCheckResponse> => {
  const found = await everyPart(checking);
  const finished = !checking.isStopped();
  return { intact: finished && faultsIn(found) === 0, finished, ...found };
};

/** Where a look that begins now ends, for the next one to go on from. */
export const checkpointOf = async ({ store }: Pick<Checking, 'store'>): Promise<Checkpoint> => ({
  register: await store.register.head(),
  event: await store.forms.lastEvent(),
  snapshot: await store.documents.lastSnapshot(),
});

type Run = { done: number; readonly total: number; readonly result: Promise<RegisterCheckResponse> };

const running = new WeakMap<object, Run>();

/** How far the look that somebody asked for has come; null where none is under way. */
export const checkProgress = (store: Store): { readonly done: number; readonly total: number } | null => {
  const run = running.get(store);
  return run ? { done: Math.min(run.done, run.total), total: run.total } : null;
};

/** A look through everything, one at a time: whoever asks while one is under way waits for that one. */
export const checkOnRequest = async (
  checking: Pick<Checking, 'store' | 'hash'>
): Promise<RegisterCheckResponse> => {
  const { store } = checking;
  if ((await store.tables.gone()).length > 0) return checkEverything({ ...checking, isStopped: () => false });
  const { register, snapshot } = await checkpointOf(checking);
  const forms = [...(await store.lastNumbers('form-')).values()].reduce((sum, last) => sum + last, 0);
  const { total: live } = await store.register.list({ live: true, page: 1, pageSize: 1 });
  // Nothing is awaited from here on: two who ask at once would both begin.
  const under = running.get(store);
  if (under) return under.result;
  const progress = (more: number): void => {
    const run = running.get(store);
    if (run) run.done += more;
  };
  const result = checkEverything({ ...checking, isStopped: () => false, progress }).finally(() =>
    running.delete(store)
  );
  running.set(store, { done: 0, total: 2 * register.sequence + snapshot + forms + live, result });
  return result;
};
