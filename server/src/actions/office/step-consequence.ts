import type { ConsequenceStepRequest, DecideConsequenceRequest } from '../../../../src/contracts';
import { stableJson } from '../../../../src/chain';
import { civilDate } from '../../../../src/calendar';
import { consequenceState, isSameEvidence, nextStep, openMonthsOf } from '../../../../src/ranking';
import type { Consequence, ConsequenceStep } from '../../../../src/ranking';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { proposedConsequences } from '../../queries/office/consequences';
import { firstMonth } from '../../queries/office/month-ranking';
import { consequencesOff } from '../../queries/office/ranking-off';
import type { ConsequenceRecord } from '../../store';
import type { By, DeskContext } from '../../desk/desk';
import { personOf } from './close-month';

type Stepping = {
  readonly request: ConsequenceStepRequest;
  readonly proposed: Consequence | null;
  readonly by: ConsequenceStep['by'];
  readonly at: string;
};

/** What is decided on is what the ranking says now; every later step speaks of what was decided on then. */
const groundOf = (
  kept: ConsequenceRecord | null,
  proposed: Consequence | null
): Omit<ConsequenceRecord, 'steps'> | null => {
  if (kept && consequenceState(kept.steps) !== 'proposed') return kept;
  return proposed;
};

/** The same button pressed twice by the same person. */
const isRepetition = (last: ConsequenceStep | undefined, step: ConsequenceStep): boolean =>
  last?.by.id === step.by.id &&
  stableJson({ ...last, by: null, at: null }) === stableJson({ ...step, by: null, at: null });

/** The next step, under the lock of the lists: of two who decide at once the second sees the first's decision. */
const step = async (
  desk: DeskContext,
  { request, proposed, by, at }: Stepping
): Promise<Result<ConsequenceRecord>> => {
  await desk.store.lists.lock();
  const { key, ...order } = request;
  const kept = await desk.store.consequences.find(key);
  const ground = groundOf(kept, proposed);
  if (!ground) return refuse('consequence.not-found');
  const steps = kept?.steps ?? [];
  if (kept && isRepetition(steps.at(-1), { ...order, by, at })) return accept(kept);
  const next = nextStep({
    kind: ground.kind,
    steps,
    order,
    openMonths: openMonthsOf(ground, await desk.store.months.closed(), await firstMonth(desk)),
    stands: isSameEvidence(ground.evidence, proposed?.evidence ?? null),
    today: civilDate(at, desk.configuration.timeZone),
  });
  if (!next.ok) return next;
  const { kind, department, period, evidence } = ground;
  const record = { key, kind, department, period, evidence, steps: [...steps, { ...next.value, by, at }] };
  await desk.store.consequences.keep(record);
  return accept(record);
};

/** What the office does about a consequence of Art. 11: confirms or dismisses it, takes that back, issues it, notes the reply, closes it. */
export const createStepConsequence =
  (desk: DeskContext) =>
  async (request: ConsequenceStepRequest, by: By): Promise<Result<ConsequenceRecord>> => {
    const off = await consequencesOff(desk);
    if (off) return { ok: false, refusal: off };
    const person = await personOf(desk, by);
    if (!person.ok) return person;
    const proposed = (await proposedConsequences(desk)).find(({ key }) => key === request.key) ?? null;
    const at = by.at ?? desk.clock.now();
    return desk.store.transaction(() => step(desk, { request, proposed, by: person.value, at }));
  };

/** Confirming or dismissing, by the names it had first. */
export const createDecideConsequence = (desk: DeskContext) => {
  const stepOf = createStepConsequence(desk);
  return ({ key, decision, reason }: DecideConsequenceRequest, by: By) =>
    stepOf({ key, step: decision, reason }, by);
};
