import type { DecideConsequenceRequest } from '../../../../src/contracts';
import { objectionToOffice } from '../../../../src/organization';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { situationOfPerson } from '../../desk/situation';
import { proposedConsequences } from '../../queries/office/consequences';
import { consequencesOff } from '../../queries/office/ranking-off';
import type { ConsequenceDecision } from '../../store';
import type { By, DeskContext } from '../../desk/desk';

/** The office confirms or dismisses what Art. 11 proposes; the first decision stands. */
export const createDecideConsequence =
  (desk: DeskContext) =>
  async (
    { key, decision, reason }: DecideConsequenceRequest,
    by: By
  ): Promise<Result<ConsequenceDecision>> => {
    const off = await consequencesOff(desk);
    if (off) return { ok: false, refusal: off };
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const { actor } = asking.value;
    const objection = objectionToOffice(actor, asking.value.settings);
    if (objection) return { ok: false, refusal: objection };
    const proposed = (await proposedConsequences(desk)).find((one) => one.key === key);
    if (!proposed) return refuse('consequence.not-found');
    const { kind, department, period, evidence } = proposed;
    const at = by.at ?? desk.clock.now();
    const person = { id: actor.id, name: actor.name };
    const kept = await desk.store.transaction(() =>
      desk.store.consequences.decide({
        key,
        kind,
        department,
        period,
        evidence,
        decision,
        by: person,
        at,
        reason,
      })
    );
    return kept.by.id === actor.id && kept.decision === decision
      ? accept(kept)
      : refuse('consequence.decided');
  };
