import type { Form, FormEvent } from '../../../src/approval';
import type { Ground } from './portal';

/** Tells the portal what happened, in its order, once it is certain: after the transaction has committed. */
export const announce = (
  { store, notify }: Pick<Ground, 'store' | 'notify'>,
  form: Form,
  events: readonly FormEvent[]
): void => {
  store.afterCommit(async () => {
    for (const { type } of events) await notify({ number: form.number, type, state: form.state });
  });
};
