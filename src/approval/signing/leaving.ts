import { placeOf } from '../form/route';
import type { Form } from '../form/form';
import type { Holder } from '../form/person';
import type { Stage } from '../form/route';
import { scopeOf, type SigningContext } from './candidate';
import { findDeadEnd } from './dead-end';

/**
 * The stage at which an open form would wait for nobody once only `remaining` hold seats; null where it could be completed, or cannot
 * even now. Example: a department's only head leaves while three items wait for them.
 */
export const strandedWithout = (
  form: Form,
  context: SigningContext,
  remaining: readonly Holder[]
): Stage | null => {
  if (form.state !== 'in-review') return null;
  const place = placeOf(form.stage, form.route);
  const scope = scopeOf(form);
  const stranded = findDeadEnd(place, { scope, context: { ...context, holders: remaining } });
  return stranded && findDeadEnd(place, { scope, context }) === null ? stranded : null;
};
