import type { ReactNode } from 'react';
import { Page } from '@strapi/strapi/admin';
import type { Snapshot } from '../api/query';
import { FailureNote } from './FailureNote';

/** Shows an answer once it is there; a failure beside the last good answer rather than instead of it. */
export const Loaded = <Value,>({
  query,
  children,
}: {
  readonly query: Snapshot<Value> & { readonly reload: () => void };
  readonly children: (value: Value) => ReactNode;
}) => (
  <>
    {query.failure ? <FailureNote failure={query.failure} onRetry={query.reload} /> : null}
    {query.data === null ? query.failure ? null : <Page.Loading /> : children(query.data)}
  </>
);
