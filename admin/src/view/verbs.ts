import type { Verb } from '../../../src/approval';

/** What a verb asks of the person before it is sent. */
export type VerbField =
  'opinion' | 'reason' | 'text' | 'target' | 'stage' | 'person' | 'category' | 'time' | 'file';
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
  model('reassign', ['stage', 'person', 'reason']),
  model('withdraw', ['reason'], { tone: 'danger-light' }),
  model('reject', ['opinion'], { tone: 'danger-light' }),
];

export const RETURN: VerbModel = model('return', ['target', 'opinion'], { tone: 'danger-light' });

/** What stands in the menu for someone who may do `verbs`. */
export const menuOf = (verbs: readonly Verb[]): readonly VerbModel[] =>
  MENU.filter(({ verb }) => verbs.includes(verb));

/** The fields still to be filled before the verb can be sent. */
export const missingFields = (
  { fields, optional }: VerbModel,
  values: Readonly<Partial<Record<VerbField, string>>>
): readonly VerbField[] =>
  // An empty target means the officer; it is always chosen.
  fields.filter((field) => field !== 'target' && !optional.includes(field) && !(values[field] ?? '').trim());
