import { stageWaits } from '../../../src/approval/log/stage-waits';
import { decide, replay, type Command, type FormEvent } from '../../../src/approval';
import { commandFor, contextOf, type Who } from './builders';

type Step = readonly [verb: Command['verb'], who: Who, at: string];

const log = (steps: readonly Step[]): readonly FormEvent[] =>
  steps.reduce<readonly FormEvent[]>((events, [verb, who, at]) => {
    const form = replay(events);
    const decided = decide(form, commandFor(verb, form), { ...contextOf(who), at });
    if (!decided.ok) throw new Error(decided.refusal.code);
    return [...events, ...decided.value];
  }, []);

const at = (hour: number) => `2026-03-02T0${hour}:00:00.000Z`;

it('says how long a form lay at each stage before somebody there decided', () => {
  const events = log([
    ['submit', 'officer', at(1)],
    ['comment', 'head', at(2)],
    ['agree', 'head', at(4)],
    ['agree', 'leader', at(5)],
    ['publish', 'webmaster', at(6)],
  ]);
  expect(stageWaits(events)).toEqual([
    { position: 'department-head', from: at(1), to: at(4) },
    { position: 'leader-in-charge', from: at(4), to: at(5) },
  ]);
});

it('counts what came back each time it lay there, and no recall', () => {
  const events = log([
    ['submit', 'officer', at(1)],
    ['return', 'head', at(2)],
    ['resubmit', 'officer', at(3)],
    ['recall', 'officer', at(4)],
  ]);
  expect(stageWaits(events)).toEqual([{ position: 'department-head', from: at(1), to: at(2) }]);
});
