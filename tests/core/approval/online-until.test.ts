import { act, outcome, signedBy, submitCommand, submitted, world } from './builders';

// When an item comes down by itself (下线时间) is filled in by the officer and signed by everybody.

const UNTIL = '2026-03-17T02:00:00.000Z';
const withUntil = (onlineUntil?: string) =>
  outcome(null, submitCommand({ submission: onlineUntil === undefined ? {} : { onlineUntil } }), {
    who: 'officer',
  });
const approvedUntil = signedBy(submitted({ submission: { onlineUntil: UNTIL } }), ['head', 'leader']);

describe('a time to come down', () => {
  it.each([
    [undefined, 'accepted'],
    [UNTIL, 'accepted'],
    ['2026-03-10T02:00:00.001Z', 'accepted'],
    ['2026-03-10T10:01:00+08:00', 'accepted'],
    ['2026-03-10T02:00:00.000Z', 'approval.until-past'],
    ['2026-03-10T10:00:00+08:00', 'approval.until-past'],
    ['2026-03-01T00:00:00Z', 'approval.until-past'],
    ['2026-04-31T00:00:00Z', 'approval.until-unclear'],
    ['2026-03-17T02:00:00', 'approval.until-unclear'],
    ['', 'approval.until-unclear'],
  ])('%s is %s', (time, expected) => {
    expect(withUntil(time)).toBe(expected);
  });

  it('stays on the form through its signatures', () => {
    expect(approvedUntil.submission.onlineUntil).toBe(UNTIL);
  });

  it.each([
    ['2026-03-17T01:59:59Z', 'accepted'],
    [UNTIL, 'approval.schedule-after-until'],
    ['2026-03-18T02:00:00Z', 'approval.schedule-after-until'],
  ])('lets %s be scheduled or not: %s', (time, expected) => {
    expect(outcome(approvedUntil, { verb: 'schedule', for: time }, { who: 'office' })).toBe(expected);
  });

  it('that has come lets nobody publish, not the clock either', () => {
    const where = world({ at: UNTIL, today: '2026-03-17' });
    for (const who of ['office', null] as const)
      expect(outcome(approvedUntil, { verb: 'publish' }, { who, where })).toBe('approval.until-over');
    expect(act(approvedUntil, { verb: 'publish' }, { who: 'office' }).state).toBe('published');
  });
});
