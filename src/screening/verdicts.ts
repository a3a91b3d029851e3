import type { ScreeningVerdict } from '../approval';
import type { Finding } from './finding';

/** What the decider needs of each finding: which one, and whether it stops the form, wants an answer or only informs. */
export const verdicts = (findings: readonly Finding[]): ScreeningVerdict[] =>
  findings.map(({ id, effect }) => ({ finding: id, effect }));
