import type { MeResponse } from '../../../../src/contracts';

/** Whether somebody keeps the register (登记人): by a seat of the organization, as the server asks. */
export const keepsRegister = ({ seats, positions }: MeResponse): boolean =>
  seats.some(
    ({ position, department }) =>
      department === null && positions.some(({ key, may }) => key === position && may.includes('register'))
  );
