import type { Target } from '../approval';

/**
 * What a document does with a file. `draft`: its draft uses it; `online`: what is online does; `withdrawn`: what was online
 * did; `former`: its draft did and was never online with it; `scan`: it is the scan of a paper form.
 */
export type UseState = 'draft' | 'online' | 'withdrawn' | 'former' | 'scan';

/** One address of a file, in one use of one document. */
export type FileUse = {
  readonly file: number;
  readonly name: string;
  /** See `objectOf`: the file's own name or that of one of its sizes. */
  readonly object: string;
  readonly target: Target;
  readonly state: UseState;
  /** Of the document, as the refusals call it. */
  readonly title: string;
};

/** What the public gets at an address: the file, nothing yet, nothing any more; `stock` where nobody governs it. */
export type Standing = 'public' | 'unpublished' | 'gone' | 'stock';

/**
 * A file is public exactly as long as something online uses it. The scan of a paper form never is, whatever else it is
 * used for: it carries signatures.
 */
export const standingOf = (states: Iterable<UseState>): Standing => {
  const all = new Set(states);
  if (all.has('scan')) return 'unpublished';
  if (all.has('online')) return 'public';
  if (all.has('withdrawn')) return 'gone';
  return all.size > 0 ? 'unpublished' : 'stock';
};

export type UsedObject = Pick<FileUse, 'file' | 'name' | 'object'>;
type Kept = FileUse & { readonly id: number };

/** What is to be written so that the kept uses of one document say what they are now. */
export type UseChanges = {
  readonly added: readonly UsedObject[];
  /** Uses that are over, and what they become. */
  readonly ended: readonly number[];
  /** Traces of earlier uses that are uses again. */
  readonly dropped: readonly number[];
};

/** What a use leaves behind: an address that was online is gone, one that never was stays closed. */
export const afterUse = (state: 'draft' | 'online'): UseState =>
  state === 'online' ? 'withdrawn' : 'former';

/**
 * Compares the uses kept of a document with what one version of it uses now. A use that ends leaves a trace: a file taken
 * out of a draft does not become readable by that, and one taken out of what is online is gone.
 */
export const changesOf = (given: {
  readonly kept: readonly Kept[];
  readonly state: 'draft' | 'online';
  readonly now: readonly UsedObject[];
}): UseChanges => {
  const { kept, state, now } = given;
  const known = new Set(kept.filter((use) => use.state === state).map(({ object }) => object));
  const present = new Map(now.map((use) => [use.object, use]));
  const trace = afterUse(state);
  const traced = new Set(kept.filter((use) => use.state === trace).map(({ object }) => object));
  const over = kept.filter((use) => use.state === state && !present.has(use.object));
  return {
    added: [...present.values()].filter(({ object }) => !known.has(object)),
    ended: over.filter(({ object }) => !traced.has(object)).map(({ id }) => id),
    dropped: [
      ...over.filter(({ object }) => traced.has(object)),
      ...kept.filter((use) => use.state === trace && present.has(use.object)),
    ].map(({ id }) => id),
  };
};
