import type { Form, Signature, Stage } from '../../../src/approval';
import { signaturesOn } from '../../../src/approval/form/signatures-on';

export type StepStatus = 'signed' | 'current' | 'ahead' | 'stopped';

/** One stage of a form's route as the stepper draws it. */
export type Step = {
  readonly stage: Stage;
  readonly status: StepStatus;
  /** Signatures that stand on this stage, those that cover it from another stage included. */
  readonly signatures: readonly Signature[];
  /** The draft was changed after the last signature here (改稿); that signature was given before the change. */
  readonly changedSince: boolean;
  readonly dueOn: string | null;
  /** The stage has a limit, whose last day the working calendar does not say yet. */
  readonly dueAwaited: boolean;
};

/** The present stage has a limit, and its last day lies in a year whose working days are not published. */
export const isDueAwaited = (form: Pick<Form, 'state' | 'stage' | 'stageDueOn' | 'route'>): boolean =>
  form.state === 'in-review' &&
  form.stageDueOn === null &&
  form.route.stages.some(({ key, days }) => key === form.stage && days !== null);

const ENDED: readonly Form['state'][] = ['rejected', 'returned', 'recalled'];

/** The route of a form, stage by stage: who signed, where it stands, what lies ahead. */
export const stepsOf = (form: Form): readonly Step[] =>
  form.route.stages.map((stage) => {
    const signatures = signaturesOn(form, stage);
    const current = form.state === 'in-review' && form.stage === stage.key;
    const done = signatures.length > 0 && !current;
    const stopped = ENDED.includes(form.state) && !done;
    const last = signatures.at(-1);
    return {
      stage,
      status: current ? 'current' : done ? 'signed' : stopped ? 'stopped' : 'ahead',
      signatures,
      changedSince: last !== undefined && last.digest !== form.digest,
      dueOn: current ? form.stageDueOn : null,
      dueAwaited: current && isDueAwaited(form),
    };
  });

/** Earlier stages a signer may return the form to, in order of the route. */
export const earlierStages = (form: Form): readonly Stage[] => {
  const at = form.route.stages.findIndex((stage) => stage.key === form.stage);
  return at <= 0 ? [] : form.route.stages.slice(0, at);
};
