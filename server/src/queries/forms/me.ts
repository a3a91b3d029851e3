import { publisherDuty } from '../../../../src/approval';
import type { MeResponse } from '../../../../src/contracts';
import { monthOf, yearToImport } from '../../../../src/calendar';
import { monthsOfQuota, outletsIn, quotaOf as quotaFor, settingsIn } from '../../../../src/ranking';
import { judgesByQuarter, mayDo } from '../../../../src/rules';
import type { RuleBook } from '../../../../src/rules';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { horizonOf } from '../../../../src/approval/form/may-see';
import type { Department } from '../../store';
import { situationOfPerson } from '../../desk/situation';
import type { PersonSituation } from '../../desk/situation';
import { waitingForms } from './waiting-forms';

export const isActive = ({ activeFrom, activeUntil }: Department, day: string): boolean =>
  (activeFrom === null || activeFrom <= day) && (activeUntil === null || day <= activeUntil);

const countsOf = async (desk: DeskContext, asking: PersonSituation): Promise<MeResponse['counts']> => {
  const horizon = horizonOf(asking.actor);
  const { forms } = desk.store;
  const { length: waiting } = await waitingForms(desk, asking);
  const [returned = 0, ready = 0] = await forms.countEach([
    { states: ['returned'], submittedBy: asking.actor.id },
    { states: ['approved'], ...(horizon ? { visibleTo: horizon } : {}) },
  ]);
  return { waiting, returned, ready };
};

type Asked = {
  readonly departments: readonly Department[];
  readonly today: string;
  readonly book: RuleBook;
};

/** Items a department handed in, against the two a month of Art. 6 or a quota of its own. */
const quotaOf = async (
  desk: DeskContext,
  { departments, today, book }: Asked
): Promise<MeResponse['quota']> => {
  const month = monthOf(today);
  const settings = settingsIn(book, month);
  const due = departments.map(({ key, name }) => ({ key, name, ...quotaFor(key, settings) }));
  // Offices that rank nobody, or set no quota, are not told of one.
  const asked = due.filter(({ items }) => items > 0);
  if (asked.length === 0 || !book.ranking.on) return [];
  const [first = month] = asked.map(({ per }) => monthsOfQuota(month, per)[0] ?? month).sort();
  const own = asked.map(({ key }) => key);
  const counts = await desk.store.forms.submissionCounts({ first, last: month, departments: own });
  const uncounted = book.categories.flatMap((category) => (category.uncounted ? [category.key] : []));
  return asked.map(({ key, name, items, per }) => {
    const span = monthsOfQuota(month, per);
    return {
      department: key,
      name,
      submitted: counts
        .filter((count) => count.department === key && span.includes(count.month))
        .filter(({ category }) => !uncounted.includes(category ?? ''))
        .reduce((sum, { submitted }) => sum + submitted, 0),
      quota: items,
      per,
    };
  });
};

const earliest = (instants: readonly (string | null)[]): string | null =>
  instants.filter((one) => one !== null).sort()[0] ?? null;

const alertsOf = async (desk: DeskContext): Promise<NonNullable<MeResponse['alerts']>> => {
  const [drift, records] = [await desk.drift.read(), await desk.records()];
  return {
    drift: { found: drift.found, since: earliest(drift.rows.map(({ since }) => since ?? drift.at)) },
    records: { found: records?.faults ?? 0, since: records?.since ?? null },
  };
};

/** What the rules leave of the ranking's pages. */
const shownIn = (book: RuleBook): MeResponse['shows'] => ({
  ranking: book.ranking.on,
  consequences: book.ranking.on && book.consequences.length > 0,
  quarters: book.ranking.on && judgesByQuarter(book),
});

/** Who am I at this desk, what waits for me, and the words the screens need. */
export const createMe =
  (desk: DeskContext) =>
  async (_: Record<string, never>, by: By): Promise<Result<MeResponse>> => {
    const asked = await situationOfPerson(desk, by);
    if (!asked.ok) return asked;
    const { actor, today, settings, calendar } = asked.value;
    const departments = (await desk.store.organization.departments()).filter((department) =>
      isActive(department, today)
    );
    const mine = departments.filter(({ key }) => actor.duties.some(({ department }) => department === key));
    const submits = mine.filter(({ key }) =>
      actor.duties.some(
        ({ department, position }) => department === key && mayDo(position, 'submit', settings)
      )
    );
    const rules = await desk.store.settings.rules();
    const names = new Map(rules.book.routes.map(({ key, zh, en }) => [key, { zh, en }]));
    const office = publisherDuty(asked.value, 'publish') !== null;
    return accept({
      person: { id: actor.id, name: actor.name },
      seats: actor.duties.map(({ position, department }) => ({ position, department })),
      departments: submits.map(({ key, name, class: kind }) => ({ key, name, class: kind })),
      organization: desk.configuration.organization,
      timeZone: desk.configuration.timeZone,
      today,
      categories: settings.categories,
      positions: settings.positions,
      checklist: settings.checklist,
      promise: settings.promise ?? null,
      submissionDays: settings.submissionDays,
      routes: settings.order.map((key) => ({ key, ...(names.get(key) ?? { zh: key, en: key }) })),
      shows: shownIn(rules.book),
      governed: Object.keys(desk.configuration.governs).map((uid) => ({
        uid,
        displayName: desk.displayNameOf(uid),
      })),
      counts: await countsOf(desk, asked.value),
      quota: await quotaOf(desk, { departments: mine, today, book: rules.book }),
      outlets: outletsIn(settingsIn(rules.book, monthOf(today))),
      phrases: await desk.store.settings.phrases(),
      options: { cover: settings.cover, implicit: settings.implicit },
      holdsOffice: office,
      calendarAwaited: office ? yearToImport(today, calendar) : null,
      mayPublish: office,
      alerts: office ? await alertsOf(desk) : null,
    });
  };
