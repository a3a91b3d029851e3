import { placeOf } from '../form/route';
import { accept } from '../../result';
import { scopeOf } from '../signing/candidate';
import { eventOf, firstOf, no, refused, type Ask, type Decided, type Objection } from '../form/outcome';
import { objectionToUnseen } from './agree';
import { findUnsignedAgain, signerOf } from '../signing/may-sign';
import { stageParams } from '../form/names';
import type { Stage } from '../form/route';
import { ableAt, signatureOf } from '../signing/stage';
import { signaturesBefore } from '../form/standing';
import { objectionToText } from '../form/text';

/** The stage a return would leave without anybody: the one returned to, or a later one. */
const findUnsigned = (stage: Stage, { form, context }: Ask<'return'>): Stage | null => {
  const scope = { ...scopeOf(form), signatures: signaturesBefore(stage.key, form) };
  return ableAt({ stage, scope, context }).length === 0 ? stage : findUnsignedAgain(stage, form, context);
};

/**
 * The stage goes back to somebody who can sign it: a head who submitted the item signed by that, and cannot sign again. Nor may the
 * signatures to be given anew use up the only person of a later stage.
 */
const targetRefusal = (ask: Ask<'return'>): Objection => {
  const { form, command, context } = ask;
  if (command.to === null) return null;
  const stage = form.route.stages.find(({ key }) => key === command.to);
  if (!stage || placeOf(stage.key, form.route) >= placeOf(form.stage, form.route)) {
    return no('approval.return-target');
  }
  const unsigned = findUnsigned(stage, ask);
  return unsigned ? no('approval.return-unsigned', stageParams(unsigned, context.settings)) : null;
};

/** A signer sends the form back, saying why: to the officer (`to` null), or to an earlier stage, whose signature and those after it are struck. */
export const returnForm = (ask: Ask<'return'>): Decided => {
  const { form, command, context } = ask;
  const signer = signerOf(form, context);
  if (!signer.ok) return signer;
  const { stage, candidate } = signer.value;
  const refusal = firstOf(
    () => objectionToUnseen(form, command.digest),
    () => targetRefusal(ask),
    () => objectionToText(command.opinion, { field: 'opinion', missing: 'approval.reason-missing' })
  );
  if (refusal) return refused(refusal);
  const details = {
    decision: 'return',
    opinion: command.opinion.trim(),
    digest: command.digest,
    at: context.at,
  } as const;
  const signature = signatureOf(candidate, { stage, scope: scopeOf(form), context, details });
  const target = form.route.stages.find(({ key }) => key === command.to);
  const stageDueOn = target ? context.deadline(target.days) : null;
  return accept([
    eventOf(context, { type: 'returned', signature, to: command.to, stageDueOn }, candidate.duty),
  ]);
};
