import { isOutdated } from '../../../admin/src/view/is-outdated';
import { approvalRefusals } from '../../../src/approval';

describe('a refusal that closes the window it was asked in', () => {
  it.each(['form.stale', 'approval.wrong-state', 'approval.changed-since', 'approval.already-signed'])(
    '%s: the page shows the newest',
    (code) => expect(isOutdated({ code })).toBe(true)
  );

  it.each([
    'approval.strictest',
    'approval.reason-missing',
    'approval.raise-unsigned',
    'approval.reminded-today',
  ])('not %s: what was typed stays', (code) => {
    expect(approvalRefusals).toHaveProperty([code]);
    expect(isOutdated({ code })).toBe(false);
  });

  it('not a lost connection', () => expect(isOutdated({ code: null })).toBe(false));
});
