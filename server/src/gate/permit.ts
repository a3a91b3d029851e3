import { AsyncLocalStorage } from 'node:async_hooks';
import type { Ending } from '../../../src/register';
import { refused } from './refused';

type Locale = string | null;

/** What may be written to published rows while one call of the document service runs, and nothing else. */
export type Permit = {
  readonly kind: 'publish' | 'withdraw';
  readonly uid: string;
  readonly documentId: string;
  readonly locales: ReadonlySet<Locale>;
  /**
   * Languages whose published row was written during the call: i18n copies shared fields. Each is compared with the
   * register afterwards.
   */
  readonly touched: Set<Locale>;
  /** Languages whose published row was inserted during the call. A second insertion is refused: nobody approved two. */
  readonly made: Set<Locale>;
  /** Writes under this permit that have begun and not ended. */
  writing: number;
  /** A hook of the portal saved, published or withdrew the same document once more during the call. */
  isRevisited: boolean;
  /** The call has ended. A timer that a hook left running must not write under its permit afterwards. */
  isOver: boolean;
};

/**
 * A take-down that was decided. `by` says by whom: by the office, or by the desk itself, which takes down what never
 * passed the gate (`drift`) and what was to stay until now (`until`).
 */
export type Withdrawal = {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: Locale;
  readonly reason: string;
  readonly by: 'office' | 'drift' | 'until';
  /** What becomes of its page; absent where nobody was asked. */
  readonly ending?: Ending | null;
};

const permits = new AsyncLocalStorage<Permit>();

/** The permit of the call now running. It follows the call through every hook and plugin, and no other call. */
export const currentPermit = (): Permit | null => {
  const permit = permits.getStore();
  return permit && !permit.isOver ? permit : null;
};

/** Notes that a call writes the document a permit is open for. */
export const noteVisit = ({
  uid,
  documentId,
}: {
  readonly uid: string;
  readonly documentId?: string | undefined;
}): void => {
  const permit = currentPermit();
  if (permit?.uid === uid && permit.documentId === documentId) permit.isRevisited = true;
};

/**
 * Runs one call under a permit that ends with the call. A write that the call did not wait for is refused: it would land
 * after the content was compared.
 */
export const underPermit = async <T>(
  permit: Pick<Permit, 'kind' | 'uid' | 'documentId' | 'locales'>,
  work: () => Promise<T>
): Promise<{ readonly result: T; readonly permit: Permit }> => {
  const fresh = { touched: new Set<Locale>(), made: new Set<Locale>(), writing: 0 };
  const own: Permit = { ...permit, ...fresh, isRevisited: false, isOver: false };
  try {
    const result = await permits.run(own, work);
    if (own.writing > 0) throw refused({ code: 'gate.still-writing' });
    return { result, permit: own };
  } finally {
    own.isOver = true;
  }
};

/** Keys of the documents published in this one step (Art. 8(一) ¶2). */
export const together = new AsyncLocalStorage<ReadonlySet<string>>();

/** Set by the desk's own withdraw action, and by nothing that comes in through an API. */
export const withdrawal = new AsyncLocalStorage<Withdrawal>();

/** Key of the document that is being put back as it was registered: its row may be made anew, and is compared before the commit. */
export const restoring = new AsyncLocalStorage<string>();

/** The person an action of the desk acts for, where that is not the one logged in; null for the system. */
export const acting = new AsyncLocalStorage<{ readonly userId: number | null }>();
