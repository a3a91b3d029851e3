import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import {
  eventOf,
  firstOf,
  inState,
  no,
  refused,
  type Ask,
  type Decided,
  type Objection,
} from '../form/outcome';
import type { Form, FormState } from '../form/form';
import { isSamePerson, type PersonRef } from '../form/person';
import { dutiesOf } from '../signing/seat';
import { objectionToText } from '../form/text';

/** While something is still done with a form. A void, rejected or withdrawn one only has a way on: another form. */
export const LIVE_STATES: readonly FormState[] = [
  'in-review',
  'returned',
  'recalled',
  'approved',
  'published',
];

const tookPart = (form: Form, actor: PersonRef): boolean =>
  [
    ...form.authors,
    ...form.signatures.map(({ person }) => person),
    ...form.amendments.map(({ person }) => person),
    ...Object.values(form.reassigned),
  ].some((person) => isSamePerson(person, actor));

/** Anyone of the department, any holder of an organization's position, and whoever took part. */
export const objectionToComment = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => inState(form, LIVE_STATES),
    () => (context.actor ? null : no('approval.person-needed')),
    () => {
      const { key, name } = form.submission.department;
      const isNear = dutiesOf(context).some(({ department }) => department === null || department === key);
      return isNear || (context.actor && tookPart(form, context.actor))
        ? null
        : no('approval.not-taking-part', { department: name });
    }
  );

/** A remark that decides nothing. */
export const comment = ({ form, command, context }: Ask<'comment'>): Decided => {
  const refusal =
    objectionToComment(form, context) ??
    objectionToText(command.text, { field: 'comment', missing: 'approval.comment-missing' });
  return refusal
    ? refused(refusal)
    : accept([eventOf(context, { type: 'commented', text: command.text.trim() })]);
};
