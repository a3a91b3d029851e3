import type { FormState } from '../../../src/approval';
import type { WordId } from '../words';

export type Tone = 'primary' | 'secondary' | 'success' | 'warning' | 'danger' | 'neutral' | 'alternative';
export type BadgeModel = {
  readonly word: WordId;
  readonly tone: Tone;
  readonly values?: Readonly<Record<string, string>>;
};

const STATES: Readonly<Record<FormState, BadgeModel>> = {
  'in-review': { word: 'state.in-review', tone: 'primary' },
  returned: { word: 'state.returned', tone: 'warning' },
  recalled: { word: 'state.recalled', tone: 'neutral' },
  approved: { word: 'state.approved', tone: 'success' },
  published: { word: 'state.published', tone: 'success' },
  withdrawn: { word: 'state.withdrawn', tone: 'neutral' },
  void: { word: 'state.void', tone: 'danger' },
  rejected: { word: 'state.rejected', tone: 'danger' },
};

export const stateBadge = (state: FormState): BadgeModel => STATES[state];

/** How pressing a form is: overdue before due, and late only where it was submitted after Art. 8(二)'s two days. */
export const dueBadges = (form: {
  /** The civil day it is, where it is known. */
  readonly today?: string | undefined;
  readonly state: FormState;
  readonly stageDueOn: string | null;
  /** Whether the stage has a limit whose last day the working calendar does not say yet. */
  readonly dueAwaited?: boolean;
  readonly overdue: boolean;
  readonly late: boolean;
}): readonly BadgeModel[] => {
  const badges: BadgeModel[] = [];
  if (form.state === 'in-review' && form.stageDueOn) {
    const values = { date: form.stageDueOn };
    badges.push(
      form.overdue
        ? { word: 'due.overdue', tone: 'danger', values }
        : form.stageDueOn === form.today
          ? { word: 'due.today', tone: 'warning' }
          : { word: 'due.on', tone: 'neutral', values }
    );
  }
  if (form.state === 'in-review' && form.dueAwaited) badges.push({ word: 'due.awaited', tone: 'neutral' });
  if (form.late) badges.push({ word: 'due.late', tone: 'warning' });
  return badges;
};
