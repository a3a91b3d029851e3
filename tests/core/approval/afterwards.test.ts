import { rescheduleDeadline, verbsFor } from '../../../src/approval';
import {
  act,
  approved,
  contextOf,
  formIn,
  outcome,
  people,
  seats,
  submitted,
  without,
  world,
} from './builders';

// What happens to an approved form: published by the office (Art. 5, Art. 8(一)), withdrawn with a reason (Art. 3, Art. 10).

describe('publishing', () => {
  const rows = [
    ['what was approved', {}, 'accepted'],
    ['nothing else', { digest: 'sha256:other' }, 'publication.changed-since-approval'],
    ['not without its other half', { companion: 'missing' }, 'publication.companion-missing'],
    [
      'not before its other half is approved',
      { companion: 'not-approved' },
      'publication.companion-not-approved',
    ],
    ['together with its other half', { companion: 'ready' }, 'accepted'],
  ] as const;

  it.each(rows)('%s', (_, fields, expected) => {
    expect(outcome(approved(), { verb: 'publish', ...fields }, { who: 'webmaster' })).toBe(expected);
    expect(outcome(approved(), { verb: 'publish', ...fields }, { who: null })).toBe(expected);
  });

  it('may be done before a time that was set, and then none is set', () => {
    const scheduled = act(approved(), { verb: 'schedule' }, { who: 'office' });
    expect(act(scheduled, { verb: 'publish' }, { who: 'office' })).toMatchObject({
      state: 'published',
      scheduledFor: null,
      publishedAt: world().at,
    });
  });
});

describe('a time to publish', () => {
  const rows = [
    ['is kept in UTC', '2026-03-11T08:00:00+08:00', '2026-03-11T00:00:00.000Z'],
    ['is the same from anywhere', '2026-03-10T19:00-05:00', '2026-03-11T00:00:00.000Z'],
    ['may be given in UTC', '2026-03-11T00:00:00.000Z', '2026-03-11T00:00:00.000Z'],
  ] as const;

  it.each(rows)('%s', (_, time, kept) => {
    expect(act(approved(), { verb: 'schedule', for: time }, { who: 'office' }).scheduledFor).toBe(kept);
  });

  it.each([
    ['2026-03-11T08:00:00', 'approval.schedule-unclear'],
    ['2026-03-11', 'approval.schedule-unclear'],
    ['明天上午', 'approval.schedule-unclear'],
    ['2026-13-11T08:00:00Z', 'approval.schedule-unclear'],
    ['2026-04-31T08:00:00+08:00', 'approval.schedule-unclear'],
    ['2026-03-10T10:00:00+08:00', 'approval.schedule-past'],
    ['2026-03-10T01:59:59Z', 'approval.schedule-past'],
  ])('is not %s', (time, expected) => {
    expect(outcome(approved(), { verb: 'schedule', for: time }, { who: 'office' })).toBe(expected);
  });

  it('may be changed, and is taken back only where there is one', () => {
    const first = act(approved(), { verb: 'schedule' }, { who: 'office' });
    const later = act(first, { verb: 'schedule', for: '2026-04-01T08:00:00+08:00' }, { who: 'webmaster' });
    expect(later.scheduledFor).toBe('2026-04-01T00:00:00.000Z');
    const none = act(later, { verb: 'unschedule' }, { who: 'office' });
    expect(none).toMatchObject({ state: 'approved', scheduledFor: null });
    expect(outcome(none, { verb: 'unschedule' }, { who: 'office' })).toBe('approval.not-scheduled');
  });
});

describe('withdrawing', () => {
  it('needs a reason and a person', () => {
    expect(outcome(formIn('published'), { verb: 'withdraw', reason: '' }, { who: 'office' })).toBe(
      'approval.reason-missing'
    );
    expect(outcome(formIn('published'), { verb: 'withdraw' }, { who: null })).toBe('approval.person-needed');
  });
});

describe('reminding', () => {
  const remind = { verb: 'remind' } as const;
  const later = world({ at: '2026-03-10T03:00:00.000Z' });

  it('goes out to a stage that has just begun, though the one before was reminded today', () => {
    const reminded = act(submitted(), remind, { who: 'officer' });
    const moved = act(reminded, { verb: 'agree' }, { who: 'head', where: later });
    expect(moved.lastRemindedOn).toBeNull();
    const again = act(moved, remind, { who: 'officer', where: later });
    expect(outcome(again, remind, { who: 'office', where: later })).toBe('approval.reminded-today');
    const back = act(again, { verb: 'return', to: 'department-head' }, { who: 'leader', where: later });
    expect(outcome(back, remind, { who: 'officer', where: later })).toBe('accepted');
  });

  it('does not go out again because somebody raised the form where it is', () => {
    const sensitively = { verb: 'raise', category: 'sensitive-information', reason: '涉及敏感问题' } as const;
    const reminded = act(submitted(), remind, { who: 'officer' });
    const raised = act(reminded, sensitively, { who: 'head', where: later });
    expect(outcome(raised, remind, { who: 'officer', where: later })).toBe('approval.reminded-today');
  });

  it('goes out once a day', () => {
    const form = act(submitted(), { verb: 'remind' }, { who: 'officer' });
    expect(outcome(form, { verb: 'remind' }, { who: 'office' })).toBe('approval.reminded-today');
    expect(verbsFor(form, contextOf('office'))).not.toContain('remind');
    expect(outcome(form, { verb: 'remind' }, { who: 'office', where: world({ today: '2026-03-11' }) })).toBe(
      'accepted'
    );
  });
});

describe('comments and scans', () => {
  it.each([
    ['', 'approval.comment-missing'],
    ['言'.repeat(2001), 'approval.text-too-long'],
    ['\u0001', 'approval.text-unreadable'],
  ])('a comment is text one can read', (text, expected) => {
    expect(outcome(submitted(), { verb: 'comment', text }, { who: 'head' })).toBe(expected);
  });

  it('one who took part may still comment after leaving the seat', () => {
    const form = act(submitted(), { verb: 'agree' }, { who: 'head' });
    expect(
      outcome(form, { verb: 'comment' }, { who: 'head', where: world({ holders: without(seats, 'head') }) })
    ).toBe('accepted');
  });

  it('a scan is kept with who attached it and when', () => {
    const form = act(submitted(), { verb: 'attach' }, { who: 'clerk' });
    expect(form.attachments).toEqual([
      { file: 1, name: '审批单.pdf', hash: 'abc', by: people.clerk, at: world().at },
    ]);
    const empty = { verb: 'attach', paperForm: { file: 1, name: '', hash: '' } } as const;
    expect(outcome(submitted(), empty, { who: 'officer' })).toBe('approval.paper-form-missing');
  });
});

describe('deadlines recomputed', () => {
  const deadlines = { dueOn: '2026-03-12', late: false, stageDueOn: '2026-03-13' };
  const context = contextOf(null);

  it('are on record, with the reason', () => {
    expect(
      rescheduleDeadline(submitted(), { deadlines, reason: '导入 2026 年放假安排', context })
    ).toMatchObject({
      ok: true,
      value: [{ type: 'rescheduled-deadline', ...deadlines, by: null }],
    });
  });

  it('are nothing when they stay the same, and not of a closed form', () => {
    const same = { dueOn: '2026-03-11', late: false, stageDueOn: '2026-03-11' };
    expect(rescheduleDeadline(submitted(), { deadlines: same, reason: '', context })).toEqual({
      ok: true,
      value: [],
    });
    const left = formIn('published');
    const open = { ...left, submission: { ...left.submission, dueOn: null } };
    expect(rescheduleDeadline(open, { deadlines, reason: '', context })).toMatchObject({
      ok: true,
      value: [{ type: 'rescheduled-deadline', dueOn: deadlines.dueOn, stageDueOn: null }],
    });
    expect(rescheduleDeadline(formIn('published'), { deadlines, reason: '', context })).toMatchObject({
      ok: false,
    });
  });
});
