import type { PersonRef } from '../../../src/approval';
import type { SettingsResponse } from '../../../src/contracts';

/** Something without which a department cannot get an item through. `department` is null for the whole organization. */
export type SetupGap =
  | { readonly kind: 'no-departments' }
  | { readonly kind: 'no-holder'; readonly position: string; readonly department: string | null };

/** Whose account is no longer in use: a seat still names them and is held by nobody. */
export const hasLeft = ({ people }: Pick<SettingsResponse, 'people'>, { id }: PersonRef): boolean =>
  people.every((person) => person.id !== id);

/** Whose account is made and waits for its password: their seat counts from then on. */
export const isInvited = ({ invited }: Pick<SettingsResponse, 'invited'>, { id }: PersonRef): boolean =>
  invited.some((person) => person.id === id);

/** The positions any route needs, in the order of the positions list. */
const positionsNeeded = ({ approval }: SettingsResponse): readonly string[] => {
  const onRoutes = new Set(
    Object.values(approval.routes).flatMap((route) => route.stages.map((stage) => stage.position))
  );
  return approval.positions.map((position) => position.key).filter((key) => onRoutes.has(key));
};

/** What is still missing before everybody can submit, and every route has somebody at every stage. */
export const setupGaps = (settings: SettingsResponse, today: string): readonly SetupGap[] => {
  const active = settings.departments.filter(
    ({ activeFrom, activeUntil }) =>
      (!activeFrom || activeFrom <= today) && (!activeUntil || activeUntil >= today)
  );
  if (active.length === 0) return [{ kind: 'no-departments' }];
  // Somebody whose role does not let them act leaves the stage as empty as nobody would.
  const held = (position: string, department: string | null) =>
    settings.seats.some(
      (seat) =>
        seat.position === position &&
        seat.department === department &&
        seat.lacks.length === 0 &&
        (!hasLeft(settings, seat.person) || isInvited(settings, seat.person))
    );
  const scopeOf = (key: string) =>
    settings.approval.positions.find((position) => position.key === key)?.scope;
  // Some position of a department must hand items in; the first that follows them up is the officer's.
  const submitting = settings.approval.positions
    .filter(({ may }) => may.includes('submit') && may.includes('follow'))
    .slice(0, 1)
    .map(({ key }) => key);
  const needed = positionsNeeded(settings).filter((key) => !submitting.includes(key));
  const ofOrganization = needed
    .filter((key) => scopeOf(key) === 'organization' && !held(key, null))
    .map((position): SetupGap => ({ kind: 'no-holder', position, department: null }));
  const ofDepartments = active.flatMap(({ documentId, name }) =>
    [...submitting, ...needed.filter((key) => scopeOf(key) === 'department')]
      .filter((position) => !held(position, documentId))
      .map((position): SetupGap => ({ kind: 'no-holder', position, department: name }))
  );
  return [...ofOrganization, ...ofDepartments];
};

/** Departments by class, in their own order, classes in the order of their first department. */
export const byClass = <Row extends { readonly class: string; readonly order: number }>(
  rows: readonly Row[]
): readonly { readonly name: string; readonly rows: readonly Row[] }[] => {
  const sorted = [...rows].sort((a, b) => a.order - b.order);
  const names = [...new Set(sorted.map((row) => row.class))];
  return names.map((name) => ({ name, rows: sorted.filter((row) => row.class === name) }));
};

export const SETUP_STEPS = ['rules', 'departments', 'people', 'channels', 'first-form'] as const;
export type SetupStep = {
  readonly step: (typeof SETUP_STEPS)[number];
  readonly done: boolean;
  /** How many there are where it is done, how many are missing where it is not. */
  readonly count: number;
};

/** The first hour in its order: what is there, and what is still to be done before an item gets through. */
export const setupSteps = (settings: SettingsResponse, today: string): readonly SetupStep[] => {
  const gaps = setupGaps(settings, today).filter(({ kind }) => kind === 'no-holder');
  const departments = settings.departments.length;
  const seated = departments > 0 && gaps.length === 0;
  return [
    { step: 'rules', done: true, count: settings.approval.order.length },
    { step: 'departments', done: departments > 0, count: departments },
    { step: 'people', done: seated, count: seated ? settings.seats.length : gaps.length },
    { step: 'channels', done: settings.channels.length > 0, count: settings.channels.length },
    { step: 'first-form', done: settings.begun, count: 0 },
  ];
};
