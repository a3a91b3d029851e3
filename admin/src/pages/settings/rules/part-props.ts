import type { RuleBook } from '../../../../../src/rules';
import type { Fault } from '../../../view/rules/faults';

/** What every part of the page works on: the one book being changed, and what is wrong with it so far. */
export type PartProps = {
  readonly book: RuleBook;
  readonly faults: readonly Fault[];
  readonly change: (book: RuleBook) => void;
};

/** The rows with one of them changed. */
export const replaced = <Row>(
  rows: readonly Row[],
  at: number,
  part: Partial<NoInfer<Row>>
): readonly Row[] => rows.map((row, index) => (index === at ? { ...row, ...part } : row));
