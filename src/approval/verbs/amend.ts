import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import {
  eventOf,
  no,
  personOf,
  refused,
  wrongState,
  type Ask,
  type Decided,
  type Objection,
} from '../form/outcome';
import { objectionToBlocked } from '../submission/findings';
import type { Form } from '../form/form';
import { findUnsignedAgain, signerOf, signersOf, stageOf } from '../signing/may-sign';
import { nameList, stageParams } from '../form/names';

/** In review only a signer of the present stage changes the draft (改稿), unless a signature struck by that could not be given again. */
export const objectionToAmend = (form: Form, context: DecisionContext): Objection => {
  const stage = stageOf(form);
  if (form.state !== 'in-review' || !stage) return wrongState(form.state);
  if (signerOf(form, context).ok) {
    const unsigned = findUnsignedAgain(stage, form, context);
    return unsigned ? no('approval.amend-unsigned', stageParams(unsigned, context.settings)) : null;
  }
  const people = nameList(signersOf(form, context)) || '—';
  return no('approval.draft-locked', { ...stageParams(stage, context.settings), people });
};

/**
 * The draft is changed by a signer, who answers for it: earlier signatures stand as given before the change, those of the same and
 * later stages are struck. Saving without changing anything is nothing. A secrecy mark is not saved (Art. 7); what else screening
 * finds takes a reason at the next signature.
 */
export const amend = ({ form, command, context }: Ask<'amend'>): Decided => {
  if (form.state === 'in-review' && command.digest === form.digest) return accept([]);
  const refusal = objectionToAmend(form, context) ?? objectionToBlocked(command.findings);
  if (refusal) return refused(refusal);
  const signer = signerOf(form, context);
  if (!signer.ok) return signer;
  const { stage, candidate } = signer.value;
  const amendment = {
    person: personOf(candidate.person),
    stage: stage.key,
    from: form.digest,
    to: command.digest,
    at: context.at,
  };
  return accept([eventOf(context, { type: 'amended', amendment }, candidate.duty)]);
};
