import type { Form, FormEvent } from '../../../src/approval';
import { announce } from './announce';
import type { Ground } from './portal';

/**
 * The one way a form is written: its events are kept in the open transaction and told to the portal after the commit.
 * Events kept by any other way are heard by nobody: a form that came down by a job once stayed online in a search index.
 * `form` is null for a new one. No events: nothing is written.
 */
export const commit = async (
  ground: Pick<Ground, 'store' | 'notify'>,
  form: Form | null,
  events: readonly FormEvent[]
): Promise<Form> => {
  if (form && events.length === 0) return form;
  const changed = await ground.store.forms.append(form, events);
  announce(ground, changed, events);
  return changed;
};
