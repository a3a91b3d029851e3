import type { Portal } from '../desk/portal';

/** What a job works with. `isStopped` turns true when the portal shuts down: a job ends at its next batch. */
export type Job = Portal & { readonly isStopped: () => boolean };
