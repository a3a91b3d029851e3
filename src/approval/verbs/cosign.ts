import { mayDo } from '../../rules';
import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import {
  eventOf,
  firstOf,
  no,
  personOf,
  refused,
  type Ask,
  type Decided,
  type Objection,
} from '../form/outcome';
import type { Form } from '../form/form';
import { distinctPeople, isSamePerson, type Holder, type PersonRef } from '../form/person';
import { placeOf, type Route, type Stage } from '../form/route';
import { objectionToText } from '../form/text';
import { scopeOf, type Scope } from '../signing/candidate';
import { findDeadEnd } from '../signing/dead-end';
import { signerOf } from '../signing/may-sign';
import { ableAt, signersAt } from '../signing/stage';

/** How many people one form may be sent to besides its route: more is a meeting. */
const MOST = 5;

const asked = ({ stages }: Route): readonly Stage[] => stages.filter(({ named }) => named);

/** Any signer of the present stage, before they sign themselves. */
export const objectionToCosign = (form: Form, context: DecisionContext): Objection => {
  const signer = signerOf(form, context);
  if (!signer.ok) return signer.refusal;
  return asked(form.route).length < MOST ? null : no('approval.cosign-enough', { most: MOST });
};

/** The form with one more stage before the present one, for this person alone. */
type With = { readonly scope: Scope; readonly stage: Stage; readonly place: number };

/** A key no stage of this round ever had: what was signed before a raise took the stage away must not count for another person's. */
const freeKey = ({ route, reassigned }: Form): string => {
  const taken = new Set([...route.stages.map(({ key }) => key), ...Object.keys(reassigned)]);
  for (let number = 1; ; number += 1) if (!taken.has(`co-sign-${number}`)) return `co-sign-${number}`;
};

const withStage = (form: Form, to: PersonRef, { holders, settings }: DecisionContext): With | null => {
  const seat = holders.find(
    ({ person, position, delegation }) =>
      !delegation && isSamePerson(person, to) && mayDo(position, 'sign', settings)
  );
  const place = placeOf(form.stage, form.route);
  const present = form.route.stages[place];
  if (!seat || !present) return null;
  const key = freeKey(form);
  const stage: Stage = { key, position: seat.position, signers: 'any', days: present.days, named: true };
  const stages = form.route.stages.toSpliced(place, 0, stage);
  const scope = {
    ...scopeOf(form),
    route: { ...form.route, stages },
    reassigned: { ...form.reassigned, [key]: personOf(to) },
  };
  return { scope, stage, place };
};

const keyOf = ({ id, account }: PersonRef): string | number => account ?? id;

/** Seats by whose they are, with those lent to others. */
const heldBy = (holders: readonly Holder[]): ReadonlyMap<string | number, readonly Holder[]> => {
  const held = new Map<string | number, Holder[]>();
  for (const holder of holders) {
    const key = keyOf(holder.delegation?.from ?? holder.person);
    held.set(key, [...(held.get(key) ?? []), holder]);
  }
  return held;
};

/** Who holds a seat that signs, and did neither write nor sign this form, nor could sign it where it is. */
export const coSignersOf = (form: Form, context: DecisionContext): readonly PersonRef[] => {
  if (objectionToCosign(form, context)) return [];
  const stage = form.route.stages.find(({ key }) => key === form.stage)!;
  const here = signersAt({ stage, scope: scopeOf(form), context });
  const people = distinctPeople(
    context.holders
      .filter(({ position, delegation }) => !delegation && mayDo(position, 'sign', context.settings))
      .map(({ person }) => person)
  );
  const held = heldBy(context.holders);
  return people.filter((person) => {
    // What others hold says nothing of this person: an office of two hundred would be walked through for each of them.
    const own = { ...context, holders: held.get(keyOf(person)) ?? [] };
    const after = withStage(form, person, own);
    const isHere = here.some((one) => isSamePerson(one, person));
    const isAble = (given: With): boolean =>
      ableAt({ ...given, context: own }).some((candidate) => isSamePerson(candidate.person, person));
    return !isHere && after !== null && isAble(after);
  });
};

/**
 * 加签: before deciding, a signer asks somebody outside the route, such as the legal officer, whose agreement the form then needs as
 * well. It waits for them first and comes back to the stage it was at; they may return it or refuse as any signer.
 */
export const cosign = ({ form, command, context }: Ask<'cosign'>): Decided => {
  const refusal = objectionToCosign(form, context);
  if (refusal) return refused(refusal);
  const signer = signerOf(form, context);
  const person = { person: command.to.name };
  const isOffered = coSignersOf(form, context).some((one) => isSamePerson(one, command.to));
  const after = withStage(form, command.to, context);
  if (!isOffered || !after) return refused(no('approval.cosign-unqualified', person));
  const unfit = firstOf(
    () => objectionToText(command.reason, { field: 'reason', missing: 'approval.reason-missing' }),
    () =>
      findDeadEnd(after.place, { scope: after.scope, context })
        ? no('approval.cosign-needed-later', person)
        : null
  );
  if (unfit) return refused(unfit);
  const body = {
    type: 'co-signer-added' as const,
    route: after.scope.route,
    stage: after.stage.key,
    to: personOf(command.to),
    reason: command.reason.trim(),
    stageDueOn: context.deadline(after.stage.days),
  };
  return accept([eventOf(context, body, signer.ok ? signer.value.candidate.duty : null)]);
};
