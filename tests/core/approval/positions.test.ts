import { verbsFor, type Form, type Verb } from '../../../src/approval';
import {
  act,
  approved,
  contextOf,
  everyone,
  formIn,
  outcome,
  seats,
  submitted,
  signedBy,
  without,
  world,
  type Who,
  type World,
} from './builders';

type Row = {
  readonly verb: Verb;
  readonly form: () => Form | null;
  readonly may: readonly Who[];
  /** Where more are told the verb than it ends well for. */
  readonly listed?: readonly Who[];
  readonly where?: World;
};

const OFFICERS: readonly Who[] = ['officer', 'colleague'];
const PUBLISHERS: readonly Who[] = ['office', 'clerk', 'webmaster'];
const atOffice = () =>
  signedBy(submitted({ submission: { category: 'major-decision' } }), ['head', 'leader']);
const scheduled = () => act(approved(), { verb: 'schedule' }, { who: 'webmaster' });
const headLeft = world({ holders: without(seats, 'head') });

const rows: readonly Row[] = [
  { verb: 'submit', form: () => null, may: [...OFFICERS] },
  // A head may submit, and is told what to do where nobody else could then sign for the head.
  { verb: 'resubmit', form: () => formIn('returned'), may: [...OFFICERS], listed: [...OFFICERS, 'head'] },
  { verb: 'agree', form: submitted, may: ['head'] },
  { verb: 'agree', form: atOffice, may: ['office', 'clerk'] },
  { verb: 'return', form: submitted, may: ['head'] },
  { verb: 'reject', form: submitted, may: ['head'] },
  { verb: 'raise', form: submitted, may: ['head'] },
  { verb: 'amend', form: submitted, may: ['head'] },
  { verb: 'cosign', form: submitted, may: ['head'] },
  { verb: 'recall', form: submitted, may: [...OFFICERS] },
  { verb: 'remind', form: submitted, may: [...OFFICERS, 'office', 'clerk'] },
  {
    verb: 'comment',
    form: submitted,
    may: [...OFFICERS, 'head', 'leader', 'office', 'clerk', 'principal', 'webmaster', 'registrar'],
  },
  { verb: 'attach', form: submitted, may: [...OFFICERS, 'office', 'clerk'] },
  { verb: 'reassign', form: submitted, may: ['office', 'clerk'], where: headLeft },
  { verb: 'schedule', form: approved, may: PUBLISHERS },
  { verb: 'unschedule', form: scheduled, may: PUBLISHERS },
  { verb: 'publish', form: approved, may: PUBLISHERS },
  { verb: 'withdraw', form: () => formIn('published'), may: PUBLISHERS },
];

describe('every position and every verb', () => {
  it.each(rows)('$verb is for $may', ({ verb, form, may, where = world() }) => {
    const before = form();
    const can = everyone.filter((who) => outcome(before, { verb }, { who, where }) === 'accepted');
    expect([...can].sort()).toEqual([...may].sort());
  });

  it.each(rows.filter(({ form }) => form() !== null))(
    '$verb is listed for those who may: $may',
    ({ verb, form, may, listed: told = may, where = world() }) => {
      const before = form();
      const listed = everyone.filter((who) => verbsFor(before, contextOf(who, where)).includes(verb));
      expect([...listed].sort()).toEqual([...told].sort());
    }
  );

  it('binds super administrators: without a seat they may do nothing', () => {
    const forms = [null, submitted(), approved(), formIn('published'), formIn('returned')];
    expect(forms.map((form) => verbsFor(form, contextOf('superAdmin')))).toEqual([[], [], [], [], []]);
  });

  it('lets a timer or token publish what is approved, and nothing else', () => {
    expect(outcome(approved(), { verb: 'publish' }, { who: null })).toBe('accepted');
    const others = rows.filter(({ verb }) => verb !== 'publish');
    const accepted = others.filter(
      ({ verb, form }) => outcome(form(), { verb }, { who: null }) === 'accepted'
    );
    expect(accepted).toEqual([]);
  });

  it('does not take a position of another department', () => {
    expect(outcome(submitted(), { verb: 'agree' }, { who: 'otherHead' })).toBe('approval.not-your-stage');
    expect(outcome(null, { verb: 'submit' }, { who: 'otherOfficer' })).toBe('approval.not-submitter');
    expect(outcome(submitted(), { verb: 'recall' }, { who: 'otherOfficer' })).toBe(
      'approval.not-of-department'
    );
  });
});
