import fc from 'fast-check';
import {
  approvalRefusals,
  publishingRefusals,
  checklist,
  decide,
  presets,
  VERBS,
} from '../../../src/approval';
import { number, organizations, runs, seeded } from './arbitraries';
import { crowd, pickFrom } from './organization';
import { begin, build, contextIn, step, tally } from './simulation';

const sentences = Object.entries(approvalRefusals);

describe('refusals of the approval process', () => {
  it.each(sentences)(
    '%s has a status and says in both languages what happened and what next',
    (code, { status, zh, en }) => {
      expect(code).toMatch(/^approval\.[a-z-]+$/);
      expect([400, 403, 404, 409]).toContain(status);
      expect(zh.split(/[。；]/).filter(Boolean).length).toBeGreaterThan(1);
      expect(en.split(/[.;] ?/).filter(Boolean).length).toBeGreaterThan(1);
      const params = (text: string) =>
        [...text.matchAll(/\{(\w+?)(Zh|En)?\}/g)].map(([, name]) => name).sort();
      expect(params(en)).toEqual(params(zh));
    }
  );
});

describe('a refusal', () => {
  it('brings every word its sentences leave open', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(organizations, runs(40), number, (organization, run, detail) => {
        const desk = begin(organization, tally());
        for (const [index, next] of run.entries()) {
          step(desk, next);
          for (const verb of index % 3 === 0 ? VERBS : []) {
            const decided = decide(
              desk.form,
              build(desk, verb, detail),
              contextIn(desk, pickFrom(crowd, detail + index))
            );
            if (decided.ok) continue;
            const { code, params = {} } = decided.refusal;
            const { zh, en } = { ...approvalRefusals, ...publishingRefusals }[code];
            const open = [...`${zh}${en}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
            expect(open.filter((name) => params[name] === undefined || params[name] === '')).toEqual([]);
            seen.add(code);
          }
        }
      }),
      seeded(100)
    );
    expect(seen.size).toBeGreaterThan(20);
  });
});

describe('the presets', () => {
  it('have nine points', () =>
    expect(checklist.map(({ point }) => point)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]));

  it.each(Object.entries(presets))(
    '%s: every stage has a known position and goes by it, every category a route',
    (_, settings) => {
      const positions = settings.positions.map(({ key }) => key);
      const stages = Object.values(settings.routes).flatMap(({ stages: of }) => of);
      expect(stages.every(({ key, position }) => key === position && positions.includes(position))).toBe(
        true
      );
      expect(settings.categories.every(({ route }) => settings.routes[route])).toBe(true);
    }
  );

  it.each([
    ['standard', 'major', ['department-head', 'leader-in-charge', 'general-office', 'principal-leader']],
    ['standard', 'routine', ['department-head', 'leader-in-charge']],
    ['standard', 'sensitive', ['department-head', 'leader-in-charge', 'principal-leader']],
    ['letter', 'major', ['general-office', 'principal-leader']],
    ['letter', 'routine', ['department-head', 'leader-in-charge']],
    ['letter', 'sensitive', ['leader-in-charge', 'principal-leader']],
  ] as const)('%s, %s: %j', (preset, key, positions) => {
    expect(presets[preset].routes[key].stages.map(({ position }) => position)).toEqual(positions);
  });
});
