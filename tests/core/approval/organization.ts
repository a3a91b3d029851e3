import {
  presets,
  type ApprovalSettings,
  type Holder,
  type PersonRef,
  type Route,
  type RouteKey,
  type Seat,
} from '../../../src/approval';
import { isWithin, type Period } from '../../../src/organization';
import { labour, legal } from './builders';
import { settingsFrom, type BookSeed } from './random-book';

/** A random organization: who holds what, and how its routes are signed. */
export type Organization = {
  /** For each seat in turn its holders, as indexes of the crowd. */
  readonly seats: readonly (readonly number[])[];
  readonly preset: 'standard' | 'letter';
  /** A rule book nobody wrote, in place of the preset. */
  readonly book?: BookSeed;
  /** For each stage in turn whether all must sign. */
  readonly all: readonly boolean[];
  readonly cover: boolean;
  readonly implicit: boolean;
};

/** A holder for some days alone, or for good. */
export type Seated = Holder & { readonly days?: Period };

/** Who holds what on a day, as the desk tells the rules. */
export const holdersOn = ({ holders }: Portal, day: string): readonly Holder[] =>
  holders.filter(({ days }) => !days || isWithin(days, day)).map(({ days: _, ...holder }): Holder => holder);

export type Portal = { readonly holders: readonly Seated[]; readonly settings: ApprovalSettings };

export const crowd: readonly PersonRef[] = Array.from({ length: 12 }, (_, id) => ({
  id: id + 1,
  name: `人员${id + 1}`,
}));

/** Every seat there is: those of a department in both departments. */
const seatsOf = ({ positions }: Pick<ApprovalSettings, 'positions'>): readonly Seat[] =>
  positions.flatMap(({ key, scope }): readonly Seat[] =>
    scope === 'department'
      ? [labour.key, legal.key].map((department) => ({ position: key, department }))
      : [{ position: key, department: null }]
  );

export const allSeats = seatsOf(presets.standard);

/** The item a number stands for, whatever the number. */
export const pickFrom = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const signedAs = (route: Route, all: (place: number) => boolean): Route => ({
  ...route,
  stages: route.stages.map((stage, place) => ({ ...stage, signers: all(place) ? 'all' : 'any' })),
});

const seated = (seats: Organization['seats'], settings: ApprovalSettings): readonly Holder[] =>
  seatsOf(settings).flatMap((seat, index) =>
    [...new Set(pickFrom(seats, index))].map((id) => ({ ...seat, person: pickFrom(crowd, id) }))
  );

/** In an office of its own rules every fourth seat begins or ends while forms are under way. */
const dated = (holders: readonly Holder[]): readonly Seated[] =>
  holders.map((holder, index) => {
    if (index % 4 !== 3) return holder;
    const days =
      holder.person.id % 2 === 0
        ? { startsOn: '2026-03-12', endsOn: null }
        : { startsOn: null, endsOn: '2026-03-20' };
    return { ...holder, days };
  });

export const portalOf = ({ seats, preset, book, all, cover, implicit }: Organization): Portal => {
  if (book) {
    const settings = { ...settingsFrom(book), cover, implicit };
    return { holders: dated(seated(seats, settings)), settings };
  }
  const { routine, sensitive, major } = presets[preset].routes;
  const from = (offset: number) => (place: number) => pickFrom(all, offset + place);
  const routes = {
    routine: signedAs(routine, from(0)),
    sensitive: signedAs(sensitive, from(2)),
    major: signedAs(major, from(5)),
  };
  const settings = { ...presets[preset], routes, cover, implicit };
  return { holders: seated(seats, settings), settings };
};

export type Choice = { readonly who: number; readonly pick: number; readonly detail: number };

const changedRoute = ({ key, version, stages }: Route, detail: number): Route => {
  const turned = stages.map((stage, index) =>
    index === detail % stages.length
      ? { ...stage, signers: stage.signers === 'all' ? ('any' as const) : ('all' as const) }
      : stage
  );
  return { key, version: version + 1, stages: detail % 4 === 0 ? [...turned].reverse() : turned };
};

const withDelegation = (portal: Portal, { who, pick, detail }: Choice): Portal => {
  const own = portal.holders.filter(({ delegation }) => !delegation);
  if (own.length === 0) return portal;
  const { person: from, position, department } = pickFrom(own, pick);
  const duty = { position, department, delegation: { id: `${detail}`, from } };
  return { ...portal, holders: [...portal.holders, { ...duty, person: pickFrom(crowd, who) }] };
};

/** What changes in an organization while forms are under way; `stage` is where one waits. */
export const reorganized = (portal: Portal, choice: Choice, stage: string | null): Portal => {
  const { holders, settings } = portal;
  const { who, pick, detail } = choice;
  const every = seatsOf(settings);
  const [person, other, seat] = [pickFrom(crowd, who), pickFrom(crowd, pick), pickFrom(every, detail)];
  const key = pickFrom<RouteKey>(settings.order, detail);
  const route = changedRoute(settings.routes[key] as Route, detail);
  const changes: readonly (() => Portal)[] = [
    // A delegation of a seat its giver may not hold: it must give no right.
    () => ({
      ...portal,
      holders: [...holders, { ...seat, person, delegation: { id: `${who}`, from: other } }],
    }),
    () => withDelegation(portal, choice),
    () => withDelegation(portal, choice),
    () => ({ ...portal, holders: holders.filter(({ delegation }) => !delegation) }),
    () => ({
      ...portal,
      holders: holders.filter((held) => held.person.id !== person.id || held.position !== seat.position),
    }),
    () => ({ ...portal, holders: holders.filter(({ position }) => position !== (stage ?? seat.position)) }),
    () => ({ ...portal, holders: [...holders, { ...seat, person }] }),
    () => ({
      ...portal,
      holders: [
        ...holders,
        ...every.map((held, index) => ({ ...held, person: pickFrom(crowd, detail + index) })),
      ],
    }),
    () => ({ ...portal, settings: { ...settings, routes: { ...settings.routes, [key]: route } } }),
  ];
  return pickFrom(changes, pick + detail)();
};
