import { coSignersOf, peopleAhead, signersOf, verbsFor } from '../../../src/approval';
import {
  act,
  attempt,
  contextOf,
  outcome,
  people,
  seats,
  signedBy,
  submitted,
  without,
  world,
} from './builders';

const asked = () => act(submitted(), { verb: 'cosign' }, { who: 'head' });
const ids = (list: readonly { readonly id: number }[]) => list.map(({ id }) => id);

describe('a signer asks somebody besides the route (加签)', () => {
  it('waits for the co-signer first, then comes back to the stage it was at', () => {
    const form = asked();
    expect(form.route.stages.map(({ position, named }) => [position, named ?? false])).toEqual([
      ['department-head', true],
      ['department-head', false],
      ['leader-in-charge', false],
    ]);
    expect(form.state).toBe('in-review');
    expect(signersOf(form, contextOf('head'))).toEqual([
      expect.objectContaining({ id: people.otherHead.id }),
    ]);
    expect(outcome(form, { verb: 'agree' }, { who: 'head' })).toBe('approval.not-your-stage');
    const signed = act(form, { verb: 'agree' }, { who: 'otherHead' });
    expect(signed.stage).toBe('department-head');
    expect(ids(signersOf(signed, contextOf('head')))).toEqual([people.head.id]);
    expect(signedBy(signed, ['head', 'leader']).state).toBe('approved');
  });

  it('never counts for the stage it was asked from, nor for one of the same position', () => {
    const signed = act(asked(), { verb: 'agree' }, { who: 'otherHead' });
    expect(signed.state).toBe('in-review');
    expect(outcome(signed, { verb: 'agree' }, { who: 'leader' })).toBe('approval.not-your-stage');
    expect(Object.keys(peopleAhead(signed, contextOf('head')))).toEqual([
      'department-head',
      'leader-in-charge',
    ]);
  });

  it('lets the co-signer return it or refuse, as any signer', () => {
    expect(verbsFor(asked(), contextOf('otherHead'))).toEqual(
      expect.arrayContaining(['agree', 'return', 'reject', 'raise', 'comment'])
    );
    expect(act(asked(), { verb: 'return' }, { who: 'otherHead' }).state).toBe('returned');
  });

  it('begins anew with the route when the form is handed in again', () => {
    const back = act(asked(), { verb: 'return' }, { who: 'otherHead' });
    const again = act(back, { verb: 'resubmit' }, { who: 'officer' });
    expect(again.route.stages.some(({ named }) => named)).toBe(false);
    expect(again.reassigned).toEqual({});
  });

  it('offers who holds a seat that signs: no author, no signer of this stage, nobody without a seat', () => {
    const offered = ids(coSignersOf(submitted(), contextOf('head')));
    expect(offered).toContain(people.otherHead.id);
    expect(offered).toContain(people.leader.id);
    expect(offered).not.toContain(people.head.id);
    expect(offered).not.toContain(people.officer.id);
    expect(coSignersOf(submitted(), contextOf('leader'))).toEqual([]);
    expect(coSignersOf(submitted(), contextOf('officer'))).toEqual([]);
  });

  it('is refused where it takes the only signer of a later stage', () => {
    const where = world({ holders: without(seats, 'otherLeader') });
    const ask = { verb: 'cosign', to: people.leader } as const;
    expect(outcome(submitted(), ask, { who: 'head', where })).toBe('approval.cosign-needed-later');
  });

  it('is refused to somebody who may not, with an empty reason, and beyond five people', () => {
    expect(outcome(submitted(), { verb: 'cosign', to: people.officer }, { who: 'head' })).toBe(
      'approval.cosign-unqualified'
    );
    expect(outcome(submitted(), { verb: 'cosign', reason: ' ' }, { who: 'head' })).toBe(
      'approval.reason-missing'
    );
    const stages = Array.from({ length: 5 }, (_, index) => ({
      ...submitted().route.stages[0]!,
      key: `co-sign-${index}`,
      named: true as const,
    }));
    const full = {
      ...submitted(),
      route: { ...submitted().route, stages: [...stages, ...submitted().route.stages] },
    };
    expect(outcome(full, { verb: 'cosign' }, { who: 'head' })).toBe('approval.cosign-enough');
  });

  it('waits for nobody once the co-signer has left every seat, and the office may name another', () => {
    const where = world({ holders: without(seats, 'otherHead') });
    const form = asked();
    expect(signersOf(form, contextOf('head', where))).toEqual([]);
    const answer = attempt(form, { verb: 'reassign', to: people.otherLeader }, { who: 'office', where });
    expect(answer.ok && ids(signersOf(answer.value, contextOf('head', where)))).toEqual([
      people.otherLeader.id,
    ]);
  });
});

it('what a co-signer signed before a raise counts for nobody asked after it', () => {
  const signed = act(
    act(submitted(), { verb: 'cosign' }, { who: 'head' }),
    { verb: 'agree' },
    { who: 'otherHead' }
  );
  const raised = act(signed, { verb: 'raise' }, { who: 'head' });
  const again = act(raised, { verb: 'cosign', to: people.otherLeader }, { who: 'head' });
  expect(ids(signersOf(again, contextOf('head')))).toEqual([people.otherLeader.id]);
  expect(again.stage).toBe('co-sign-2');
});
