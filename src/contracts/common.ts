/** One page of a list; `page` counts from 1. */
export type Page<T> = {
  readonly results: readonly T[];
  readonly pagination: {
    readonly page: number;
    readonly pageSize: number;
    readonly pageCount: number;
    readonly total: number;
  };
};

/** A refusal as it travels in `error.details` of a Strapi error body. */
export type RefusalBody = {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly zh: string;
  readonly en: string;
};
