import { signedOrder } from './webhook';
import type { Order } from './robot';

/** What changed with one revision of what the public sees; `other` for names, permissions, and what changed once more since. */
export type SiteChange = {
  readonly id: string;
  readonly revision: number;
  readonly at: string;
  readonly change: 'published' | 'revised' | 'withdrawn' | 'other';
  readonly documentId?: string;
  readonly type?: string;
  readonly locale?: string | null;
  readonly slug?: string | null;
};

/**
 * What a static site gets: what changed, and from which revision on to ask for the rest (`changedSince`). Signed like every webhook of
 * the desk; `id` stays the same when it is sent again.
 */
export const siteOrder = (
  events: readonly SiteChange[],
  to: Parameters<typeof signedOrder>[1] & { readonly api: string }
): Order & { readonly signature: string } => {
  const since = Math.min(...events.map(({ revision }) => revision)) - 1;
  const changes = `${to.api}/publications?changedSince=${since}`;
  return signedOrder(JSON.stringify({ events, changedSince: since, changes }), to);
};
