import type { Core } from '@strapi/strapi';
import type { Command, DecisionContext, Form, Target } from '../../src/approval';
import { checklist, decide } from '../../src/approval';
import { NUMBERING, numberAs, seriesOf } from '../../src/rules';
import { addWorkingDays, civilDate } from '../../src/calendar';
import { keepConfiguration, parseConfiguration } from '../../server/src/configuration';
import { createStore } from '../../server/src/store';
import type { Store } from '../../server/src/store';
import type { DepartmentKey, PersonKey } from './people';
import type { Portal } from './portal';

const TIME_ZONE = 'Asia/Shanghai';

/** The portal's own store, for what a test arranges or looks up beside the API. */
export const storeFor = (strapi: Core.Strapi): Store => {
  keepConfiguration(strapi, parseConfiguration(strapi.config.get('plugin::publication-desk')));
  return createStore({ strapi });
};

const SIGNERS: Readonly<Record<string, PersonKey>> = {
  'department-head': 'head',
  'leader-in-charge': 'leader',
  'general-office': 'clerk',
  'principal-leader': 'principal',
};

const contextOf = async (portal: Portal, store: Store, key: PersonKey): Promise<DecisionContext> => {
  const at = new Date().toISOString();
  const today = civilDate(at, TIME_ZONE);
  const calendar = await store.settings.calendar();
  const deadline = (days: number | null): string | null => {
    const due = days === null ? null : addWorkingDays(today, days, calendar);
    return due?.ok ? due.value : null;
  };
  const [actor, holders, settings] = await Promise.all([
    store.organization.actor(portal.people[key].id, today),
    store.organization.holders(today),
    store.settings.approval(),
  ]);
  return { actor, at, today, holders, settings, deadline };
};

/** One verb by one person through the decider and the store, as an action does it; throws what is refused. */
export const act = async (
  portal: Portal,
  store: Store,
  given: { readonly form: Form | null; readonly by: PersonKey; readonly command: Command }
): Promise<Form> =>
  store.transaction(async () => {
    const decided = decide(given.form, given.command, await contextOf(portal, store, given.by));
    if (!decided.ok) throw new Error(`${given.command.verb}: ${JSON.stringify(decided.refusal)}`);
    return store.forms.append(given.form, decided.value);
  });

type Submitting = {
  readonly target: Target;
  /** The target the form bears, where it is another: a type that was taken out of the portal since. */
  readonly kept?: Target;
  readonly category?: string;
  readonly companion?: Target | null;
  readonly by?: PersonKey;
  readonly department?: DepartmentKey;
};

/** An officer's submission of the draft as it is now. */
export const submitted = async (portal: Portal, store: Store, submitting: Submitting): Promise<Form> => {
  const {
    target,
    category = 'department-work',
    companion = null,
    by = 'officer',
    department = 'publicity',
  } = submitting;
  const draft = await store.documents.read(target, 'draft');
  if (!draft) throw new Error(`No draft of ${target.documentId}`);
  const digest = await store.documents.keepSnapshot(draft);
  const today = civilDate(new Date().toISOString(), TIME_ZONE);
  const year = Number(today.slice(0, 4));
  const place = await store.transaction(() => store.nextNumber(seriesOf(NUMBERING, year)));
  const number = numberAs(NUMBERING, { year, place });
  const submission = {
    title: store.documents.titleOf(target.uid, draft.fields),
    department: portal.departments[department],
    category,
    summary: '内容摘要',
    occurredOn: today,
    dueOn: null,
    late: false,
    checklist: checklist.map(({ point }) => ({ point, ok: true })),
    answers: [],
    digest,
    companion,
  };
  const command = {
    verb: 'submit' as const,
    number,
    target: submitting.kept ?? target,
    submission,
    lastEditor: null,
    findings: [],
  };
  return act(portal, store, { form: null, by, command });
};

/** Every stage of the form's route agrees, one after the other. */
export const agreedByAll = async (portal: Portal, store: Store, form: Form): Promise<Form> => {
  let current = form;
  while (current.stage) {
    const position = current.route.stages.find(({ key }) => key === current.stage)?.position ?? '';
    const by = SIGNERS[position];
    if (!by) throw new Error(`Nobody in the tests signs as ${position}`);
    const command = {
      verb: 'agree' as const,
      digest: current.digest,
      opinion: '同意',
      confirmed: true,
      findings: [],
    };
    current = await act(portal, store, { form: current, by, command });
  }
  return current;
};

/** Submitted and agreed to by every stage: nothing is missing but the publishing. */
export const submitAndApprove = async (portal: Portal, store: Store, submitting: Submitting): Promise<Form> =>
  agreedByAll(portal, store, await submitted(portal, store, submitting));
