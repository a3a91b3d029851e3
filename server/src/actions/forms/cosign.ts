import { accept, refuse } from '../../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';

type CosignInput = FormInput & { readonly person: number; readonly reason: string };

/** Asks somebody besides the route to sign first. */
export const createCosign = changeForm<CosignInput>(async ({ desk, input }) => {
  const to = (await desk.store.organization.people()).find(({ id }) => id === input.person);
  if (!to) return refuse('form.person-unknown');
  return accept({ command: { verb: 'cosign', to, reason: input.reason } });
});
