import type { ScreeningVerdict } from '../form/command';
import { no, type Objection } from '../form/outcome';
import type { FindingAnswer, Signature } from '../form/form';
import { isBlank } from '../../text';

/** Classified matter is never published (Art. 7): nobody can answer such a finding away. */
export const objectionToBlocked = (findings: readonly ScreeningVerdict[]): Objection => {
  const count = findings.filter(({ effect }) => effect === 'block').length;
  return count > 0 ? no('approval.blocked', { count }) : null;
};

/** An answer is to the finding as a whole, or was given to each of its single finds. */
const isAnswered = ({ finding, members = [] }: ScreeningVerdict, answered: ReadonlySet<string>): boolean =>
  answered.has(finding) || (members.length > 0 && members.every((one) => answered.has(one)));

const namesIn = (answers: readonly FindingAnswer[]): ReadonlySet<string> =>
  new Set(answers.filter(({ reason }) => !isBlank(reason)).map(({ finding }) => finding));

/**
 * Findings that take a written answer and have none. A sensitive term needs one only where the form stays on the routine route; of a
 * file no machine could read the officer says what it is.
 */
export const unanswered = (
  findings: readonly ScreeningVerdict[],
  { answers, isRoutine }: { readonly answers: readonly FindingAnswer[]; readonly isRoutine: boolean }
): readonly ScreeningVerdict[] => {
  const answered = namesIn(answers);
  return findings.filter(
    (verdict) =>
      (verdict.effect === 'answer' ||
        verdict.effect === 'look' ||
        (verdict.effect === 'propose-sensitive' && isRoutine)) &&
      !isAnswered(verdict, answered)
  );
};

/**
 * Files no machine could read and no signer of this round has opened (Art. 7). An officer's word is not enough: whoever signs next
 * opens each and writes that they looked.
 */
export const unlooked = (
  findings: readonly ScreeningVerdict[],
  {
    signatures,
    looks,
  }: { readonly signatures: readonly Signature[]; readonly looks: readonly FindingAnswer[] }
): readonly ScreeningVerdict[] => {
  const looked = namesIn([...signatures.flatMap((signature) => signature.looks ?? []), ...looks]);
  return findings.filter((verdict) => verdict.effect === 'look' && !isAnswered(verdict, looked));
};
