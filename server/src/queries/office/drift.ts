import type { DriftResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import type { DriftReport } from '../../../../src/register';

const answer = (desk: DeskContext, report: DriftReport): Result<DriftResponse> =>
  accept({
    ...report,
    rows: report.rows.map((row) => ({
      ...row,
      editUrl: row.what === 'unreadable' ? null : desk.editPathOf(row.target),
    })),
  });

/** What is online and the register does not know, as last looked for. */
export const createDrift = (desk: DeskContext) => async (): Promise<Result<DriftResponse>> =>
  answer(desk, await desk.drift.read());

/** Looks again now. */
export const createLookForDrift = (desk: DeskContext) => async (): Promise<Result<DriftResponse>> =>
  answer(desk, await desk.drift.run());
