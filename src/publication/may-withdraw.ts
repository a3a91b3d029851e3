import { publisherDuty } from '../approval';
import type { Asker } from '../approval';
import { isBlank, LIMITS } from '../text';
import type { RegisterEntry } from '../register';
import type { Result } from '../result';
import { accept, refuse } from '../result';
import type { WithdrawCode } from './refusals';

/**
 * What is online comes down only through the office and with a reason, which the register keeps (Art. 10).
 * Never by the system alone. `live` is null where the register does not know the publication: it may come down too.
 */
export const mayWithdraw = (question: {
  readonly live: RegisterEntry | null;
  readonly asker: Asker;
  readonly reason: string | null | undefined;
}): Result<{ readonly reason: string; readonly entry: number | null }, WithdrawCode> => {
  const { live, asker } = question;
  if (!publisherDuty(asker, 'withdraw')) return refuse('publication.withdraw-needs-office');
  const reason = (question.reason ?? '').trim();
  if (isBlank(reason)) return refuse('publication.withdraw-needs-reason');
  if (reason.length > LIMITS.words)
    return refuse('publication.withdraw-reason-too-long', { longest: LIMITS.words });
  return accept({ reason, entry: live?.sequence ?? null });
};
