import { setImmediate } from 'node:timers/promises';
import type { Target } from '../../../src/approval';
import type { PublicStoreCheck } from '../../../src/contracts';
import { formerAmong } from '../../../src/publication';
import { ITEM_UID } from '../configuration';
import { keyOf } from '../store';
import type { Checking } from './checking';

const BATCH = 50;

type Looking = Pick<Checking, 'store' | 'isStopped'>;
type Wrong = { readonly target: Target; readonly addresses: readonly string[] };

/**
 * The addresses the register says an item had before its present one. Null where that cannot be told: content from before the desk, or
 * from a version that made addresses at publication, was registered without one.
 */
const registeredFormers = async ({ store }: Looking, target: Target): Promise<readonly string[] | null> => {
  const had: string[] = [];
  for (const entry of await store.register.history(target)) {
    if (entry.kind !== 'publication' && entry.kind !== 'revision' && entry.kind !== 'existing') continue;
    const slug = (await store.documents.registered(entry))?.fields.slug;
    if (typeof slug !== 'string' || slug === '') return null;
    had.push(slug);
  }
  return formerAmong(had);
};

/** Items that an address leads to, and those that were published more than once and so may have left one. */
async function* suspects({ store, isStopped }: Looking): AsyncIterable<Target> {
  const seen = new Set<string>();
  const fresh = (targets: readonly Target[]) =>
    targets.filter((target) => {
      const isNew = target.uid === ITEM_UID && !seen.has(keyOf(target));
      seen.add(keyOf(target));
      return isNew;
    });
  for await (const targets of store.publicDocuments.walkFormers(BATCH)) yield* fresh(targets);
  for await (const entries of store.register.walk(BATCH)) {
    yield* fresh(entries.filter(({ kind }) => kind === 'revision').map(({ target }) => target));
    if (isStopped()) return;
    await setImmediate();
  }
}

/** Items whose addresses from before are not those the register knows, with what they should be. */
export async function* wrongAddresses(looking: Looking): AsyncIterable<Wrong> {
  const { store, isStopped } = looking;
  for await (const target of suspects(looking)) {
    if (isStopped()) return;
    const addresses = await registeredFormers(looking, target);
    if (addresses === null) continue;
    const kept = await store.publicDocuments.formersOf(target);
    if (new Set(kept).size !== addresses.length || !addresses.every((one) => kept.includes(one)))
      yield { target, addresses };
  }
}

/** Where people who keep an old address are led, against the register; all of it once a week, as everything kept. */
export const checkAddresses = async (checking: Checking): Promise<PublicStoreCheck['faults']> => {
  const faults: PublicStoreCheck['faults'][number][] = [];
  if (checking.since) return faults;
  for await (const { target } of wrongAddresses(checking)) faults.push({ target, what: 'address' });
  return faults;
};
