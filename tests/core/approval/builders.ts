import { createHash } from 'node:crypto';
import {
  decide,
  evolve,
  presets,
  type Actor,
  type ApprovalCode,
  type ApprovalSettings,
  type Command,
  type CommandOf,
  type DecisionContext,
  type Form,
  type FormState,
  type Holder,
  type PersonRef,
  type Submission,
  type Target,
  type Verb,
} from '../../../src/approval';
import type { Result } from '../../../src/result';

const person = (id: number, name: string): PersonRef => ({ id, name });

export const people = {
  officer: person(1, '信息员甲'),
  colleague: person(2, '信息员乙'),
  head: person(3, '部室负责人'),
  leader: person(4, '分管领导'),
  office: person(5, '办公室甲'),
  principal: person(6, '主要领导'),
  webmaster: person(7, '网站管理员'),
  registrar: person(8, '登记人'),
  otherOfficer: person(9, '别部信息员'),
  otherHead: person(10, '别部负责人'),
  otherLeader: person(11, '别部分管领导'),
  clerk: person(12, '办公室乙'),
  superAdmin: person(13, '超级管理员'),
} as const;

export type Who = keyof typeof people;
export const everyone = Object.keys(people) as readonly Who[];

export const labour = { key: 'labour', name: '劳动和经济工作部' };
export const legal = { key: 'legal', name: '法律工作部' };

export const seat = (who: Who, position: string, department: string | null = null): Holder => ({
  person: people[who],
  position,
  department,
});

/** `to` stands in for `from` in the seat. */
export const delegated = (
  to: Who,
  from: Who,
  { position, department }: { position: string; department: string | null }
): Holder => ({
  person: people[to],
  position,
  department,
  delegation: { id: `d-${from}-${to}`, from: people[from] },
});

/** The office as it is most days: two departments, one of them with two officers. */
export const seats: readonly Holder[] = [
  seat('officer', 'information-officer', labour.key),
  seat('colleague', 'information-officer', labour.key),
  seat('head', 'department-head', labour.key),
  seat('leader', 'leader-in-charge', labour.key),
  seat('otherOfficer', 'information-officer', legal.key),
  seat('otherHead', 'department-head', legal.key),
  seat('otherLeader', 'leader-in-charge', legal.key),
  seat('office', 'general-office'),
  seat('clerk', 'general-office'),
  seat('principal', 'principal-leader'),
  seat('webmaster', 'site-administrator'),
  seat('registrar', 'registrar'),
];

export const without = (holders: readonly Holder[], ...who: readonly Who[]): readonly Holder[] =>
  holders.filter((holder) => !who.some((name) => people[name].id === holder.person.id));

export type World = {
  readonly holders: readonly Holder[];
  readonly settings: ApprovalSettings;
  readonly at: string;
  readonly today: string;
};

export const world = (changes: Partial<World> = {}): World => ({
  holders: seats,
  settings: presets.standard,
  at: '2026-03-10T02:00:00.000Z',
  today: '2026-03-10',
  ...changes,
});

export const actorIn = (who: PersonRef, { holders }: Pick<World, 'holders'>): Actor => ({
  ...who,
  duties: holders
    .filter(({ person: holder }) => holder.id === who.id)
    .map(({ person: _person, ...duty }) => duty),
});

/** What a person sees when they act; null for a timer or a token. */
export const contextOf = (who: Who | null, where: World = world()): DecisionContext => ({
  ...where,
  actor: who ? actorIn(people[who], where) : null,
  deadline: (days) => (days === null ? null : `2026-03-${10 + days}`),
});

export const target: Target = { uid: 'api::article.article', documentId: 'doc1', locale: null };
export const interpretation: Target = { ...target, documentId: 'doc2' };

export const submission = (changes: Partial<Submission> = {}): Submission => ({
  title: '劳动竞赛启动',
  department: labour,
  category: 'department-work',
  summary: '全市劳动竞赛启动仪式举行。',
  occurredOn: '2026-03-09',
  dueOn: '2026-03-11',
  late: false,
  checklist: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((point) => ({ point, ok: true })),
  answers: [],
  digest: 'sha256:first',
  companion: null,
  ...changes,
});

type Submit = Partial<Omit<CommandOf<'submit'>, 'verb' | 'submission'>> & {
  readonly submission?: Partial<Submission>;
};

export const submitCommand = ({ submission: fields, ...changes }: Submit = {}): CommandOf<'submit'> => ({
  verb: 'submit',
  number: '2026-0001',
  target,
  lastEditor: people.officer,
  findings: [],
  ...changes,
  submission: submission(fields),
});

/** A well-formed command of every verb, fit for the form. */
export const commandFor = (verb: Verb, form: Form | null): Command => {
  const digest = form?.digest ?? 'sha256:first';
  const commands: { readonly [V in Verb]: CommandOf<V> } = {
    submit: submitCommand({ target: form?.target ?? target }),
    resubmit: {
      verb: 'resubmit',
      submission: { ...(form?.submission ?? submission()), digest: `${digest}+` },
      firstSubmittedOn: form?.firstSubmittedAt.slice(0, 10) ?? '2026-03-10',
      lastEditor: people.officer,
      findings: [],
    },
    agree: { verb: 'agree', digest, opinion: '', confirmed: true, findings: [] },
    return: { verb: 'return', digest, opinion: '请补充数据来源', to: null },
    reject: { verb: 'reject', digest, opinion: '不宜发布' },
    recall: { verb: 'recall', reason: '' },
    raise: { verb: 'raise', category: 'major-decision', reason: '涉及重大决策' },
    amend: { verb: 'amend', digest: `${digest}~`, findings: [] },
    reassign: {
      verb: 'reassign',
      stage: form?.stage ?? 'department-head',
      to: people.otherHead,
      reason: '原负责人已调离',
    },
    cosign: { verb: 'cosign', to: people.otherHead, reason: '涉及法律问题，请法务审核' },
    remind: { verb: 'remind' },
    comment: { verb: 'comment', text: '已电话沟通' },
    attach: { verb: 'attach', paperForm: { file: 1, name: '审批单.pdf', hash: 'abc' } },
    schedule: { verb: 'schedule', for: '2026-03-11T08:00:00+08:00' },
    unschedule: { verb: 'unschedule', reason: '' },
    publish: { verb: 'publish', digest: form?.approvedDigest ?? digest, entry: 1, companion: 'none-needed' },
    withdraw: { verb: 'withdraw', reason: '数据有误', entry: 2 },
  };
  return commands[verb];
};

export type Change<V extends Verb = Verb> = {
  readonly [K in Verb]: { readonly verb: K } & Partial<CommandOf<K>>;
}[V];

/** What a person's command comes to: the form after it, or the refusal. Fields left out are filled in fitly. */
export const attempt = (
  form: Form | null,
  change: Change,
  { who, where = world() }: { readonly who: Who | null; readonly where?: World }
): Result<Form, ApprovalCode> => {
  const command = { ...commandFor(change.verb, form), ...change } as Command;
  const decided = decide(form, command, contextOf(who, where));
  if (!decided.ok) return decided;
  const after = decided.value.reduce<Form | null>((before, event) => evolve(before, event), form);
  if (!after) throw new Error('a decision without a form');
  return { ok: true, value: after };
};

/** The code of the refusal; `accepted` where there is none. */
export const outcome = (
  form: Form | null,
  change: Change,
  by: { readonly who: Who | null; readonly where?: World }
): string => {
  const result = attempt(form, change, by);
  return result.ok ? 'accepted' : result.refusal.code;
};

/** The form after the command; a refusal fails the test by its code. */
export const act = (
  form: Form | null,
  change: Change,
  by: { readonly who: Who | null; readonly where?: World }
): Form => {
  const result = attempt(form, change, by);
  if (!result.ok) throw new Error(`${change.verb} by ${by.who}: ${result.refusal.code}`);
  return result.value;
};

export const submitted = (fields: Submit = {}, where: World = world(), who: Who = 'officer'): Form => {
  const result = decide(null, submitCommand(fields), contextOf(who, where));
  if (!result.ok) throw new Error(`submit: ${result.refusal.code}`);
  return result.value.reduce<Form | null>((form, event) => evolve(form, event), null) as Form;
};

/** Each of the people in turn agrees. */
export const signedBy = (form: Form, who: readonly Who[], where: World = world()): Form =>
  who.reduce((before, name) => act(before, { verb: 'agree' }, { who: name, where }), form);

export const approved = (): Form => signedBy(submitted(), ['head', 'leader']);

/** A form in each of its states. */
export const formIn = (state: FormState): Form => {
  const forms: Readonly<Record<FormState, () => Form>> = {
    'in-review': () => submitted(),
    returned: () => act(submitted(), { verb: 'return' }, { who: 'head' }),
    recalled: () => act(submitted(), { verb: 'recall' }, { who: 'officer' }),
    rejected: () => act(submitted(), { verb: 'reject' }, { who: 'head' }),
    approved,
    void: () =>
      evolve(approved(), { type: 'voided', digest: 'sha256:other', by: people.officer, at: world().at }),
    published: () => act(approved(), { verb: 'publish' }, { who: 'webmaster' }),
    withdrawn: () => act(formIn('published'), { verb: 'withdraw' }, { who: 'office' }),
  };
  return forms[state]();
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
