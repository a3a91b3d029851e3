import {
  changeRoute,
  decide,
  evolve,
  remindOverdue,
  signersOf,
  standardRoutes,
  verbsFor,
  voidForm,
  type Form,
} from '../../../src/approval';
import { approvalRefusals, publishingRefusals } from '../../../src/approval';
import { mayPublish, type PublishQuestion } from '../../../src/publication';
import {
  act,
  approved,
  attempt,
  commandFor,
  contextOf,
  delegated,
  everyone,
  formIn,
  labour,
  outcome,
  people,
  seat,
  seats,
  signedBy,
  submitCommand,
  submitted,
  without,
  world,
  type Change,
  type Who,
} from './builders';

/** Publishing what the form approved, by a timer. */
const publishing = (form: Form): PublishQuestion => ({
  target: form.target,
  draftDigest: form.approvedDigest ?? '',
  form,
  live: null,
  companion: 'none-needed',
  asker: { ...world(), actor: null },
});

const statusOf = (form: Form, change: Change, who: Who): number => {
  const result = attempt(form, change, { who });
  return result.ok ? 200 : { ...approvalRefusals, ...publishingRefusals }[result.refusal.code].status;
};

describe('what users of other approval systems complain about', () => {
  it('“one can approve one’s own work”: not by a second position, by delegation, or as the last editor', () => {
    const where = world({
      holders: [
        ...seats,
        seat('officer', 'department-head', labour.key),
        delegated('colleague', 'head', { position: 'department-head', department: labour.key }),
      ],
    });
    const form = submitted({ lastEditor: people.colleague }, where);
    expect(outcome(form, { verb: 'agree' }, { who: 'officer', where })).toBe('approval.own-form');
    expect(outcome(form, { verb: 'agree' }, { who: 'colleague', where })).toBe('approval.last-editor');
  });

  it('“a super administrator approves anything”: without a seat nobody does', () => {
    expect(verbsFor(submitted(), contextOf('superAdmin'))).toEqual([]);
  });

  it('“a double click on Approve reverts the page or answers 500”: the second is a conflict, at every stage and after the last', () => {
    const once = signedBy(submitted(), ['head']);
    const agree = { verb: 'agree', digest: 'sha256:first' } as const;
    expect(outcome(once, agree, { who: 'head' })).toBe('approval.already-signed');
    expect(statusOf(once, agree, 'head')).toBe(409);
    expect(statusOf(signedBy(once, ['leader']), agree, 'leader')).toBe(409);
  });

  it('“a stale tab approves after a cancel”: a recalled form, or a changed draft, is a conflict', () => {
    expect(outcome(formIn('recalled'), { verb: 'agree' }, { who: 'head' })).toBe('approval.wrong-state');
    const changed = act(signedBy(submitted(), ['head']), { verb: 'amend' }, { who: 'leader' });
    const stale = { verb: 'agree', digest: 'sha256:first' } as const;
    expect(outcome(changed, stale, { who: 'leader' })).toBe('approval.changed-since');
    expect(statusOf(changed, { ...stale, verb: 'return' }, 'leader')).toBe(409);
  });

  it('“half-done steps leave it in progress with no task”: every step of a route leaves it with somebody', () => {
    const form = submitted({ submission: { category: 'major-decision' } });
    const path: readonly Who[] = ['head', 'leader', 'office', 'principal'];
    path.forEach((_, done) =>
      expect(signersOf(signedBy(form, path.slice(0, done)), contextOf(null))).not.toEqual([])
    );
    const vacant = world({ holders: without(seats, 'principal') });
    const major = submitCommand({ submission: { category: 'major-decision' } });
    expect(outcome(null, major, { who: 'officer', where: vacant })).toBe('approval.stage-vacant');
  });

  it('“saving without changing anything resets the whole review”: it is nothing, in review and after approval', () => {
    const form = signedBy(submitted(), ['head']);
    const same = { verb: 'amend' as const, digest: form.digest, findings: [] };
    expect(decide(form, same, contextOf('leader'))).toEqual({ ok: true, value: [] });
    expect(voidForm(approved(), { digest: 'sha256:first', context: contextOf('officer') })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('“the text was edited after approval and went live”: another content is not published, by a person or a timer', () => {
    const edited = { verb: 'publish', digest: 'sha256:edited' } as const;
    expect(outcome(approved(), edited, { who: 'webmaster' })).toBe('publication.changed-since-approval');
    expect(outcome(approved(), edited, { who: null })).toBe('publication.changed-since-approval');
    expect(outcome(formIn('void'), { verb: 'publish' }, { who: null })).toBe('approval.wrong-state');
  });

  it('“publishing by another button leaves the request open for ever”: published by anyone or anything, the form is closed', () => {
    expect(act(approved(), { verb: 'publish' }, { who: null })).toMatchObject({
      state: 'published',
      scheduledFor: null,
    });
  });

  it('“take-down is not governed”: only the office, with a reason', () => {
    const may = everyone.filter(
      (who) => outcome(formIn('published'), { verb: 'withdraw' }, { who }) === 'accepted'
    );
    expect(may).toEqual(['office', 'webmaster', 'clerk']);
    expect(outcome(formIn('published'), { verb: 'withdraw', reason: ' ' }, { who: 'office' })).toBe(
      'approval.reason-missing'
    );
  });

  it('“no due dates, no urging, approver away”: stages have deadlines, one may urge, a delegate signs, the office reassigns', () => {
    const form = submitted();
    expect(form.stageDueOn).toBe('2026-03-11');
    expect(act(form, { verb: 'remind' }, { who: 'officer' }).lastRemindedOn).toBe('2026-03-10');
    const away = world({
      holders: [
        ...seats,
        delegated('otherHead', 'head', { position: 'department-head', department: labour.key }),
      ],
    });
    expect(signedBy(form, ['otherHead'], away).stage).toBe('leader-in-charge');
    const left = world({ holders: without(seats, 'head') });
    expect(outcome(form, { verb: 'reassign' }, { who: 'office', where: left })).toBe('accepted');
  });

  it('“the log does not name both the delegate and the one stood in for”: signature and event name both', () => {
    const where = world({
      holders: [
        ...seats,
        delegated('otherHead', 'head', { position: 'department-head', department: labour.key }),
      ],
    });
    const form = submitted({}, where);
    const decided = decide(form, commandFor('agree', form), contextOf('otherHead', where));
    const both = { person: people.otherHead, standingInFor: people.head };
    expect(decided).toMatchObject({
      ok: true,
      value: [{ by: people.otherHead, standingInFor: people.head, signature: both }],
    });
  });

  it('“the workflow is edited while one is running”: a form keeps the route it began with', () => {
    const where = world();
    const routine = { ...standardRoutes.routine, version: 2, stages: standardRoutes.routine.stages.slice(1) };
    const edited = {
      ...where,
      settings: { ...where.settings, routes: { ...where.settings.routes, routine } },
    };
    expect(signedBy(submitted(), ['head', 'leader'], edited)).toMatchObject({
      state: 'approved',
      route: { version: 1 },
    });
  });

  it('“roles of a stage are lost when the workflow is saved”: every stage keeps its position, its signers and its days', () => {
    const context = contextOf('office');
    const { stages } = standardRoutes.major;
    const shorter = stages.slice(1).map((stage) => ({ ...stage, signers: 'all' as const, days: 3 }));
    expect(changeRoute('major', { stages: shorter, context })).toEqual({
      ok: true,
      value: { key: 'major', version: 2, stages: shorter },
    });
    const unchanged = { ok: true, value: context.settings.routes.major };
    expect(changeRoute('major', { stages, context })).toEqual(unchanged);
  });

  it('“the wrong locale’s stage is checked”: an approval is of one language', () => {
    const form = approved();
    const english = { ...form.target, locale: 'en' };
    expect(mayPublish(publishing(form))).toMatchObject({ ok: true });
    const answer = mayPublish({ ...publishing(form), target: english });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'publication.no-form' } });
  });

  it('“a reason on rejection; who did what, when”: a rejection takes a reason, and its event says all of it', () => {
    const form = submitted();
    expect(outcome(form, { verb: 'reject', opinion: ' ' }, { who: 'head' })).toBe('approval.reason-missing');
    const { at } = contextOf('head');
    expect(attempt(form, { verb: 'reject', opinion: '不宜发布' }, { who: 'head' })).toMatchObject({
      ok: true,
      value: {
        state: 'rejected',
        signatures: [{ decision: 'reject', person: people.head, opinion: '不宜发布', at }],
      },
    });
  });

  it('“the comment is mandatory on one way in and not on another”: a reason is asked of everyone who may', () => {
    const where = world({
      holders: [
        ...seats,
        delegated('otherHead', 'head', { position: 'department-head', department: labour.key }),
      ],
    });
    const form = submitted({}, where);
    for (const who of ['head', 'otherHead'] as const) {
      expect(outcome(form, { verb: 'return', opinion: '' }, { who, where })).toBe('approval.reason-missing');
      expect(outcome(form, { verb: 'reject', opinion: '' }, { who, where })).toBe('approval.reason-missing');
    }
  });

  it('“scheduled time off by the time zone”: a time without its offset is refused, one with it is an instant', () => {
    const at = (time: string) =>
      act(approved(), { verb: 'schedule', for: time }, { who: 'office' }).scheduledFor;
    expect(at('2026-03-11T08:00:00+08:00')).toBe(at('2026-03-11T00:00:00Z'));
    expect(outcome(approved(), { verb: 'schedule', for: '2026-03-11T08:00:00' }, { who: 'office' })).toBe(
      'approval.schedule-unclear'
    );
  });

  it('“every instance sends the same reminder”: a second one of the day is a conflict', () => {
    const form = act(submitted(), { verb: 'remind' }, { who: 'officer' });
    expect(statusOf(form, { verb: 'remind' }, 'colleague')).toBe(409);
    const overdue = { ...submitted(), stageDueOn: '2026-03-09' };
    const first = remindOverdue(overdue, contextOf(null));
    const reminded = first.ok ? first.value.reduce(evolve, overdue) : overdue;
    expect(reminded.lastRemindedOn).toBe('2026-03-10');
    expect(remindOverdue(reminded, contextOf(null))).toEqual({ ok: true, value: [] });
  });

  it('“no approval of edits to what is already published”: a published document takes another form', () => {
    expect(verbsFor(formIn('published'), contextOf('officer'))).toContain('submit');
    expect(outcome(formIn('published'), { verb: 'submit', number: '2026-0002' }, { who: 'officer' })).toBe(
      'accepted'
    );
  });
});
