import type {
  ApprovalSettings,
  FormEvent,
  FormState,
  Holder,
  Route,
  Signature,
  Stage,
  Submission,
} from '../../../src/approval';
import type { Witnessed } from './simulation';

/** The rules told once more, from the events alone and without any of the code under test. Each function returns what is wrong, or nothing. */
type Wrong = string | null;

const seatOf = (position: string, department: string, settings: ApprovalSettings) => ({
  position,
  department:
    settings.positions.find(({ key }) => key === position)?.scope === 'department' ? department : null,
});

const holds = (
  id: number,
  seat: { position: string; department: string | null },
  holders: readonly Holder[]
): boolean =>
  holders.some(
    (h) =>
      !h.delegation && h.person.id === id && h.position === seat.position && h.department === seat.department
  );

/** What a form's events so far come to. */
type Story = {
  state: FormState | null;
  route: Route | null;
  department: string;
  draft: string;
  authors: Set<number>;
  named: Map<string, number>;
  /** Stages a signer asked for besides the route's own. */
  asked: Set<string>;
  /** Signatures of the round that nobody struck, with how many changes had been made when they were given. */
  signed: { signature: Signature; changes: number }[];
  changes: string[];
  approved: string | null;
  scheduled: boolean;
  raisedTo: string | null;
  submission: Submission | null;
  uid: string;
};

const powersOf = (position: string, { positions }: ApprovalSettings): readonly string[] =>
  positions.find(({ key }) => key === position)?.may ?? [];

const place = (stage: string, route: Route | null): number =>
  route?.stages.findIndex(({ key }) => key === stage) ?? -1;

const diagram: Readonly<Record<string, readonly (readonly [FormState | null, FormState])[]>> = {
  submitted: [[null, 'in-review']],
  resubmitted: [
    ['returned', 'in-review'],
    ['recalled', 'in-review'],
  ],
  signed: [['in-review', 'in-review']],
  approved: [['in-review', 'approved']],
  rejected: [['in-review', 'rejected']],
  recalled: [['in-review', 'recalled']],
  raised: [['in-review', 'in-review']],
  amended: [['in-review', 'in-review']],
  reassigned: [['in-review', 'in-review']],
  'co-signer-added': [['in-review', 'in-review']],
  reminded: [['in-review', 'in-review']],
  scheduled: [['approved', 'approved']],
  unscheduled: [['approved', 'approved']],
  voided: [['approved', 'void']],
  published: [['approved', 'published']],
  withdrawn: [['published', 'withdrawn']],
};

const nextState = (state: FormState | null, event: FormEvent): FormState | null | undefined => {
  if (event.type === 'commented' || event.type === 'attached') return state;
  if (event.type === 'returned')
    return state === 'in-review' ? (event.to === null ? 'returned' : 'in-review') : undefined;
  return diagram[event.type]?.find(([from]) => from === state)?.[1];
};

const entitled = (
  signature: Signature,
  stage: string,
  story: Story,
  { holders, settings }: Witnessed
): Wrong => {
  const id = signature.person.id;
  const seat = seatOf(stage, story.department, settings);
  if (story.named.get(stage) === id && !signature.standingInFor) return null;
  const from = signature.standingInFor?.id;
  if (story.asked.has(stage)) {
    const lent = holders.some(
      (h) =>
        h.person.id === id &&
        h.delegation?.from.id === from &&
        powersOf(h.position, settings).includes('sign') &&
        holds(from ?? -1, h, holders)
    );
    return lent && story.named.get(stage) === from ? null : `${id} co-signed unasked`;
  }
  if (from === undefined) return holds(id, seat, holders) ? null : `${id} signed ${stage} without holding it`;
  const standsIn = holders.some(
    (h) =>
      h.person.id === id &&
      h.delegation?.from.id === from &&
      h.position === seat.position &&
      h.department === seat.department
  );
  return standsIn && holds(from, seat, holders)
    ? null
    : `${id} signed ${stage} for ${from} without a delegation of a seat ${from} holds`;
};

const checkSignature = (signature: Signature, story: Story, witnessed: Witnessed): Wrong => {
  const { settings } = witnessed;
  if (signature.implicit) {
    const isFirst = story.route?.stages[0]?.key === signature.stage && (story.route?.stages.length ?? 0) > 1;
    if (
      !settings.implicit ||
      !powersOf(signature.position, settings).includes('lead') ||
      !isFirst ||
      signature.standingInFor
    )
      return 'implicit signature out of place';
  } else if (story.authors.has(signature.person.id)) return `${signature.person.id} signed their own form`;
  if (!settings.cover && signature.covers)
    return 'one signature covers two stages though the office does not allow it';
  const voices = [signature.person.id, signature.standingInFor?.id];
  const twice = story.signed.some(
    ({ signature: other }) =>
      other.stage !== signature.stage &&
      [other.person.id, other.standingInFor?.id].some((id) => id !== undefined && voices.includes(id))
  );
  if (twice && !settings.cover) return 'one person’s word stands at two stages';
  const again = story.signed.some(
    ({ signature: other }) => other.stage === signature.stage && other.person.id === signature.person.id
  );
  if (again) return 'one person signed a stage twice';
  return (
    [signature.stage, ...(signature.covers ?? [])]
      .map((stage) => entitled(signature, stage, story, witnessed))
      .find((wrong) => wrong) ?? null
  );
};

/** Where all must sign, everyone with the seat has, or wrote the item, or signed elsewhere. */
const checkAll = (stage: string, story: Story, { holders, settings }: Witnessed): Wrong => {
  const seat = seatOf(stage, story.department, settings);
  const missing = holders.filter((h) => {
    if (
      h.delegation ||
      h.position !== seat.position ||
      h.department !== seat.department ||
      story.authors.has(h.person.id)
    )
      return false;
    return !story.signed.some(({ signature }) => {
      const isHere = signature.stage === stage || signature.covers?.includes(stage);
      const voice = [signature.person.id, signature.standingInFor?.id].includes(h.person.id);
      return voice && (isHere || !settings.cover);
    });
  });
  return missing.length > 0 ? `${stage} went on without ${missing.map(({ person }) => person.id)}` : null;
};

const checkApproval = (digest: string, story: Story): Wrong => {
  if (story.draft !== digest) return 'approved another content than the draft’s';
  if (story.signed.at(-1)?.signature.digest !== digest)
    return 'the last signature is not on the approved content';
  for (const [index, { key }] of story.route?.stages.entries() ?? []) {
    const counts = story.signed.filter(
      ({ signature }) => signature.stage === key || signature.covers?.includes(key)
    );
    if (counts.length === 0) return `${key} was not signed`;
    const isAnswered = counts.every(({ changes }) =>
      story.changes.slice(changes).every((by) => place(by, story.route) > index)
    );
    if (!isAnswered) return `after ${key} was signed the draft was changed by somebody not of a later stage`;
  }
  return null;
};

const beginRound = (event: Extract<FormEvent, { type: 'submitted' | 'resubmitted' }>, story: Story): void => {
  story.route = event.route;
  story.department = event.submission.department.key;
  story.draft = event.submission.digest;
  story.submission = event.submission;
  if (event.type === 'submitted') story.uid = event.target.uid;
  story.named.clear();
  story.asked.clear();
  story.signed = [];
  story.changes = [];
  for (const author of [event.by, event.lastEditor]) if (author) story.authors.add(author.id);
};

const notOk = (submission: Submission): readonly number[] =>
  submission.checklist.filter(({ ok }) => !ok).map(({ point }) => point);

const isAsked = (stage: Stage, category: string, { submission, uid }: Story): boolean => {
  const { categories, types, channels, answers } = stage.when ?? {};
  if (categories && !categories.includes(category)) return false;
  if (types && !types.includes(uid)) return false;
  if (channels && !channels.some((channel) => channel === submission?.channel)) return false;
  const bad = submission ? notOk(submission) : [];
  return !answers || answers.some(({ point, ok }) => bad.includes(point) !== ok);
};

/** Every stage the rules ask of this submission at that time, on the strictest route it calls for, and no other. */
const checkRoute = (route: Route, category: string, story: Story, { settings }: Witnessed): Wrong => {
  const own = settings.categories.find((known) => known.key === category)?.route;
  if (!own || !story.submission) return 'took a route without a category';
  const bad = notOk(story.submission);
  const called = settings.checklist
    .filter(({ point }) => bad.includes(point))
    .map(({ raisesTo }) => raisesTo);
  const places = [own, ...called].map((key) => settings.order.indexOf(key ?? ''));
  const wanted = settings.routes[settings.order[Math.max(...places)] ?? ''];
  const stages = wanted?.stages
    .filter((stage) => isAsked(stage, category, story))
    .map(({ key, position, signers, days }) => ({ key, position, signers, days }));
  return wanted &&
    JSON.stringify(route) === JSON.stringify({ key: wanted.key, version: wanted.version, stages })
    ? null
    : 'took a route that is not its own';
};

const strikeFrom = (stage: string, story: Story): void => {
  const from = place(stage, story.route);
  story.signed = story.signed
    .filter(({ signature }) => place(signature.stage, story.route) < from)
    .map((row) => ({
      ...row,
      signature: {
        ...row.signature,
        covers: row.signature.covers?.filter((s) => place(s, story.route) < from),
      },
    }));
};

/** Takes one event into the story and says what is wrong with it. */
const hear = (story: Story, witnessed: Witnessed): Wrong => {
  const { event } = witnessed;
  const state = nextState(story.state, event);
  if (state === undefined) return `${event.type} while ${story.state}`;
  story.state = state;
  if (event.type === 'submitted' || event.type === 'resubmitted') {
    const { order } = witnessed.settings;
    if (story.raisedTo !== null && order.indexOf(event.route.key) < order.indexOf(story.raisedTo))
      return 'lowered what a signer raised';
    beginRound(event, story);
    const category = witnessed.settings.categories.find(({ key }) => key === event.submission.category);
    if (category?.companion === 'policy' && !event.submission.companion)
      return 'a policy was handed in without its interpretation';
    const astray = checkRoute(event.route, event.submission.category, story, witnessed);
    if (astray) return astray;
    for (const signature of event.signatures) {
      const wrong = checkSignature(signature, story, witnessed);
      if (wrong) return wrong;
      story.signed.push({ signature, changes: 0 });
    }
    return null;
  }
  if (event.type === 'signed') return hearSignature(event, story, witnessed);
  if (event.type === 'returned' || event.type === 'rejected') {
    const wrong = checkSignature(
      event.signature,
      { ...story, signed: story.signed.filter(({ signature }) => signature.stage !== event.signature.stage) },
      witnessed
    );
    if (event.type === 'returned' && event.to === null) story.raisedTo = null;
    if (event.type === 'returned' && event.to !== null) strikeFrom(event.to, story);
    return wrong ?? (event.signature.opinion.trim() === '' ? 'no reason' : null);
  }
  return hearRest(story, witnessed);
};

const hearSignature = (
  event: Extract<FormEvent, { type: 'signed' }>,
  story: Story,
  witnessed: Witnessed
): Wrong => {
  const { signature } = event;
  const wrong = checkSignature(signature, story, witnessed);
  if (wrong) return wrong;
  if (signature.digest !== story.draft) return 'signed another content than the draft’s';
  story.signed.push({ signature, changes: story.changes.length });
  const stage = story.route?.stages.find(({ key }) => key === signature.stage);
  if (!stage) return 'signed a stage the route has not';
  return stage.signers === 'all' && event.stage !== stage.key ? checkAll(stage.key, story, witnessed) : null;
};

const hearRest = (story: Story, witnessed: Witnessed): Wrong => {
  const { event, holders, settings } = witnessed;
  const { order } = settings;
  const byHolderOf = (power: string): boolean =>
    holders.some((h) => h.person.id === event.by?.id && powersOf(h.position, settings).includes(power));
  switch (event.type) {
    case 'approved':
      story.approved = event.digest;
      return checkApproval(event.digest, story);
    case 'amended':
      if (story.authors.has(event.amendment.person.id)) return 'an author changed the draft in review';
      if (event.amendment.from !== story.draft) return 'a change of another content';
      strikeFrom(event.amendment.stage, story);
      story.draft = event.amendment.to;
      story.changes.push(event.amendment.stage);
      return null;
    case 'raised': {
      const isStricter = order.indexOf(event.route.key) > order.indexOf(story.route?.key ?? '');
      story.route = event.route;
      story.raisedTo = event.route.key;
      // What the new order leaves unanswered for must be signed again, so it is dropped here and missed at approval if it was not.
      story.signed = story.signed.filter(({ signature, changes }) => {
        const index = place(signature.stage, event.route);
        return index < 0 || story.changes.slice(changes).every((by) => place(by, event.route) > index);
      });
      return isStricter
        ? checkRoute(event.route, event.category, story, witnessed)
        : 'raised to a route that is not stricter';
    }
    case 'reassigned':
      story.named.set(event.stage, event.to.id);
      return story.authors.has(event.to.id) ? 'an author was named to sign' : null;
    case 'co-signer-added': {
      const others = event.route.stages.filter(({ key }) => key !== event.stage);
      if (JSON.stringify({ ...event.route, stages: others }) !== JSON.stringify(story.route))
        return 'co-signing changed more of the route than it added';
      if (others.length === event.route.stages.length || story.asked.has(event.stage))
        return 'nobody was asked';
      story.route = event.route;
      story.named.set(event.stage, event.to.id);
      story.asked.add(event.stage);
      const isSigner = holders.some(
        (h) => h.person.id === event.to.id && !h.delegation && powersOf(h.position, settings).includes('sign')
      );
      return !isSigner || story.authors.has(event.to.id) || story.authors.has(event.by?.id ?? -1)
        ? 'somebody was asked, or asked, who may not'
        : null;
    }
    case 'published':
      if (event.digest !== story.approved) return 'published something else than was approved';
      if ((story.submission?.onlineUntil ?? '9999') <= event.at) return 'published after it was to come down';
      return event.by === null || byHolderOf('publish') ? null : 'published by somebody who may not';
    case 'withdrawn':
      return byHolderOf('withdraw') && event.reason.trim() !== ''
        ? null
        : 'withdrawn without right or reason';
    default:
      return null;
  }
};

/** What is wrong with a form's log as it was witnessed; null for nothing. */
export const judge = (log: readonly Witnessed[]): Wrong => {
  const story: Story = {
    state: null,
    route: null,
    department: '',
    draft: '',
    authors: new Set(),
    named: new Map(),
    asked: new Set(),
    signed: [],
    changes: [],
    approved: null,
    scheduled: false,
    raisedTo: null,
    submission: null,
    uid: '',
  };
  for (const [index, witnessed] of log.entries()) {
    const wrong = hear(story, witnessed);
    if (wrong) return `event ${index + 1}, ${witnessed.event.type}: ${wrong}`;
  }
  return null;
};
