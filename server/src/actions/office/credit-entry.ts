import type { CreditEntryRequest, NoteEntryResponse } from '../../../../src/contracts';
import { civilDate } from '../../../../src/calendar';
import {
  ENTRY_UID,
  objectionToCredit,
  objectionToEntry,
  objectionToRegistrar,
  registrarDuty,
  standInBy,
} from '../../../../src/register';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { situationOfPerson } from '../../desk/situation';

/**
 * 加分: points besides for an item that counts, as an entry that names it (Art. 10, 11(一)). Its target is its own, so that each of several
 * can be struck out by itself.
 */
export const createCreditEntry =
  (desk: DeskContext) =>
  async (
    { sequence, on, outlet, points, remark }: CreditEntryRequest,
    by: By
  ): Promise<Result<NoteEntryResponse>> => {
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const { actor } = asking.value;
    const stranger = objectionToRegistrar(asking.value);
    if (stranger) return { ok: false, refusal: stranger };
    return desk.store.transaction(async () => {
      const next = await desk.store.register.reserve();
      const named = (await desk.store.register.findMany([sequence])).get(sequence);
      if (!named) return refuse('register.no-entry');
      const { timeZone } = desk.configuration;
      const at = by.at ?? desk.clock.now();
      const objection =
        objectionToCredit(named, {
          on,
          published: civilDate(named.at, timeZone),
          today: civilDate(at, timeZone),
          closedMonths: await desk.store.months.closed(),
        }) ?? objectionToEntry(named, desk.hash);
      if (objection) return { ok: false, refusal: objection };
      const { form, title, department, category, channel } = named;
      const worth = outlet === undefined ? { hundredths: Math.round(100 * (points ?? 0)) } : { outlet };
      const entry = await desk.store.register.append({
        kind: 'credit',
        target: { uid: ENTRY_UID, documentId: `credit-${next}`, locale: null },
        form,
        title,
        department,
        category,
        channel,
        digest: null,
        publishedDigest: null,
        at,
        by: { id: actor.id, name: actor.name },
        reason: null,
        record: {
          ...(remark ? { remark } : {}),
          ...standInBy(registrarDuty(asking.value)),
          names: sequence,
          credit: { on, ...worth },
        },
      });
      return accept({ entry });
    });
  };
