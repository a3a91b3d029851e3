import { momentsOf } from '../../../admin/src/view/timeline';
import type { FormEvent } from '../../../src/approval';
import { signature } from './form-builder';

const at = '2026-03-02T02:00:00.000Z';
const recorded = (...events: FormEvent[]) =>
  events.map((event, index) => ({ sequence: index + 1, event, previousHash: '', hash: '' }));

describe('the history of a form', () => {
  it('is told newest first', () => {
    const events = recorded(
      { type: 'commented', text: '请加快', by: { id: 1, name: '王芳' }, at },
      { type: 'recalled', reason: '数据有误', by: { id: 1, name: '王芳' }, at }
    );
    expect(momentsOf(events).map(({ word, said }) => [word, said])).toEqual([
      ['event.recalled', '数据有误'],
      ['event.commented', '请加快'],
    ]);
  });

  it('names both the signer and the one stood in for', () => {
    const given = signature('leader-in-charge', {
      opinion: '同意发布',
      standingInFor: { id: 9, name: '赵主席' },
    });
    const [moment] = momentsOf(
      recorded({ type: 'signed', signature: given, stage: null, stageDueOn: null, by: given.person, at })
    );
    expect(moment).toMatchObject({
      by: '李建国',
      standingInFor: '赵主席',
      said: '同意发布',
      stage: 'leader-in-charge',
    });
  });

  it('has nobody for what the system did', () => {
    const [moment] = momentsOf(recorded({ type: 'published', digest: 'sha256:a', entry: 12, by: null, at }));
    expect(moment).toMatchObject({ by: null, values: { entry: '12' } });
  });
});
