import { dueBadges, stateBadge } from '../../../admin/src/view/badge';
import { zh as words } from '../words';
import { FORM_STATES } from '../../../src/approval';

const base = { state: 'in-review', stageDueOn: '2026-03-03', overdue: false, late: false } as const;

describe('badges', () => {
  it.each(FORM_STATES)('name the state %s', (state) => {
    expect(words[stateBadge(state).word as keyof typeof words]).toBeTruthy();
  });

  it.each([
    ['due in time', base, ['due.on']],
    ['overdue', { ...base, overdue: true }, ['due.overdue']],
    ['overdue and late', { ...base, overdue: true, late: true }, ['due.overdue', 'due.late']],
    ['without a limit', { ...base, stageDueOn: null }, []],
    ['due on a day nobody knows yet', { ...base, stageDueOn: null, dueAwaited: true }, ['due.awaited']],
    ['no longer in review', { ...base, state: 'published', overdue: true }, []],
    ['late, though published since', { ...base, state: 'published', late: true }, ['due.late']],
  ] as const)('of a form %s', (_case, form, expected) => {
    expect(dueBadges(form).map(({ word }) => word)).toEqual(expected);
  });
});
