import { accept, refuse } from '../../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';

type ReassignInput = FormInput & { readonly stage: string; readonly person: number; readonly reason: string };

/** Names somebody else for a stage whose holder has left. */
export const createReassign = changeForm<ReassignInput>(async ({ desk, input }) => {
  const to = (await desk.store.organization.people()).find(({ id }) => id === input.person);
  if (!to) return refuse('form.person-unknown');
  return accept({
    command: { verb: 'reassign', stage: input.stage, to, reason: input.reason },
  });
});
