import type { Core } from '@strapi/strapi';
import type { Seals } from '../../../../src/chain';
import type { Target } from '../../../../src/approval';
import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import type { Sequences } from '../tables/sequences';
import type { Ledger } from '../office/ledger';
import { keyOf } from '../tables/target';
import { placeOf } from './public-row';
import { isPublicSealed, sealOfPublic } from './public-seal';
import type { PublicDraft } from './public-row';

const SERIES = 'public';
const LONGEST_WORDS = 20_000;

export type Dependencies = {
  readonly strapi: Core.Strapi;
  readonly rows: Rows;
  readonly sequences: Sequences;
  readonly seals: Seals;
  readonly ledger: Ledger;
  /** Called after the open transaction has committed. */
  readonly afterCommit: (effect: () => void) => void;
};

/** Writes what the public sees; every change gets the next revision. */
export const createWritePublic = ({ rows, sequences, seals, afterCommit }: Dependencies) => {
  const watchers = new Set<() => void>();

  /** The next revision, under a lock that is held until the transaction ends; whoever keeps answers hears of the change. */
  const revise = async (): Promise<number> => {
    const revision = await sequences.next(SERIES);
    afterCommit(() => {
      for (const watcher of watchers) watcher();
    });
    return revision;
  };

  const put = async (draft: PublicDraft): Promise<void> => {
    const { target, listed, answer, words, ...columns } = draft;
    const unsealed = {
      ...columns,
      documentKey: keyOf(target),
      targetUid: target.uid,
      targetDocument: target.documentId,
      targetLocale: target.locale,
      place: placeOf(draft),
      withdrawnAt: null,
      listed: JSON.stringify(listed),
      answer: JSON.stringify(answer),
      words: words.toLowerCase().slice(0, LONGEST_WORDS),
      revision: await revise(),
    };
    const row = { ...unsealed, seal: sealOfPublic(seals, unsealed) };
    const { documentKey } = row;
    if ((await rows.update(UID.publicDocument, { documentKey }, row)) === 0)
      await rows.insert(UID.publicDocument, row);
  };

  /** What was taken down keeps its address and dates, and none of its content. */
  const takeDown = async (
    target: Target,
    { at, sequence }: { readonly at: string; readonly sequence: number }
  ): Promise<void> => {
    const gone = {
      place: null,
      withdrawnAt: at,
      sequence,
      digest: null,
      words: '',
      listed: '{}',
      answer: '{}',
    };
    const revision = await revise();
    const before = await rows.lock(UID.publicDocument, { documentKey: keyOf(target) });
    if (!before) return;
    const after = { ...before, ...gone, revision };
    // What was written past the desk stays without a seal.
    const seal = isPublicSealed(seals, before) ? sealOfPublic(seals, after) : null;
    await rows.update(UID.publicDocument, { id: before.id }, { ...gone, revision, seal });
  };

  return {
    put,
    takeDown,
    revise,
    /** The newest revision; 0 where nothing was ever public. */
    head: async (): Promise<number> =>
      Number((await rows.find(UID.sequence, { series: SERIES }))?.value ?? 0),
    /** Calls `watcher` after each commit of this process that changed what the public sees. */
    watch: (watcher: () => void): void => void watchers.add(watcher),
  };
};
