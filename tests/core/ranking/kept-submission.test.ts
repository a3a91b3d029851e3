import { keptSubmissionsOf } from '../../../src/ranking';

const TIME_ZONE = 'Asia/Shanghai';
const none = { countsIn: null, adopted: false };

describe('what is kept with the forms of one document', () => {
  it('is the month it was handed in first, once however many forms it took, and whether it was published by any', () => {
    const forms = [
      { submittedAt: '2026-02-03T02:00:00.000Z', state: 'rejected' as const },
      { submittedAt: '2026-01-31T16:30:00.000Z', state: 'returned' as const },
      { submittedAt: '2026-03-01T02:00:00.000Z', state: 'withdrawn' as const },
    ];
    expect(keptSubmissionsOf(forms, TIME_ZONE)).toEqual([none, { countsIn: '2026-02', adopted: true }, none]);
    expect(keptSubmissionsOf(forms.slice(0, 2), TIME_ZONE)).toEqual([
      none,
      { countsIn: '2026-02', adopted: false },
    ]);
  });

  it('takes the form that was there first of two handed in at one instant', () => {
    const form = { submittedAt: '2026-01-05T02:00:00.000Z', state: 'in-review' as const };
    expect(keptSubmissionsOf([form, { ...form }], TIME_ZONE)).toEqual([
      { countsIn: '2026-01', adopted: false },
      none,
    ]);
  });
});
