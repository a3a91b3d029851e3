import type { Category, Position, Route, RouteKey } from './route';

/** What the office decides about approval; the Measures are the preset. */
export type ApprovalSettings = {
  readonly positions: readonly Position[];
  readonly categories: readonly Category[];
  readonly routes: Readonly<Record<RouteKey, Route>>;
  /** One signature counts for every stage its signer holds, recorded on each. */
  readonly cover: boolean;
  /** A head's submission counts as the head's own stage, recorded as such. */
  readonly implicit: boolean;
};
