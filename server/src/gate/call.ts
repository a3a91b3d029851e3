/** A call of the document service, as its middlewares see it. */
export type Call = {
  readonly action: string;
  readonly uid: string;
  readonly params: {
    readonly documentId?: string;
    readonly locale?: unknown;
    readonly status?: unknown;
    readonly data?: Record<string, unknown>;
  };
};

export type Next = () => Promise<unknown>;
