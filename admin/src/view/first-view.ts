import type { FormView, MeResponse } from '../../../src/contracts';

/** The pile the desk opens on: what waits for my signature, then what I may publish, then what I submitted. */
export const firstView = ({
  counts,
  departments,
  mayPublish,
}: Pick<MeResponse, 'counts' | 'departments' | 'mayPublish'>): FormView => {
  if (counts.waiting > 0) return 'waiting';
  if (mayPublish && counts.ready > 0) return 'ready';
  return departments.length > 0 ? 'mine' : 'waiting';
};
