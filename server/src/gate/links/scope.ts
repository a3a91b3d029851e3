import { AsyncLocalStorage } from 'node:async_hooks';

/** One call of the document service, or one write past it, whose effect on the links of online pages is looked at as a whole. */
export type LinkScope = {
  readonly uid: string;
  readonly outer: LinkScope | null;
  /** Documents that went online or came down under a permit of their own meanwhile: what they link to is theirs to change. */
  readonly ownDocuments: Set<string>;
  isOver: boolean;
};

const scopes = new AsyncLocalStorage<LinkScope>();

/** The scope of the call now running; null outside, and for what a call left running behind it. */
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
