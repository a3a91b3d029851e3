import type { Result } from '../../../src/result';
import type { By, DeskContext } from '../desk/desk';

/** One after the other: what a change of the lists is checked against stays so until it is written. */
export const inTurn =
  <Input, Value>(desk: DeskContext, change: (input: Input, by?: By) => Promise<Result<Value>>) =>
  (input: Input, by?: By): Promise<Result<Value>> =>
    desk.store.transaction(async () => {
      await desk.store.records.lock();
      return change(input, by);
    });
