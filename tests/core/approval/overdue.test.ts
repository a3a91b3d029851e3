import { isReminderDue, remindOverdue } from '../../../src/approval';
import { act, contextOf, formIn, submitted } from './builders';

const due = (fields: object) => ({ ...submitted(), stageDueOn: '2026-03-09', ...fields });

describe('the desk’s own reminder', () => {
  it.each([
    ['the day after the last one', {}, true],
    ['not on the last day itself', { stageDueOn: '2026-03-10' }, false],
    ['not where no day is set', { stageDueOn: null }, false],
    ['not a second time', { lastRemindedOn: '2026-03-10' }, false],
    ['though somebody urged before the stage was due', { lastRemindedOn: '2026-03-09' }, true],
    ['though an earlier stage was reminded', { lastRemindedOn: '2026-03-05' }, true],
    ['not for a form that came back', { state: 'returned' }, false],
    ['not for an approved one', { state: 'approved' }, false],
  ])('%s', (_, fields, expected) => {
    expect(isReminderDue(due(fields) as ReturnType<typeof due>, '2026-03-10')).toBe(expected);
  });

  it('is the system’s, on the record of the stage that waits', () => {
    expect(remindOverdue(due({}), contextOf(null))).toEqual({
      ok: true,
      value: [
        { type: 'reminded', stage: 'department-head', on: '2026-03-10', by: null, at: contextOf(null).at },
      ],
    });
  });

  it('is none where somebody urged already, nor on a form nobody waits for', () => {
    const urged = act(due({}), { verb: 'remind' }, { who: 'officer' });
    expect(remindOverdue(urged, contextOf(null))).toEqual({ ok: true, value: [] });
    expect(remindOverdue(formIn('published'), contextOf(null))).toEqual({ ok: true, value: [] });
  });
});
