import { civilDate } from '../../../../src/calendar';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { situationOfPerson } from '../../desk/situation';

/** 制表人 and the day: whoever asks for the paper, now. */
export const madeNow = async (
  desk: DeskContext,
  by: By
): Promise<Result<{ readonly by: string; readonly on: string }>> => {
  const situation = await situationOfPerson(desk, by);
  if (!situation.ok) return situation;
  const { clock, configuration } = desk;
  return accept({
    by: situation.value.actor.name,
    on: civilDate(by.at ?? clock.now(), configuration.timeZone),
  });
};
