import { mayReadDraft, writingDepartments } from '../../../src/approval/signing/draft-reader';
import type { PrivateDraft } from '../../../src/approval/signing/draft-reader';
import {
  act,
  actorIn,
  approved,
  everyone,
  formIn,
  labour,
  legal,
  people,
  seat,
  seats,
  signedBy,
  submitted,
  without,
  world,
  type Who,
  type World,
} from './builders';

// Who reads what the public does not, in the editor (Art. 8(三)): the department's own, the office, and signers what waits for them.

const draft = (changes: Partial<PrivateDraft> = {}): PrivateDraft => ({
  form: null,
  madeBy: people.officer.id,
  departments: [labour.key],
  ...changes,
});

const readers = (of: PrivateDraft, where: World = world()): readonly Who[] =>
  everyone.filter((who) => mayReadDraft(of, { ...where, actor: actorIn(people[who], where) }));

const OWN = ['officer', 'colleague', 'head'] as const;
const OFFICE = ['office', 'webmaster', 'registrar', 'clerk'] as const;
const read = (...more: readonly Who[]): readonly Who[] =>
  everyone.filter((who) => ([...OWN, ...OFFICE, ...more] as readonly Who[]).includes(who));

describe('a draft that was never handed in', () => {
  it('is read by its department and the office', () => {
    expect(readers(draft())).toEqual(read());
  });

  it('is read by whoever made it, from wherever', () => {
    expect(readers(draft({ madeBy: people.otherLeader.id }))).toEqual(read('otherLeader'));
  });

  it('is read by both departments where two had a hand in it', () => {
    expect(readers(draft({ departments: [labour.key, legal.key] }))).toEqual(
      read('otherOfficer', 'otherHead')
    );
  });

  it('that belongs to no department is read by everybody but those who only sign', () => {
    const nobodys = draft({ madeBy: null, departments: [] });
    expect(readers(nobodys)).toEqual(read('otherOfficer', 'otherHead', 'superAdmin'));
  });
});

describe('a draft with a form', () => {
  const of = (form: PrivateDraft['form']): PrivateDraft => draft({ form, madeBy: null, departments: [] });

  it('is read by signers while it waits for them and once they signed, and by nobody of another department', () => {
    const form = submitted();
    expect(readers(of(form))).toEqual(read());
    const atLeader = signedBy(form, ['head']);
    expect(readers(of(atLeader))).toEqual(read('leader'));
    expect(readers(of(signedBy(atLeader, ['leader'])))).toEqual(read('leader'));
  });

  it('is read by whoever was named for its stage', () => {
    const where = world({ holders: without(seats, 'head') });
    const form = act(
      submitted(),
      { verb: 'reassign', stage: 'department-head', to: people.otherHead },
      { who: 'office', where }
    );
    expect(readers(of(form), where)).toEqual(read('otherHead').filter((who) => who !== 'head'));
  });

  it.each(['returned', 'rejected', 'approved', 'published', 'withdrawn'] as const)(
    'that is %s is still read by its own',
    (state) => {
      const readBy = readers(of(formIn(state)));
      expect(readBy).toEqual(expect.arrayContaining(['officer', 'head']));
      for (const who of ['otherOfficer', 'otherHead', 'otherLeader', 'superAdmin'] as const)
        expect(readBy).not.toContain(who);
    }
  );

  it('that is sensitive is read by its officer and its signers alone', () => {
    const form = submitted({ submission: { category: 'major-decision' } });
    const sensitive = { ...form, route: { ...form.route, key: 'sensitive' } };
    const readBy = readers(of(sensitive));
    for (const who of [
      'colleague',
      'registrar',
      'otherOfficer',
      'otherHead',
      'otherLeader',
      'superAdmin',
    ] as const)
      expect(readBy).not.toContain(who);
    expect(readBy).toContain('officer');
  });

  it('that waits for its publication is read by whoever publishes', () => {
    expect(readers(of(approved()))).toEqual(expect.arrayContaining(['webmaster', 'leader']));
  });
});

it('counts as writing for a department what an officer and a head do, and not what a leader signs', () => {
  const where = world({ holders: [...seats, seat('leader', 'information-officer', legal.key)] });
  const of = (who: Who) =>
    writingDepartments({ actor: actorIn(people[who], where), settings: where.settings });
  expect([of('officer'), of('head'), of('otherLeader'), of('leader'), of('office')]).toEqual([
    [labour.key],
    [labour.key],
    [],
    [legal.key],
    [],
  ]);
});
