import { wordsAtTop, type FormEvent, type Signature } from '../../../src/approval';
import { people } from './builders';

const at = '2026-03-10T02:00:00.000Z';
const by = people.head;
const signature = (more: Partial<Signature>): Signature => ({
  stage: 'head',
  position: 'department-head',
  department: 'labour',
  person: people.head,
  decision: 'agree',
  opinion: '同意',
  digest: 'd',
  at,
  ...more,
});
const event = (body: unknown): FormEvent => ({ by, at, ...(body as object) }) as FormEvent;
const submitted = event({ type: 'submitted' });
const comment = event({ type: 'commented', text: '请核对人数。' });
const returned = (to: string | null, stage = 'leader') =>
  event({ type: 'returned', to, signature: signature({ stage, decision: 'return', opinion: '数字有误。' }) });
const signed = (stage: string) => event({ type: 'signed', signature: signature({ stage }) });
const textsOf = (events: readonly FormEvent[]) => wordsAtTop(events).map(({ text }) => text);

describe('what was said to whoever opens the form next', () => {
  it('is the reason of a return, with who and where to, until the form is submitted again', () => {
    expect(wordsAtTop([submitted, returned(null)])).toEqual([
      { kind: 'returned', by: people.head, at, text: '数字有误。', stage: 'leader', to: null },
    ]);
    expect(textsOf([submitted, returned(null), event({ type: 'resubmitted' })])).toEqual([]);
  });

  it('is the reason of a return to an earlier stage until that stage has signed again', () => {
    expect(textsOf([submitted, signed('head'), returned('head')])).toEqual(['数字有误。']);
    expect(textsOf([submitted, signed('head'), returned('head'), signed('head')])).toEqual([]);
  });

  it('is a rejection or a recall with its reason', () => {
    const rejected = event({
      type: 'rejected',
      signature: signature({ decision: 'reject', opinion: '重复。' }),
    });
    expect(textsOf([submitted, rejected])).toEqual(['重复。']);
    expect(textsOf([submitted, event({ type: 'recalled', reason: '还缺照片。' })])).toEqual(['还缺照片。']);
    expect(textsOf([submitted, event({ type: 'recalled', reason: '' })])).toEqual([]);
  });

  it('is what was remarked since the form was submitted, the newest first, and no longer once it is online', () => {
    const again = event({ type: 'commented', text: '照片已换。' });
    expect(textsOf([submitted, comment, signed('head'), again])).toEqual(['照片已换。', '请核对人数。']);
    expect(textsOf([submitted, comment, event({ type: 'resubmitted' })])).toEqual([]);
    expect(textsOf([submitted, comment, event({ type: 'published' })])).toEqual([]);
  });
});
