import type { Form } from './form';
import type { Actor } from './person';
import { isSamePerson } from './person';

/**
 * Who may see a form: its submitter, whoever signed it or is named to sign it, everyone with a seat in its department,
 * and every seat of the whole organization; duties include those held as a delegate.
 */
export const maySeeForm = (form: Form, actor: Actor): boolean =>
  isSamePerson(form.submittedBy, actor) ||
  form.signatures.some(({ person }) => isSamePerson(person, actor)) ||
  Object.values(form.reassigned).some((person) => isSamePerson(person, actor)) ||
  actor.duties.some((duty) => duty.department === null || duty.department === form.submission.department.key);

/** There is a form, and it is none of this person's: they learn neither its number nor where it stands. */
export const isElsewhere = (form: Form | null, actor: Actor | null): boolean =>
  form !== null && (actor === null || !maySeeForm(form, actor));

/** How far somebody sees: everything, or the forms of these departments and their own. */
export const horizonOf = (
  actor: Actor
): { readonly person: number; readonly departments: readonly string[] } | null =>
  actor.duties.some((duty) => duty.department === null)
    ? null
    : { person: actor.id, departments: [...new Set(actor.duties.flatMap((duty) => duty.department ?? []))] };
