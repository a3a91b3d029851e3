import type { PersonRef } from '../approval';
import { accept, refuse, type Refusal, type Result } from '../result';
import type { Consequence } from './ranking';

export const CONSEQUENCE_STATES = [
  'proposed',
  'confirmed',
  'issued',
  'answered',
  'closed',
  'dismissed',
] as const;
/** 建议 → 确认 → 发出 → 整改回复 → 办结, or 不予办理. */
export type ConsequenceState = (typeof CONSEQUENCE_STATES)[number];

/** What the office does about a consequence. `on` is a civil date. */
export type ConsequenceOrder =
  | { readonly step: 'confirmed' | 'dismissed' | 'undone'; readonly reason: string }
  | {
      readonly step: 'issued';
      readonly number: string;
      readonly on: string;
      readonly document?: string | undefined;
    }
  | { readonly step: 'answered'; readonly reply: string; readonly on: string }
  | { readonly step: 'closed'; readonly remark?: string | undefined };

/** One thing that was done, by whom and when (instant). */
export type ConsequenceStep = ConsequenceOrder & { readonly by: PersonRef; readonly at: string };

type Code =
  | 'consequence.decided'
  | 'consequence.not-pending'
  | 'consequence.months-open'
  | 'consequence.changed'
  | 'consequence.day-order'
  | 'consequence.unanswered';

/** Where a consequence stands; a decision that was taken back counts as none. */
export const consequenceState = (steps: readonly Pick<ConsequenceStep, 'step'>[]): ConsequenceState => {
  const last = steps.at(-1)?.step;
  return last === undefined || last === 'undone' ? 'proposed' : last;
};

/** What each step may follow. 优先考虑 asks for no reply, so it is closed once it is issued. */
const AFTER: Readonly<Record<ConsequenceStep['step'], readonly ConsequenceState[]>> = {
  confirmed: ['proposed'],
  dismissed: ['proposed'],
  undone: ['confirmed', 'dismissed'],
  issued: ['confirmed'],
  answered: ['issued'],
  closed: ['answered'],
};

/** The steps that may follow now, in the order of work. */
export const stepsAfter = (
  state: ConsequenceState,
  kind: Consequence['kind']
): readonly ConsequenceStep['step'][] => {
  if (kind === 'commendation' && state === 'issued') return ['closed'];
  return (Object.keys(AFTER) as ConsequenceStep['step'][]).filter((step) => AFTER[step].includes(state));
};

const wrongOrder = (state: ConsequenceState, { step }: ConsequenceOrder): Refusal<Code> => {
  const isDecision = step === 'confirmed' || step === 'dismissed';
  if (isDecision) return refuse('consequence.decided').refusal;
  return refuse(
    step === 'closed' && state === 'issued' ? 'consequence.unanswered' : 'consequence.not-pending'
  ).refusal;
};

/** The day of the step before that has one: what is issued is answered the same day or later. */
const lastDay = (steps: readonly ConsequenceStep[]): string =>
  steps.reduce((day, step) => ('on' in step ? step.on : day), '');

type Asked = {
  readonly kind: Consequence['kind'];
  readonly steps: readonly ConsequenceStep[];
  readonly order: ConsequenceOrder;
  /** Months it stands on that are not closed. */
  readonly openMonths: readonly string[];
  /** Whether the ranking says what it said when the decision was made. */
  readonly stands: boolean;
  /** Today's civil date: nothing was issued or answered tomorrow. */
  readonly today: string;
};

/**
 * The next step of a consequence (Art. 11). A decision is taken back before it is issued, never afterwards; a consequence that stands on a
 * month not closed yet (暂定), or on figures that are others by now, is not issued.
 */
export const nextStep = ({
  kind,
  steps,
  order,
  openMonths,
  stands,
  today,
}: Asked): Result<ConsequenceOrder, Code> => {
  const state = consequenceState(steps);
  if (!stepsAfter(state, kind).includes(order.step)) return { ok: false, refusal: wrongOrder(state, order) };
  if (order.step === 'issued' && openMonths.length > 0)
    return refuse('consequence.months-open', { months: openMonths.join('、') });
  if (order.step === 'issued' && !stands) return refuse('consequence.changed');
  if ('on' in order && (order.on > today || order.on < lastDay(steps)))
    return refuse('consequence.day-order', { from: lastDay(steps) || '—', to: today });
  return accept(order);
};

/** Waiting for a decision, decided and not at its end, or at its end: what the office looks at apart. */
export const groupOfConsequence = (state: ConsequenceState): 'proposed' | 'under-way' | 'done' => {
  if (state === 'proposed') return 'proposed';
  return state === 'closed' || state === 'dismissed' ? 'done' : 'under-way';
};
