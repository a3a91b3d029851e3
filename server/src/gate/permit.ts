import { AsyncLocalStorage } from 'node:async_hooks';
import { refused } from './refused';

type Locale = string | null;

/** What may be written to published rows while one call of the document service runs, and nothing else. */
export type Permit = {
  readonly kind: 'publish' | 'withdraw';
  readonly uid: string;
  readonly documentId: string;
  readonly locales: ReadonlySet<Locale>;
  /** Published rows of the document in other locales that were written meanwhile (i18n copies shared fields); checked afterwards. */
  readonly touched: Set<Locale>;
  /** Locales whose published row was made: a second one is nobody's approved content. */
  readonly made: Set<Locale>;
  /** Writes under this permit that have begun and not ended. */
  writing: number;
  /** The document was saved, published or taken down once more within the call: a hook of the host did so. */
  isRevisited: boolean;
  /** Over with the call it was given for: what a hook left running, a timer, must not write under it later. */
  isOver: boolean;
};

/** `by`: the office, or the desk itself taking down what it never let through. */
export type Withdrawal = {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: Locale;
  readonly reason: string;
  readonly by: 'office' | 'drift';
};

const permits = new AsyncLocalStorage<Permit>();

/** The permit of the call now running. It follows the call through every hook and plugin, and no other call. */
export const currentPermit = (): Permit | null => {
  const permit = permits.getStore();
  return permit && !permit.isOver ? permit : null;
};

/** Notes a writing call on the document that a permit is open for. */
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

/** Runs one call under its permit, which ends with it: a write it did not wait for would land after the content was compared. */
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

/** The person an action of the desk acts for, where that is not the one logged in; null for the system. */
export const acting = new AsyncLocalStorage<{ readonly userId: number | null }>();
