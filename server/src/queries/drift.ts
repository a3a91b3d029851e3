import type { DriftResponse } from '../../../src/contracts';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { DeskContext } from '../actions/desk-context';

/** What is online and the register does not know, as last looked for. */
export const createDrift = (desk: DeskContext) => async (): Promise<Result<DriftResponse>> =>
  accept(await desk.drift.read());

/** Looks again now. */
export const createLookForDrift = (desk: DeskContext) => async (): Promise<Result<DriftResponse>> =>
  accept(await desk.drift.run());
