import type { ScreeningVerdict } from '../form/command';
import { no, type May } from '../form/outcome';
import type { FindingAnswer } from '../form/form';
import { isBlank } from '../form/text';

/** Classified matter is never published (Art. 7): nobody can answer such a finding away. */
export const blockedRefusal = (findings: readonly ScreeningVerdict[]): May => {
  const count = findings.filter(({ effect }) => effect === 'block').length;
  return count > 0 ? no('approval.blocked', { count }) : null;
};

/** Findings that take a written answer and have none. A sensitive term needs one only where the form stays on the routine route. */
export const unanswered = (
  findings: readonly ScreeningVerdict[],
  { answers, isRoutine }: { readonly answers: readonly FindingAnswer[]; readonly isRoutine: boolean }
): readonly ScreeningVerdict[] => {
  const answered = new Set(answers.filter(({ reason }) => !isBlank(reason)).map(({ finding }) => finding));
  return findings.filter(
    ({ finding, effect }) =>
      (effect === 'answer' || (effect === 'propose-sensitive' && isRoutine)) && !answered.has(finding)
  );
};
