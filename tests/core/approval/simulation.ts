import {
  decide,
  draftRule,
  evolve,
  verbsFor,
  VERBS,
  voidForm,
  type ApprovalSettings,
  type Command,
  type DecisionContext,
  type Form,
  type FormEvent,
  type Holder,
  type PersonRef,
  type Submission,
  type Target,
  type Verb,
} from '../../../src/approval';
import { positionsThat, type Power } from '../../../src/rules';
import type { CompanionReadiness } from '../../../src/approval/form/command';
import { CHANNELS, TYPES } from './random-book';
import {
  actorIn,
  commandFor,
  labour,
  legal,
  submission,
  target as defaultTarget,
  type World,
} from './builders';
import {
  crowd,
  holdersOn,
  pickFrom,
  portalOf,
  reorganized,
  type Choice,
  type Organization,
  type Portal,
} from './organization';

/** Numbers for one step of a run; every choice in it is made from them, so that a run can be repeated and shrunk. */
export type Step = readonly [kind: number, who: number, pick: number, detail: number];

/** An event with the organization as it was when it happened. */
export type Witnessed = {
  readonly event: FormEvent;
  readonly holders: readonly Holder[];
  readonly settings: ApprovalSettings;
};

export type Tally = { commands: number; accepted: number; events: Record<string, number> };
export const tally = (): Tally => ({ commands: 0, accepted: 0, events: {} });

/** A portal with one document, its newest form, and the logs of all its forms. */
export type Run = {
  form: Form | null;
  logs: Witnessed[][];
  draft: string;
  editor: PersonRef;
  portal: Portal;
  clock: number;
  saves: number;
  readonly count: Tally;
  readonly target: Target;
};

/** The other half of whatever needs one, and a policy's is an interpretation. */
const COMPANION: Target = { uid: TYPES[0], documentId: 'interpretation', locale: null };

export const begin = (organization: Organization, count: Tally): Run => ({
  target: { ...defaultTarget, uid: pickFrom(TYPES, organization.seats[0]?.[0] ?? 0) },
  form: null,
  logs: [[]],
  draft: 'd0',
  editor: pickFrom(crowd, 0),
  portal: portalOf(organization),
  clock: Date.parse('2026-03-02T00:00:00.000Z'),
  saves: 0,
  count,
});

export const eventsOf = (run: Run): readonly FormEvent[] => (run.logs.at(-1) ?? []).map(({ event }) => event);

const holdersNow = ({ portal, clock }: Run): readonly Holder[] =>
  holdersOn(portal, new Date(clock).toISOString().slice(0, 10));

export const contextIn = (run: Run, person: PersonRef | null): DecisionContext => {
  const at = new Date(run.clock).toISOString();
  const where: World = {
    settings: run.portal.settings,
    holders: holdersNow(run),
    at,
    today: at.slice(0, 10),
  };
  return { ...where, actor: person ? actorIn(person, where) : null, deadline: () => null };
};

const keep = (run: Run, events: readonly FormEvent[]): void => {
  for (const event of events) {
    if (event.type === 'submitted' && run.form) run.logs.push([]);
    run.form = evolve(run.form, event);
    run.logs.at(-1)?.push({ event, settings: run.portal.settings, holders: holdersNow(run) });
    run.count.events[event.type] = (run.count.events[event.type] ?? 0) + 1;
  }
};

const command = (run: Run, asked: Command, person: PersonRef | null): void => {
  run.count.commands += 1;
  const decided = decide(run.form, asked, contextIn(run, person));
  if (!decided.ok) return;
  run.count.accepted += 1;
  if (asked.verb === 'publish' && !['ready', 'none-needed'].includes(asked.companion))
    throw new Error(`Published while its other half was ${asked.companion}`);
  keep(run, decided.value);
  if (asked.verb === 'amend' && decided.value.length > 0) run.draft = asked.digest;
};

const handedIn = (run: Run, detail: number): Submission => {
  const { checklist, promise } = run.portal.settings;
  const { categories } = run.portal.settings;
  const category = pickFrom(categories, detail);
  // Mostly with its other half where it needs one, at times without.
  const isPaired = category.companion === 'policy' && detail % 8 > 0;
  return submission({
    occurredOn: '2026-03-01',
    department: detail % 5 === 0 ? legal : labour,
    category: category.key,
    companion: isPaired ? COMPANION : null,
    digest: run.draft,
    checklist: checklist.map(({ point }) =>
      detail % 7 === point % 7 ? { point, ok: false, note: '已核实' } : { point, ok: true }
    ),
    channel: pickFrom(CHANNELS, detail >> 3),
    ...(promise ? { promise } : {}),
    ...(detail % 6 === 0
      ? { onlineUntil: new Date(run.clock + (detail % 40) * 3_600_000).toISOString() }
      : {}),
  });
};

/** How the other half stands: ready more often than not, and never "none needed" for a policy. */
const readinessOf = ({ form }: Run, detail: number): CompanionReadiness =>
  form?.submission.companion
    ? pickFrom(['ready', 'ready', 'ready', 'missing', 'not-approved', 'not-interpretation'] as const, detail)
    : 'none-needed';

/** The command of a verb with what the portal would put into it. */
export const build = (run: Run, verb: Verb, detail: number): Command => {
  const { form } = run;
  const asked = commandFor(verb, form);
  const stages = form?.route.stages ?? [];
  const stage = stages.length > 0 ? pickFrom(stages, detail).key : '';
  const earlier = stages
    .slice(
      0,
      Math.max(
        0,
        stages.findIndex(({ key }) => key === form?.stage)
      )
    )
    .map(({ key }) => key);
  switch (asked.verb) {
    case 'submit':
      return {
        ...asked,
        number: `2026-${run.logs.length}`,
        target: run.target,
        companionRole: 'interpretation',
        lastEditor: run.editor,
        submission: handedIn(run, detail),
      };
    case 'resubmit':
      return {
        ...asked,
        lastEditor: run.editor,
        companionRole: 'interpretation',
        submission: handedIn(run, detail),
      };
    case 'return':
      return { ...asked, to: earlier.length > 0 && detail % 3 > 0 ? pickFrom(earlier, detail) : null };
    case 'raise':
      return { ...asked, category: pickFrom(run.portal.settings.categories, detail).key };
    case 'amend':
      return { ...asked, digest: `d${++run.saves}` };
    case 'reassign':
      return { ...asked, stage: detail % 2 === 0 ? (form?.stage ?? '') : stage, to: pickFrom(crowd, detail) };
    case 'cosign':
      return { ...asked, to: pickFrom(crowd, detail) };
    case 'publish':
      return { ...asked, digest: run.draft, companion: readinessOf(run, detail) };
    case 'schedule':
      return { ...asked, for: new Date(run.clock + 86_400_000).toISOString() };
    default:
      return asked;
  }
};

const weights: Readonly<Partial<Record<Verb, number>>> = {
  agree: 30,
  submit: 8,
  resubmit: 8,
  reassign: 20,
  publish: 12,
  recall: 1,
  comment: 1,
  attach: 1,
  remind: 1,
};

/** Somebody near the form does what their screen offers, agreeing more often than not. */
const sensible = (run: Run, { who, pick, detail }: Choice): void => {
  const { form } = run;
  const { settings } = run.portal;
  const holders = holdersNow(run);
  const of = (power: Power) => positionsThat(power, settings);
  const waiting =
    form?.state === 'in-review' ? [form.stage] : of(form?.state === 'approved' ? 'publish' : 'submit');
  const wanted = who % 6 === 0 ? of('reassign') : waiting;
  const near = holders.filter(({ position }) => wanted.includes(position)).map(({ person }) => person);
  const person = near.length > 0 && who % 4 !== 1 ? pickFrom(near, detail) : pickFrom(crowd, who);
  const verbs = verbsFor(form, contextIn(run, person));
  const offered = verbs.flatMap((verb) => Array<Verb>(weights[verb] ?? 4).fill(verb));
  const isIdle = offered.every((verb) => verb === 'comment' || verb === 'attach' || verb === 'remind');
  if (offered.length > 0 && (!isIdle || pick % 10 === 0))
    command(run, build(run, pickFrom(offered, pick), detail), person);
};

/** Somebody, or a token, asks for anything at all, right or wrong. */
const wild = (run: Run, { who, pick, detail }: Choice): void => {
  const asked = build(run, pickFrom(VERBS, pick), detail);
  const isStale = detail % 3 === 0 && 'digest' in asked;
  command(
    run,
    isStale ? { ...asked, digest: 'd-stale' } : asked,
    who % 13 === 0 ? null : pickFrom(crowd, who)
  );
};

/** The draft is saved with another content, by whoever the form lets. */
const save = (run: Run, { who }: Choice): void => {
  const person = pickFrom(crowd, who);
  const digest = `d${++run.saves}`;
  const rule = draftRule(run.form);
  if (rule === 'signers') return command(run, { verb: 'amend', digest, findings: [] }, person);
  [run.draft, run.editor] = [digest, person];
  const decided =
    run.form && rule === 'voids' ? voidForm(run.form, { digest, context: contextIn(run, person) }) : null;
  if (decided?.ok) keep(run, decided.value);
};

/** One thing happens: mostly a command, at times the draft is saved or, unless it is to stay as it is, the organization changes. */
export const step = (run: Run, [kind, who, pick, detail]: Step, { isStatic = false } = {}): void => {
  const choice = { who, pick, detail };
  const roll = kind % 100;
  run.clock += 60_000 * (1 + (detail % 600));
  if (roll < 64) sensible(run, choice);
  else if (roll < 82) wild(run, choice);
  else if (roll < 91 || isStatic) save(run, choice);
  else run.portal = reorganized(run.portal, choice, run.form?.stage ?? null);
};
