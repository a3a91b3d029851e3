import fc from 'fast-check';
import { decide, verbsFor, VERBS, type Command, type Verb } from '../../../src/approval';
import { organizations, runs, seeded } from './arbitraries';
import { crowd, pickFrom } from './organization';
import { begin, build, contextIn, step, tally, type Run } from './simulation';

/** What can still stand against a verb that is listed: the choice of category, stage or successor that comes with it. */
const choices: Readonly<Partial<Record<Verb, readonly string[]>>> = {
  submit: [
    'approval.head-is-author',
    'approval.unsignable',
    'approval.stage-vacant',
    'approval.not-submitter',
    // The time it comes down is asked for with it.
    'approval.until-past',
  ],
  resubmit: [
    'approval.head-is-author',
    'approval.unsignable',
    'approval.stage-vacant',
    'approval.not-submitter',
    'approval.raised-before',
    'approval.until-past',
  ],
  schedule: ['approval.schedule-after-until'],
  raise: [
    'approval.unsignable',
    'approval.stage-vacant',
    'approval.raise-unsigned',
    'approval.not-stricter',
    // To a category whose items go online in pairs; another category may be chosen.
    'approval.companion-needed',
  ],
  reassign: [
    'approval.stage-has-signer',
    'approval.stage-not-open',
    'approval.reassign-unqualified',
    'approval.reassign-barred',
    'approval.reassign-self',
  ],
  cosign: ['approval.cosign-unqualified', 'approval.cosign-needed-later'],
  publish: [
    'publication.changed-since-approval',
    // How the other half stands is known when it goes online.
    'publication.companion-missing',
    'publication.companion-not-approved',
    'publication.companion-not-interpretation',
  ],
};

/** The refusal of a well-formed command; null where it is accepted. */
const refusalOf = (desk: Run, command: Command, id: number): string | null => {
  const decided = decide(desk.form, command, contextIn(desk, pickFrom(crowd, id)));
  return decided.ok ? null : decided.refusal.code;
};

/** A well-formed return goes to the officer: to which stage one may is another rule. */
const fit = (command: Command): Command => (command.verb === 'return' ? { ...command, to: null } : command);

describe('the list of verbs', () => {
  it('is what decisions accept, for anybody at any time: no verb too many, none too few', () => {
    let listed = 0;
    fc.assert(
      fc.property(organizations, runs(40), fc.nat({ max: 9999 }), (organization, run, detail) => {
        const desk = begin(organization, tally());
        for (const [index, next] of run.entries()) {
          step(desk, next);
          if (index % 4 > 0) continue;
          for (const id of [index, index + 1, detail]) {
            const verbs = verbsFor(desk.form, contextIn(desk, pickFrom(crowd, id)));
            listed += verbs.length;
            for (const verb of VERBS) {
              const code = refusalOf(desk, fit(build(desk, verb, detail)), id);
              if (code === null) expect(verbs).toContain(verb);
              else if (verbs.includes(verb)) expect(choices[verb] ?? []).toContain(code);
            }
          }
        }
      }),
      seeded(250)
    );
    expect(listed).toBeGreaterThan(5000);
  }, 60_000);
});
