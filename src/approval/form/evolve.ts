import { distinctPeople } from './person';
import type { FormEvent, FormEventType } from './event';
import type { Form, FormState } from './form';

import { signaturesBefore, signaturesUnder } from './standing';

type EventOf<T extends FormEventType> = Extract<FormEvent, { readonly type: T }>;
type Later = Exclude<FormEventType, 'submitted'>;

const NOBODY = { id: 0, name: '' };
const outOfReview = { stage: null, stageSince: null, stageDueOn: null };
const waitingAt = (
  stage: string | null,
  { event, stageDueOn }: { readonly event: FormEvent; readonly stageDueOn: string | null }
) => (stage === null ? outOfReview : { stage, stageSince: event.at, stageDueOn, lastRemindedOn: null });

/** A form raised at a stage that has as long as before has it from the same day on, and was urged for it. */
const waitingOn = (form: Form, event: EventOf<'raised'>) =>
  event.stage === form.stage && event.stageDueOn === form.stageDueOn
    ? {}
    : waitingAt(event.stage, { event, stageDueOn: event.stageDueOn });

/** Events from before there was a book name no version. */
const underRules = ({ rules }: { readonly rules?: number }) => (rules === undefined ? {} : { rules });

const begun = (event: EventOf<'submitted'>): Form => {
  const by = event.by ?? NOBODY;
  return {
    number: event.number,
    target: event.target,
    state: 'in-review',
    version: 1,
    round: 1,
    route: event.route,
    ...underRules(event),
    submission: event.submission,
    submittedBy: by,
    submittedAt: event.at,
    firstSubmittedAt: event.at,
    lastEditor: event.lastEditor,
    authors: distinctPeople([by, ...(event.lastEditor ? [event.lastEditor] : [])]),
    signatures: event.signatures,
    amendments: [],
    lastRemindedOn: null,
    ...waitingAt(event.stage, { event, stageDueOn: event.stageDueOn }),
    reassigned: {},
    digest: event.submission.digest,
    approvedDigest: null,
    approvedAt: null,
    scheduledFor: null,
    publishedAt: null,
    publishedDigest: null,
    attachments: [],
  };
};

const closed = (form: Form, state: FormState): Form => ({
  ...form,
  state,
  ...outOfReview,
  scheduledFor: null,
});

const evolutions: { readonly [T in Later]: (form: Form, event: EventOf<T>) => Form } = {
  resubmitted: (form, event) => {
    const by = event.by ?? NOBODY;
    return {
      ...form,
      state: 'in-review',
      round: form.round + 1,
      route: event.route,
      ...underRules(event),
      submission: event.submission,
      submittedBy: by,
      submittedAt: event.at,
      lastEditor: event.lastEditor,
      authors: distinctPeople([by, ...(event.lastEditor ? [event.lastEditor] : []), ...form.authors]),
      signatures: event.signatures,
      amendments: [],
      lastRemindedOn: null,
      ...waitingAt(event.stage, { event, stageDueOn: event.stageDueOn }),
      reassigned: {},
      digest: event.submission.digest,
    };
  },
  signed: (form, event) => ({
    ...form,
    signatures: [...form.signatures, event.signature],
    ...(event.stage === form.stage ? {} : waitingAt(event.stage, { event, stageDueOn: event.stageDueOn })),
  }),
  approved: (form, event) => ({
    ...form,
    state: 'approved',
    ...outOfReview,
    approvedDigest: event.digest,
    approvedAt: event.at,
  }),
  returned: ({ raisedTo, ...form }, event) =>
    event.to === null
      ? { ...closed(form, 'returned'), signatures: [] }
      : {
          ...form,
          ...(raisedTo ? { raisedTo } : {}),
          signatures: signaturesBefore(event.to, form),
          ...waitingAt(event.to, { event, stageDueOn: event.stageDueOn }),
        },
  rejected: (form, event) => ({
    ...closed(form, 'rejected'),
    signatures: [...form.signatures, event.signature],
  }),
  recalled: (form) => ({ ...closed(form, 'recalled'), signatures: [] }),
  raised: (form, event) => ({
    ...form,
    route: event.route,
    raisedTo: event.route.key,
    submission: { ...form.submission, category: event.category },
    signatures: signaturesUnder(event.route, form),
    ...waitingOn(form, event),
  }),
  amended: (form, { amendment }) => ({
    ...form,
    digest: amendment.to,
    signatures: signaturesBefore(amendment.stage, form),
    amendments: [...form.amendments, amendment],
  }),
  reassigned: (form, event) => ({ ...form, reassigned: { ...form.reassigned, [event.stage]: event.to } }),
  'co-signer-added': (form, event) => ({
    ...form,
    route: event.route,
    reassigned: { ...form.reassigned, [event.stage]: event.to },
    ...waitingAt(event.stage, { event, stageDueOn: event.stageDueOn }),
  }),
  reminded: (form, event) => ({ ...form, lastRemindedOn: event.on }),
  commented: (form) => form,
  attached: (form, event) => ({ ...form, attachments: [...form.attachments, event.paperForm] }),
  scheduled: (form, event) => ({ ...form, scheduledFor: event.for }),
  unscheduled: (form) => ({ ...form, scheduledFor: null }),
  'rescheduled-deadline': (form, event) => ({
    ...form,
    submission: { ...form.submission, dueOn: event.dueOn, late: event.late },
    stageDueOn: event.stageDueOn,
  }),
  voided: (form) => closed(form, 'void'),
  published: (form, event) => ({
    ...closed(form, 'published'),
    publishedAt: event.at,
    publishedDigest: event.digest,
  }),
  withdrawn: (form) => closed(form, 'withdrawn'),
};

// The table's keys tie each type to its own event; the compiler cannot follow that through a union.
const evolutionOf = (type: Later): ((form: Form, event: FormEvent) => Form) =>
  evolutions[type] as (form: Form, event: FormEvent) => Form;

/** The form after the event. A submission begins another form, whatever went before. */
export const evolve = (form: Form | null, event: FormEvent): Form => {
  if (event.type === 'submitted') return begun(event);
  if (!form) throw new Error(`A form's log begins with its submission, not with "${event.type}"`);
  return { ...evolutionOf(event.type)(form, event), version: form.version + 1 };
};

/** The form its events make; null for none. */
export const replay = (events: readonly FormEvent[]): Form | null =>
  events.reduce<Form | null>((form, event) => evolve(form, event), null);
