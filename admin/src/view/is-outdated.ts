/** Refusals that mean the page was read before something else happened. Every other one is answered in the window that asked. */
const OUTDATED: readonly string[] = [
  'form.stale',
  'approval.wrong-state',
  'approval.changed-since',
  'approval.already-signed',
  'approval.stage-not-open',
];

/** Whether the window that asked has nothing more to do, so that what was typed in it can go. */
export const isOutdated = ({ code }: { readonly code: string | null }): boolean =>
  code !== null && OUTDATED.includes(code);
