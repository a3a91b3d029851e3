import { presets, rightsOf } from '../../../../src/approval';
import type { ApprovalSettings, PersonRef, PresetKey } from '../../../../src/approval';
import type {
  CalendarYear,
  ChannelsResponse,
  DepartmentsResponse,
  SettingChangesResponse,
  SettingsResponse,
  TermListResponse,
} from '../../../../src/contracts';
import { stableJson } from '../../../../src/chain';
import type { RankingSettings } from '../../../../src/ranking';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { isHeldBy, successorOf } from '../../../../src/organization';
import { keptPerson } from '../../store';
import type { ListRow, SettingChangeQuery } from '../../store';
import { paged } from '../paged';
import { channelRow, delegationRow, departmentRow, seatRow, termRow } from './rows';

const PRESETS: readonly PresetKey[] = ['standard', 'letter'];

const stagesOf = ({ routes, order }: ApprovalSettings): string =>
  stableJson(
    order.map((key) => ({
      key,
      stages: (routes[key]?.stages ?? []).map(({ position, signers, days, when = null }) => ({
        position,
        signers,
        days,
        when,
      })),
    }))
  );

const presetOf = (approval: ApprovalSettings): SettingsResponse['preset'] =>
  PRESETS.find((key) => stagesOf(presets[key]) === stagesOf(approval)) ?? 'custom';

export const calendarYears = async ({ store }: DeskContext): Promise<readonly CalendarYear[]> => {
  const [{ years }, imported] = await Promise.all([
    store.settings.calendar(),
    store.settings.importedYears(),
  ]);
  return Object.entries(years)
    .map(([year, { holidays, makeUpDays }]): CalendarYear => {
      const source = imported.includes(Number(year)) ? 'imported' : 'built-in';
      return { year: Number(year), holidays, makeUpDays, source };
    })
    .sort((a, b) => a.year - b.year);
};

/** Who could hold a seat again that nobody holds; null where somebody does. */
const emptyOf = (
  row: ListRow,
  { known, people }: { readonly known: ReadonlyMap<number, PersonRef>; readonly people: readonly PersonRef[] }
) => {
  const kept = keptPerson(row, 'user');
  if (isHeldBy(kept, known.get(kept.id))) return null;
  return { email: kept.email, successor: successorOf(kept, people) };
};

const rankingRow = ({ method, places, quota, together }: RankingSettings) => ({
  method,
  lastPlaces: places,
  quota,
  together,
});

/** What the settings pages are made of, read side by side. */
const readOffice = async (desk: DeskContext) => {
  const { settings, lists, organization, forms } = desk.store;
  const [[approval, routeVersions, ranking, { book }], [people, invited, everybody, rights]] =
    await Promise.all([
      Promise.all([settings.approval(), settings.routeVersions(), settings.ranking(), settings.rules()]),
      Promise.all([
        organization.people(),
        organization.invited(),
        organization.everybody(),
        organization.rights(),
      ]),
    ]);
  const [departments, seats, channels, delegations, calendar, isFirst] = await Promise.all([
    lists.list('department'),
    lists.list('seat'),
    lists.list('channel'),
    lists.list('delegation'),
    calendarYears(desk),
    forms.isFirstToCome(),
  ]);
  const accounts = { people, invited, everybody, rights };
  const rows = { departments, seats, channels, delegations };
  return { approval, routeVersions, ranking, book, ...accounts, ...rows, calendar, isFirst };
};

type Office = Awaited<ReturnType<typeof readOffice>>;

/** Who sits where, who holds nothing any more, and what their role does not let them do. */
const seatRows = ({
  seats,
  approval,
  everybody,
  people,
  invited,
  rights,
}: Office): SettingsResponse['seats'] => {
  const known = new Map(everybody.map((person) => [person.id, person]));
  const lacksOf = ({ userId, position }: ListRow) =>
    rightsOf(String(position), approval).filter((right) => !rights.get(Number(userId))?.has(right));
  return seats.map((row) => {
    const empty = emptyOf(row, { known, people: [...people, ...invited] });
    return { ...seatRow(row, known), empty, lacks: empty ? [] : lacksOf(row) };
  });
};

/** Everything the office decides, for its settings pages. */
export const createSettings = (desk: DeskContext) => async (): Promise<Result<SettingsResponse>> => {
  const office = await readOffice(desk);
  const { approval, routeVersions, ranking, book, people, invited, everybody, calendar, isFirst } = office;
  const known = new Map(everybody.map((person) => [person.id, person]));
  return accept({
    approval,
    routeNames: Object.fromEntries(book.routes.map(({ key, zh, en }) => [key, { zh, en }])),
    preset: presetOf(approval),
    routeVersions,
    ranking: rankingRow(ranking),
    classes: book.classes ?? [],
    departments: office.departments.map(departmentRow),
    seats: seatRows(office),
    channels: office.channels.map(channelRow),
    delegations: office.delegations.map((row) => delegationRow(row, known)),
    people,
    invited,
    calendar,
    begun: !isFirst,
    openDrafts: await desk.accounts.openDrafts(),
    rules: book.name,
    storage: await desk.store.storedElsewhere.storage(),
  });
};

export const createTerms = (desk: DeskContext) => async (): Promise<Result<TermListResponse>> =>
  accept({ terms: (await desk.store.lists.list('term')).map(termRow) });

/** 设置记录: who changed the settings, newest first. */
export const createSettingChanges =
  (desk: DeskContext) =>
  async (query: SettingChangeQuery): Promise<Result<SettingChangesResponse>> => {
    const { changes, total } = await desk.store.settingChanges.list(query);
    return accept(paged(changes, { ...query, total }));
  };

/** Everybody who can be named on a form: active admin users. */
export const createPeople = (desk: DeskContext) => async (): Promise<Result<readonly PersonRef[]>> =>
  accept(await desk.store.organization.people());

export const createCalendar = (desk: DeskContext) => async (): Promise<Result<readonly CalendarYear[]>> =>
  accept(await calendarYears(desk));

/** All departments, for filters. */
export const createDepartments = (desk: DeskContext) => async (): Promise<Result<DepartmentsResponse>> => {
  const departments = await desk.store.organization.departments();
  return accept(departments.map(({ key, name, class: kind }) => ({ key, name, class: kind })));
};

/** All channels, for filters. */
export const createChannels = (desk: DeskContext) => async (): Promise<Result<ChannelsResponse>> => {
  const channels = await desk.store.organization.channels();
  return accept(channels.map(({ key, name }) => ({ key, name })));
};
