import { mayDo } from '../../rules';
import { DEPARTMENT_POWERS, OFFICE_POWERS } from '../../rules/position';
import type { DecisionContext } from '../form/command';
import type { Form } from '../form/form';
import { isSamePerson, type Actor } from '../form/person';
import type { Stage } from '../form/route';
import { stageOf } from './may-sign';
import { publisherDuty } from './parties';
import { dutiesOf, seatDepartment } from './seat';

/** A text the public does not read: a document that is offline, or a change of one that is online. */
export type PrivateDraft = {
  /** The newest form of the document; null where it was never handed in. */
  readonly form: Form | null;
  /** The account that made the document; null for a token or an import. */
  readonly madeBy: number | null;
  /** Departments of whoever made it, which a draft without a form belongs to. */
  readonly departments: readonly string[];
};

export type DraftReader = Pick<DecisionContext, 'holders' | 'settings'> & { readonly actor: Actor };

const SENSITIVE = 'sensitive';

/** Departments whose items somebody writes, follows or answers for: an officer's and a head's, not a leader's who only signs. */
export const writingDepartments = ({
  actor,
  settings,
}: Pick<DraftReader, 'actor' | 'settings'>): readonly string[] => [
  ...new Set(
    actor.duties.flatMap(({ position, department }) =>
      department !== null && DEPARTMENT_POWERS.some((power) => mayDo(position, power, settings))
        ? [department]
        : []
    )
  ),
];

const isOffice = ({ actor, settings }: DraftReader): boolean =>
  actor.duties.some(
    ({ position, department }) =>
      department === null && OFFICE_POWERS.some((power) => mayDo(position, power, settings))
  );

/** A leader sees what waits for them: whoever has seats, and none by which they write or keep the office. */
const onlySigns = (reader: DraftReader): boolean =>
  reader.actor.duties.length > 0 && writingDepartments(reader).length === 0 && !isOffice(reader);

const takesPart = (form: Form, actor: Actor): boolean =>
  [
    form.submittedBy,
    ...form.authors,
    ...form.signatures.map(({ person }) => person),
    ...Object.values(form.reassigned),
  ].some((person) => isSamePerson(person, actor));

const holds = (stage: Stage | null, form: Form, reader: DraftReader): boolean => {
  // A stage for one person alone is theirs by name.
  if (!stage || stage.named) return false;
  const { position } = stage;
  const department = seatDepartment(position, {
    department: form.submission.department.key,
    settings: reader.settings,
  });
  return dutiesOf(reader).some((duty) => duty.position === position && duty.department === department);
};

/** What was approved waits for whoever publishes it. */
const waitsFor = (form: Form, reader: DraftReader): boolean =>
  form.state === 'approved' ? publisherDuty(reader, 'publish') !== null : holds(stageOf(form), form, reader);

const readsForm = (form: Form, reader: DraftReader): boolean => {
  if (takesPart(form, reader.actor) || waitsFor(form, reader)) return true;
  if (form.route.key === SENSITIVE || form.raisedTo === SENSITIVE)
    return form.route.stages.some((stage) => holds(stage, form, reader));
  return isOffice(reader) || writingDepartments(reader).includes(form.submission.department.key);
};

/**
 * Who reads a draft in the editor: its department, the office, and signers what waits for them. A sensitive one (Art. 8(三)) its
 * officer and its signers alone. One that belongs to no department is read by everybody but those who only sign.
 */
export const mayReadDraft = ({ form, madeBy, departments }: PrivateDraft, reader: DraftReader): boolean => {
  if (madeBy === reader.actor.id) return true;
  if (form) return readsForm(form, reader);
  if (departments.length === 0) return !onlySigns(reader);
  return isOffice(reader) || writingDepartments(reader).some((own) => departments.includes(own));
};
