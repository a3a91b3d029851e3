import type { Form, FormEvent } from '../../../src/approval';
import type { DeskContext } from './desk';

/** Tells the portal what happened, once it is certain: after the transaction has committed. */
export const announce = (
  desk: Pick<DeskContext, 'store' | 'notify'>,
  form: Form,
  events: readonly FormEvent[]
): void => {
  desk.store.afterCommit(() => {
    for (const { type } of events) desk.notify({ number: form.number, type, state: form.state });
  });
};
