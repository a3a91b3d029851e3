import type { Actor, CompanionReadiness, FormState } from '../../../src/approval';
import { FORM_STATES } from '../../../src/approval';
import type { PublishQuestion } from '../../../src/publication';
import { mayPublish, publicationRefusals } from '../../../src/publication';
import type { RegisterEntry } from '../../../src/register';
import { actor, asking, entry, form, office, officer, target } from './builders';

const DRAFT = 'sha256:draft';
const OTHER = 'sha256:other';

const ask = (more: Partial<PublishQuestion> = {}): string => {
  const answer = mayPublish({
    target,
    draftDigest: DRAFT,
    form: null,
    live: null,
    companion: 'none-needed',
    asker: asking(office),
    ...more,
  });
  return answer.ok ? answer.value.basis : answer.refusal.code;
};

const REFUSED: Readonly<Record<FormState, string>> = {
  'in-review': 'publication.in-review',
  returned: 'publication.returned',
  recalled: 'publication.recalled',
  approved: 'publication.changed-since-approval',
  published: 'publication.withdrawn-needs-new-approval',
  withdrawn: 'publication.withdrawn-needs-new-approval',
  void: 'publication.void',
  rejected: 'publication.rejected',
};
const COMPANIONS: readonly CompanionReadiness[] = ['none-needed', 'missing', 'not-approved', 'ready'];
const LIVE: readonly (readonly [string, RegisterEntry | null])[] = [
  ['nothing live', null],
  ['the same live', entry(DRAFT)],
  ['something else live', entry(OTHER, { kind: 'revision' })],
  ['既有信息 of the same content', entry(DRAFT, { kind: 'existing', form: null })],
  ['a withdrawal as newest entry', entry(null, { kind: 'withdrawal' })],
];
const ACTORS: readonly (readonly [string, Actor | null, boolean])[] = [
  ['the general office', office, true],
  ['a site administrator', actor({ position: 'site-administrator', department: null }), true],
  [
    'somebody standing in for the office',
    actor({
      position: 'general-office',
      department: null,
      delegation: { id: 'd', from: { id: 2, name: '张伟' } },
    }),
    true,
  ],
  ['the system', null, true],
  ['an officer', officer, false],
  ['somebody without a seat', actor(), false],
  [
    'the holder of a department seat of that name',
    actor({ position: 'general-office', department: 'd1' }),
    false,
  ],
];

type Case = {
  readonly state: FormState | null;
  readonly approved: string | null;
  readonly live: (typeof LIVE)[number];
  readonly companion: CompanionReadiness;
  readonly who: (typeof ACTORS)[number];
};

const cases: readonly Case[] = [null, ...FORM_STATES].flatMap((state) =>
  [DRAFT, OTHER, null].flatMap((approved) =>
    LIVE.flatMap((live) =>
      COMPANIONS.flatMap((companion) => ACTORS.map((who) => ({ state, approved, live, companion, who })))
    )
  )
);

const contentRefusal = ({ state, live }: Case): string =>
  state === null
    ? 'publication.no-form'
    : state === 'published' && live[1] && live[1].kind !== 'withdrawal'
      ? 'publication.changed-since-publication'
      : REFUSED[state];

/** The policy once more, said the other way round: first what lets it pass. */
const expected = (one: Case): string => {
  const isApproved = one.state === 'approved' && one.approved === DRAFT;
  const isOnline = one.live[1]?.digest === DRAFT;
  if (!isApproved && !isOnline) return contentRefusal(one);
  if (isApproved && one.companion === 'missing') return 'publication.companion-missing';
  if (isApproved && one.companion === 'not-approved') return 'publication.companion-not-approved';
  if (!one.who[2]) return 'publication.not-publisher';
  return isApproved ? 'form' : 'same-digest';
};

describe('mayPublish', () => {
  it(`answers each of ${cases.length} situations by the policy`, () => {
    const wrong = cases.filter((one) => {
      const answer = ask({
        form: one.state && form(one.state, one.approved),
        live: one.live[1],
        companion: one.companion,
        asker: asking(one.who[1]),
      });
      return answer !== expected(one);
    });
    expect(wrong).toEqual([]);
  });

  it.each(FORM_STATES.map((state) => [state, REFUSED[state]] as const))(
    'refuses content nobody approved, form %s: %s',
    (state, code) => {
      expect(ask({ form: form(state, OTHER) })).toBe(code);
    }
  );

  it('publishes what was approved, and only that', () => {
    expect(ask({ form: form('approved', DRAFT) })).toBe('form');
    expect(ask({ form: form('approved', OTHER) })).toBe('publication.changed-since-approval');
    expect(ask({ form: form('in-review', DRAFT) })).toBe('publication.in-review');
  });

  it('publishes again what is online already, whatever became of its form', () => {
    expect(ask({ form: form('published', DRAFT), live: entry(DRAFT) })).toBe('same-digest');
    expect(ask({ form: form('void', OTHER), live: entry(DRAFT) })).toBe('same-digest');
    expect(ask({ form: null, live: entry(DRAFT, { kind: 'existing' }) })).toBe('same-digest');
  });

  it('does not publish again what was withdrawn, unchanged or not', () => {
    expect(ask({ form: form('withdrawn', DRAFT), live: entry(DRAFT, { kind: 'withdrawal' }) })).toBe(
      'publication.withdrawn-needs-new-approval'
    );
  });

  it.each([
    ['document', { documentId: 'doc2' }],
    ['type', { uid: 'api::article.article' }],
    ['locale', { locale: 'en' }],
  ])("never looks at another %s's form or entry", (_, other) => {
    const elsewhere = { ...target, ...other };
    expect(ask({ target: elsewhere, form: form('approved', DRAFT) })).toBe('publication.no-form');
    expect(ask({ target: elsewhere, live: entry(DRAFT) })).toBe('publication.no-form');
  });

  it('says who must act', () => {
    const question = {
      target,
      draftDigest: DRAFT,
      form: form('in-review', null),
      live: null,
      companion: 'none-needed',
      asker: asking(officer),
    } as const;
    expect(mayPublish(question)).toMatchObject({
      refusal: {
        params: { number: '2026-0001', stageZh: '分管领导', whoZh: '分管领导', whoEn: 'Leader in charge' },
      },
    });
    expect(mayPublish({ ...question, waitingFor: [{ id: 3, name: '赵敏' }] })).toMatchObject({
      refusal: { params: { whoZh: '赵敏' } },
    });
    expect(mayPublish({ ...question, form: form('approved', DRAFT) })).toMatchObject({
      refusal: { params: { person: '李强' } },
    });
  });

  it('fills every placeholder of its sentences', () => {
    const answers = cases.map((one) =>
      mayPublish({
        target,
        draftDigest: DRAFT,
        form: one.state && form(one.state, one.approved),
        live: one.live[1],
        companion: one.companion,
        asker: asking(one.who[1]),
      })
    );
    const unfilled = answers.flatMap((answer) => {
      if (answer.ok) return [];
      const { zh, en } = publicationRefusals[answer.refusal.code];
      return [...`${zh}${en}`.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !(name in (answer.refusal.params ?? {})));
    });
    expect(unfilled).toEqual([]);
  });
});
