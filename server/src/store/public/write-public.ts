import type { Core } from '@strapi/strapi';
import type { Seals } from '../../../../src/chain';
import type { Target } from '../../../../src/approval';
import type { Ending } from '../../../../src/register';
import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import type { Sequences } from '../tables/sequences';
import type { Ledger } from '../office/ledger';
import { keyOf } from '../tables/target';
import { placeOf, titledOf } from './public-row';
import { publicSealState, sealOfPublic } from './public-seal';
import type { PublicDraft } from './public-row';
import type { SearchIndex } from './search/search-index';

const SERIES = 'public';
const LONGEST_WORDS = 20_000;

export type Dependencies = {
  readonly strapi: Core.Strapi;
  readonly rows: Rows;
  readonly sequences: Sequences;
  readonly seals: Seals;
  readonly ledger: Ledger;
  /** Told of each revision in its transaction. */
  readonly tellSite: (revision: number) => Promise<void>;
  /** Called after the open transaction has committed. */
  readonly afterCommit: (effect: () => void) => void;
  readonly search: SearchIndex;
};

/** Writes what the public sees; every change gets the next revision. */
export const createWritePublic = (dependencies: Dependencies) => {
  const { rows, sequences, seals, afterCommit, tellSite, search } = dependencies;
  const watchers = new Set<() => void>();

  /** The next revision, under a lock that is held until the transaction ends; whoever keeps answers hears of the change. */
  const revise = async (): Promise<number> => {
    const revision = await sequences.next(SERIES);
    await tellSite(revision);
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
      titled: titledOf(draft.title),
      withdrawnAt: null,
      ended: null,
      successor: null,
      notice: null,
      listed: JSON.stringify(listed),
      answer: JSON.stringify(answer),
      words: words.toLowerCase().slice(0, LONGEST_WORDS),
      revision: await revise(),
    };
    const row = { ...unsealed, seal: sealOfPublic(seals, unsealed) };
    const { documentKey } = row;
    await rows.put(UID.publicDocument, row, 'documentKey');
    await search.keep(documentKey, row.words);
  };

  /** What was taken down keeps its address and dates, and none of its content unless its page stays. */
  const takeDown = async (
    target: Target,
    {
      at,
      sequence,
      ending,
    }: { readonly at: string; readonly sequence: number; readonly ending?: Ending | undefined }
  ): Promise<void> => {
    const revision = await revise();
    const before = await rows.lock(UID.publicDocument, { documentKey: keyOf(target) });
    if (!before) return;
    const stays = ending?.as === 'lapsed';
    // What was gone before, or stays as it stayed, is so since that day.
    const isSince = before.withdrawnAt && (before.ended === 'lapsed') === stays;
    const gone = {
      place: null,
      withdrawnAt: isSince ? before.withdrawnAt : at,
      sequence,
      digest: null,
      words: '',
      ended: ending?.as ?? null,
      successor: ending?.as === 'replaced' ? keyOf(ending.successor) : null,
      notice: stays ? ending.notice : null,
      ...(stays ? {} : { listed: '{}', answer: '{}' }),
    };
    const after = { ...before, ...gone, revision };
    const state = publicSealState(seals, before);
    // What was written past the desk stays without a seal; what another server's secret sealed keeps that one until `reseal`.
    const unsure = state === 'foreign' ? before.seal : null;
    const seal = state === 'own' ? sealOfPublic(seals, after) : unsure;
    await rows.update(UID.publicDocument, { id: before.id }, { ...gone, revision, seal });
    await search.forget(Number(before.id));
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
