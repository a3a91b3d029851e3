import type { Category, FormState, Verb } from '../../../src/approval';
import type { FormDetailResponse } from '../../../src/contracts';

/** What a verb asks of the person before it is sent. */
export type VerbField =
  'opinion' | 'reason' | 'text' | 'target' | 'stage' | 'person' | 'co-signer' | 'category' | 'time' | 'file';
/** Verbs a window asks about; agreeing has its own, the rest belong to the edit view. */
export type AskedVerb = Exclude<Verb, 'submit' | 'resubmit' | 'amend' | 'agree'>;
export type VerbModel = {
  readonly verb: AskedVerb;
  readonly fields: readonly VerbField[];
  /** Fields that may stay empty. */
  readonly optional: readonly VerbField[];
  readonly tone: 'default' | 'success-light' | 'danger-light' | 'tertiary';
};

const model = (verb: AskedVerb, fields: readonly VerbField[], more: Partial<VerbModel> = {}): VerbModel => ({
  verb,
  fields,
  optional: [],
  tone: 'tertiary',
  ...more,
});

/** The verbs a form page offers, in the order of its menu; agree and return are its two big buttons. */
const MENU: readonly VerbModel[] = [
  model('publish', [], { tone: 'default' }),
  model('schedule', ['time']),
  model('unschedule', ['reason'], { optional: ['reason'] }),
  model('remind', []),
  model('comment', ['text']),
  model('attach', ['file']),
  model('recall', ['reason'], { optional: ['reason'] }),
  model('raise', ['category', 'reason']),
  model('cosign', ['co-signer', 'reason']),
  model('reassign', ['stage', 'person', 'reason']),
  model('withdraw', ['reason'], { tone: 'danger-light' }),
  model('reject', ['opinion'], { tone: 'danger-light' }),
];

export const RETURN: VerbModel = model('return', ['target', 'opinion'], { tone: 'danger-light' });

/** What stands in the menu for someone who may do `verbs`. */
export const menuOf = (verbs: readonly Verb[]): readonly VerbModel[] =>
  MENU.filter(({ verb }) => verbs.includes(verb));

const READY: readonly (FormState | null)[] = ['approved', 'published'];

/** The interpretation a policy document still waits for (Art. 8(一)), whose publication takes both online; null where nothing is waited for. */
export const companionWait = ({
  form,
  companion,
}: Pick<FormDetailResponse, 'form' | 'companion'>): FormDetailResponse['companion'] =>
  form.submission.companion && companion && !READY.includes(companion.state) ? companion : null;

/** 敏感信息, as the rule book of this office names it: the category of the sensitive route that is no emergency. */
export const sensitiveCategory = (categories: readonly Category[]): string | null => {
  const sensitive = categories.filter(({ route }) => route === 'sensitive');
  return (sensitive.find(({ key }) => key !== 'emergency') ?? sensitive[0])?.key ?? null;
};

/** The fields still to be filled before the verb can be sent. */
export const missingFields = (
  { fields, optional }: VerbModel,
  values: Readonly<Partial<Record<VerbField, string>>>
): readonly VerbField[] =>
  // An empty target means the officer; it is always chosen.
  fields.filter((field) => field !== 'target' && !optional.includes(field) && !(values[field] ?? '').trim());
