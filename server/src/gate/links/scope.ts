import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The span of one call of the document service, or of one write past it. Its effect on the links of online pages is looked
 * at as a whole when it ends.
 */
export type LinkScope = {
  readonly uid: string;
  readonly outer: LinkScope | null;
  /** Documents published or withdrawn under a permit of their own during the span: their links are theirs to change. */
  readonly ownDocuments: Set<string>;
  isOver: boolean;
};

const scopes = new AsyncLocalStorage<LinkScope>();

/** The span now running; null outside of one, and for a timer that a call left behind. */
export const currentScope = (): LinkScope | null => {
  const scope = scopes.getStore();
  return scope && !scope.isOver ? scope : null;
};

export const documentKey = (uid: string, documentId: string): string => `${uid}|${documentId}`;

/** Lets a document change its own links, in this scope and in every one around it. */
export const letChange = (scope: LinkScope, key: string): void => {
  for (let one: LinkScope | null = scope; one; one = one.outer) one.ownDocuments.add(key);
};

/** Runs `work` in a scope of its own, which ends with it. */
export const inScope = async <T>(uid: string, work: (scope: LinkScope) => Promise<T>): Promise<T> => {
  const scope: LinkScope = { uid, outer: currentScope(), ownDocuments: new Set(), isOver: false };
  try {
    return await scopes.run(scope, () => work(scope));
  } finally {
    scope.isOver = true;
  }
};
