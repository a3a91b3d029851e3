import { saidTo } from '../../../src/rules/route';
import type { Question } from '../../../src/rules';
import type { WordId } from '../words';

/** What was answered to a point, as a word: yes or no to a question, in order or noted of a sentence. */
export const pointSaid = (known: Question | undefined, ok: boolean): WordId => {
  const said = known ? saidTo(known, ok) : null;
  if (said !== null) return said === 'yes' ? 'change.yes' : 'change.no';
  return ok ? 'checklist.ok' : 'checklist.noted';
};
