import type { Form } from '../../../src/approval';
import { accept, refuse } from '../../../src/result';
import type { Result } from '../../../src/result';
import { maySeeForm } from '../../../src/approval/form/may-see';
import { situationOf } from './situation';
import type { By, DeskContext } from './desk';

/** The form, before anything is read for it; unknown and unseen are answered alike. */
export const visibleForm = async (desk: DeskContext, number: string, by: By): Promise<Result<Form>> => {
  const form = await desk.store.forms.find(number);
  const { actor } = await situationOf(desk, by);
  return form && actor && maySeeForm(form, actor) ? accept(form) : refuse('form.not-found');
};
