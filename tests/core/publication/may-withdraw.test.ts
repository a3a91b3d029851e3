import { mayWithdraw } from '../../../src/publication';
import { actor, asking, entry, office, officer } from './builders';

const ask = (more: Partial<Parameters<typeof mayWithdraw>[0]>): ReturnType<typeof mayWithdraw> =>
  mayWithdraw({
    live: entry('sha256:a'),
    asker: asking(office),
    reason: '内容有误',
    ...more,
  });

describe('mayWithdraw', () => {
  it('lets the office withdraw with a reason, kept without the blanks around it', () => {
    expect(ask({ reason: ' 内容有误\n' })).toEqual({ ok: true, value: { reason: '内容有误', entry: 12 } });
  });

  it('lets the office withdraw what the register does not know', () => {
    expect(ask({ live: null })).toEqual({ ok: true, value: { reason: '内容有误', entry: null } });
  });

  it.each([
    ['the system', { asker: asking(null) }, 'publication.withdraw-needs-office'],
    ['an officer', { asker: asking(officer) }, 'publication.withdraw-needs-office'],
    [
      'an officer without a reason',
      { asker: asking(officer), reason: '' },
      'publication.withdraw-needs-office',
    ],
    ['somebody without a seat', { asker: asking(actor()) }, 'publication.withdraw-needs-office'],
    ['the office without a reason', { reason: null }, 'publication.withdraw-needs-reason'],
    ['the office with blanks', { reason: ' \u3000\u200b\n' }, 'publication.withdraw-needs-reason'],
    ['the office with a novel', { reason: '长'.repeat(2001) }, 'publication.withdraw-reason-too-long'],
  ])('refuses %s', (_, more, code) => {
    expect(ask(more)).toMatchObject({ ok: false, refusal: { code } });
  });
});
