import { evolve } from '../form/evolve';
import type { FormEvent } from '../form/event';
import type { Form } from '../form/form';

/** How long a form lay with the holders of one position before one of them decided. Instants. */
export type StageWait = { readonly position: string; readonly from: string; readonly to: string };

/** What a signer does to a form. A recall is the officer's, and a reminder nobody's decision. */
const DECISIONS: readonly FormEvent['type'][] = ['signed', 'returned', 'rejected', 'raised'];

/** Where a form lay, and how long, by what its log says: one wait for each decision at each stage, in order. */
export const stageWaits = (events: readonly FormEvent[]): readonly StageWait[] => {
  const waits: StageWait[] = [];
  let form: Form | null = null;
  for (const event of events) {
    const { stage, stageSince, route } = form ?? { stage: null, stageSince: null, route: null };
    const position = route?.stages.find(({ key }) => key === stage)?.position;
    if (position && stageSince && DECISIONS.includes(event.type))
      waits.push({ position, from: stageSince, to: event.at });
    form = evolve(form, event);
  }
  return waits;
};
