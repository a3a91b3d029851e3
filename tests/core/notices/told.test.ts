import { decide, standardRoutes } from '../../../src/approval';
import type { Command, Form, FormEvent } from '../../../src/approval';
import { isSettled, tellsAnybody, toldOf } from '../../../src/notices';
import type { Change, Who, World } from '../approval/builders';
import {
  commandFor,
  contextOf,
  everyone,
  formIn,
  people,
  signedBy,
  submitCommand,
  submitted,
  world,
} from '../approval/builders';

const nameOf = (id: number): Who => everyone.find((who) => people[who].id === id) as Who;

const eventsOf = (form: Form | null, change: Change, who: Who, where: World): readonly FormEvent[] => {
  const command = { ...commandFor(change.verb, form), ...change } as Command;
  const decided = decide(form, command, contextOf(who, where));
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};

/** `who kind`, sorted, of everybody told when that person does that. */
const told = (form: Form | null, change: Change, by: { who: Who; where?: World }): readonly string[] => {
  const where = by.where ?? world();
  return toldOf(form, eventsOf(form, change, by.who, where), where)
    .map(({ person, kind }) => `${nameOf(person)} ${kind}`)
    .sort();
};

const bySystem = (form: Form, event: Partial<FormEvent>): readonly string[] =>
  toldOf(form, [{ ...event, by: null, at: world().at } as FormEvent], world())
    .map(({ person, kind }) => `${nameOf(person)} ${kind}`)
    .sort();

describe('who is told', () => {
  it('tells the signers of the first stage of a submission', () => {
    const events = eventsOf(null, submitCommand(), 'officer', world());
    expect(toldOf(null, events, world())).toEqual([
      { person: people.head.id, kind: 'to-sign', sequence: 1, at: world().at },
    ]);
  });

  it.each([
    ['agree', 'head', ['leader to-sign']],
    ['return', 'head', ['colleague returned', 'officer returned']],
    ['reject', 'head', ['officer rejected']],
    ['recall', 'officer', []],
    ['amend', 'head', ['officer amended']],
    ['comment', 'office', ['head commented', 'officer commented']],
    ['remind', 'officer', ['head reminded']],
    ['attach', 'officer', []],
  ] as const)('on %s of a form in review by the %s', (verb, who, expected) => {
    expect(told(submitted(), { verb }, { who })).toEqual(expected);
  });

  it('tells the publishers that a form is ready, and its officer that it is approved', () => {
    expect(told(signedBy(submitted(), ['head']), { verb: 'agree' }, { who: 'leader' })).toEqual([
      'clerk ready',
      'office ready',
      'officer approved',
      'webmaster ready',
    ]);
  });

  it.each([
    ['schedule', 'officer scheduled'],
    ['publish', 'officer published'],
  ] as const)('tells the officer on %s of an approved form', (verb, expected) => {
    expect(told(formIn('approved'), { verb }, { who: 'webmaster' })).toEqual([expected]);
  });

  it('tells the officer that it was taken down', () => {
    expect(told(formIn('published'), { verb: 'withdraw' }, { who: 'office' })).toEqual(['officer withdrawn']);
  });

  it('tells those who sign again when it is returned to an earlier stage', () => {
    const form = signedBy(submitted(), ['head']);
    expect(told(form, { verb: 'return', to: 'department-head' }, { who: 'leader' })).toEqual([
      'head to-sign',
    ]);
  });

  it('tells nobody of a signature that leaves the form where it is', () => {
    const where = world();
    const all = {
      ...standardRoutes.routine,
      stages: standardRoutes.routine.stages.map((stage) => ({ ...stage, signers: 'all' as const })),
    };
    const settings = { ...where.settings, routes: { ...where.settings.routes, routine: all } };
    const heads = [
      ...where.holders,
      { person: people.otherHead, position: 'department-head', department: 'labour' },
    ];
    const both = world({ settings, holders: heads });
    const form = submitted({}, both);
    expect(told(form, { verb: 'agree' }, { who: 'head', where: both })).toEqual([]);
  });

  it('tells whoever a stage is reassigned to', () => {
    const event = { type: 'reassigned', stage: 'department-head', to: people.otherHead, reason: '已调离' };
    expect(bySystem(submitted(), event as never)).toEqual(['otherHead reassigned']);
  });

  it('tells signers and officer that a stage is overdue, by the desk itself', () => {
    expect(
      bySystem(submitted(), { type: 'reminded', stage: 'department-head', on: '2026-03-12' } as never)
    ).toEqual(['head overdue', 'officer overdue']);
  });

  it('tells the office that a scheduled publication came to nothing', () => {
    expect(bySystem(formIn('approved'), { type: 'unscheduled', reason: 'x' } as never)).toEqual([
      'clerk not-published',
      'office not-published',
      'officer not-published',
      'webmaster not-published',
    ]);
  });

  it('tells nobody what they did themselves', () => {
    for (const who of ['head', 'officer'] as const)
      expect(told(submitted(), { verb: 'comment' }, { who }).join()).not.toContain(
        who === 'head' ? 'head' : 'officer'
      );
  });

  it('knows the events nobody hears of', () => {
    expect(tellsAnybody(eventsOf(submitted(), { verb: 'attach' }, 'officer', world()))).toBe(false);
    expect(tellsAnybody(eventsOf(submitted(), { verb: 'agree' }, 'head', world()))).toBe(true);
  });
});

describe('what was asked of signers', () => {
  it('is settled once the form leaves the stage, and not by a comment', () => {
    const before = submitted();
    expect(isSettled(before, signedBy(before, ['head']))).toBe(true);
    expect(isSettled(before, formIn('returned'))).toBe(true);
    expect(isSettled(before, before)).toBe(false);
    expect(isSettled(null, before)).toBe(false);
  });
});
