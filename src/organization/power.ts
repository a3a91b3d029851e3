import { isSamePerson, rightsOf } from '../approval';
import { stableJson } from '../chain';
import { isHandingIn, type Position, type Question } from '../rules';
import { isInside, type Period } from './seats';
import type { Actor, ApprovalSettings, Duty, Holder, PersonRef, Right, Stage } from '../approval';

type Options = { readonly cover: boolean; readonly implicit: boolean };

/** A change of the settings as far as it may give somebody the right to sign or publish. `after` null: it only takes away. */
export type PowerChange =
  /** `held`: the days the person held this very seat before; `days`: those asked for, left out for every day. */
  | {
      readonly kind: 'seat';
      readonly to: PersonRef;
      readonly position: string;
      readonly held?: Period | null;
      readonly days?: Period;
    }
  | { readonly kind: 'delegation'; readonly from: PersonRef; readonly to: PersonRef }
  | { readonly kind: 'route'; readonly before: readonly Stage[]; readonly after: readonly Stage[] }
  | { readonly kind: 'questions'; readonly before: readonly Question[]; readonly after: readonly Question[] }
  /** Keys of the routes, the least strict first. */
  | { readonly kind: 'order'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly kind: 'options'; readonly before: Options; readonly after: Options }
  /** What positions may do, in the rule book. */
  | { readonly kind: 'positions'; readonly before: readonly Position[]; readonly after: readonly Position[] };

type Routes = Pick<ApprovalSettings, 'routes' | 'positions'>;

/**
 * Positions that count: what they may do is more than to read and to submit. Who confirms holds one of them, and a seat in one is
 * itself confirmed, so that nobody makes a second person of an account of their own.
 */
const counts = (position: string, settings: Routes): boolean =>
  rightsOf(position, settings).some((right) => right !== 'desk.read' && right !== 'forms.submit');

/** Other signers, in another order, or fewer at a stage: whoever signs last answers for what goes online. Days are no power. */
const isOtherRoute = (before: readonly Stage[], after: readonly Stage[]): boolean =>
  before.length !== after.length ||
  before.some((stage, index) => {
    const next = after[index];
    return (
      stage.position !== next?.position ||
      (stage.signers === 'all' && next.signers === 'any') ||
      stableJson(stage.when ?? null) !== stableJson(next.when ?? null)
    );
  });

/** A signer raises a form to whatever stands later: put behind a stricter route, a lenient one would be where a form is raised to (Art. 8). */
const isReordered = (before: readonly string[], after: readonly string[]): boolean => {
  const common = (keys: readonly string[], others: readonly string[]) =>
    keys.filter((key) => others.includes(key));
  return stableJson(common(before, after)) !== stableJson(common(after, before));
};

/** A question whose answer led to a stricter route leads there no more: it is gone, asks something else, or takes another answer for good. */
const leadsElsewhere = (before: readonly Question[], after: readonly Question[]): boolean =>
  before
    .filter(({ raisesTo }) => raisesTo !== undefined)
    .some(
      ({ zh, good, raisesTo }) =>
        !after.some((one) => one.zh === zh && one.good === good && one.raisesTo === raisesTo)
    );

/** The same seat of the same person, for days they held it anyway. */
const isShortened = ({ held, days }: Extract<PowerChange, { readonly kind: 'seat' }>): boolean =>
  !!held && !!days && isInside(days, held);

const gainsPower = (before: readonly Position[], after: readonly Position[]): boolean =>
  after.some(({ key, may }) => {
    const had = before.find((position) => position.key === key)?.may ?? [];
    return may.some((power) => !isHandingIn(power) && !had.includes(power));
  });

/** Whether one person alone may not do it (Art. 8): it gives somebody the right to sign or to publish. One's own seat everybody lends. */
export const givesPower = (
  change: PowerChange,
  { by, settings }: { readonly by: PersonRef | null; readonly settings: Routes }
): boolean => {
  switch (change.kind) {
    case 'seat':
      return counts(change.position, settings) && !isShortened(change);
    case 'delegation':
      return by === null || !isSamePerson(change.from, by);
    case 'route':
      return isOtherRoute(change.before, change.after);
    case 'questions':
      return leadsElsewhere(change.before, change.after);
    case 'order':
      return isReordered(change.before, change.after);
    case 'positions':
      return gainsPower(change.before, change.after);
    case 'options':
      return (
        (change.after.cover && !change.before.cover) || (change.after.implicit && !change.before.implicit)
      );
  }
};

/** Who proposed a change, whom it gives power to, and whose power it lends. */
export type Proposal = {
  readonly by: PersonRef | null;
  readonly to: readonly PersonRef[];
  readonly lentBy: PersonRef | null;
};

type Confirming = {
  readonly holders: readonly Holder[];
  readonly settings: Routes;
  /** Numbers of the people whose roles let them manage the settings. */
  readonly managers: ReadonlySet<number>;
};

const own = (holders: readonly Holder[], person: PersonRef): readonly string[] =>
  holders
    .filter((holder) => !holder.delegation && holder.person.id === person.id)
    .map(({ position }) => position);

/**
 * Who may be the second pair of eyes: whoever holds, themselves, another position than the proposer's and may manage the settings;
 * for a delegation also the one whose power is lent. Never the proposer, and never who gains by it.
 */
export const confirmersOf = (
  { by, to, lentBy }: Proposal,
  { holders, settings, managers }: Confirming
): readonly PersonRef[] => {
  const proposers = by ? own(holders, by) : [];
  const isEntitled = ({ person, position, delegation }: Holder): boolean =>
    (!delegation && managers.has(person.id) && counts(position, settings) && !proposers.includes(position)) ||
    (lentBy !== null && isSamePerson(lentBy, person));
  const isParty = (person: PersonRef): boolean =>
    [...(by ? [by] : []), ...to].some((party) => isSamePerson(party, person));
  const people = holders.filter((holder) => isEntitled(holder) && !isParty(holder.person));
  return [...new Map(people.map(({ person }) => [person.id, person])).values()];
};

/** Own seats somebody may lend while they are away: those that count. Who only hands in has colleagues who hand in as well. */
export const seatsOfOwn = (actor: Actor, settings: Routes): readonly Duty[] =>
  actor.duties.filter(({ position, delegation }) => !delegation && counts(position, settings));

type Lending = { readonly holders: readonly Holder[]; readonly to: number; readonly settings: Routes };

/** What signing, publishing and keeping the register for somebody comes to nothing without; a deputy's own role need not let them submit. */
const LENT: readonly Right[] = ['forms.sign', 'forms.office', 'register.read'];

/** Seats a deputy could do nothing from, as their role reaches neither the signature nor the publication (Art. 8). */
export const seatsOutOfReach = (
  seats: readonly Duty[],
  { rights, settings }: { readonly rights: ReadonlySet<string> | undefined; readonly settings: Routes }
): readonly Duty[] =>
  seats.filter(({ position }) =>
    rightsOf(position, settings).some((right) => LENT.includes(right) && !rights?.has(right))
  );

/** Of these, what a deputy takes over: not what the deputy holds themselves. */
export const seatsToLend = (actor: Actor, { holders, to, settings }: Lending): readonly Duty[] =>
  seatsOfOwn(actor, settings).filter(
    ({ position, department }) =>
      !holders.some(
        (holder) =>
          !holder.delegation &&
          holder.person.id === to &&
          holder.position === position &&
          holder.department === department
      )
  );
