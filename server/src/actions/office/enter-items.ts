import { setImmediate } from 'node:timers/promises';
import type {
  EnteredImportResponse,
  EnterItemRequest,
  NoteEntryResponse,
  StrikeEntryRequest,
} from '../../../../src/contracts';
import type { PersonRef } from '../../../../src/approval';
import { civilDate, startOfDay } from '../../../../src/calendar';
import {
  enteredIdentity,
  enteredNames,
  ENTRY_UID,
  judgeEntered,
  objectionToEntry,
  objectionToRegistrar,
  objectionToStrike,
  registrarDuty,
  standInBy,
  enteredSteps,
} from '../../../../src/register';
import type {
  EnteredItem,
  EnteredKnown,
  EnteredPlan,
  EntryDraft,
  RefusedEntry,
} from '../../../../src/register';
import { accept, refuse } from '../../../../src/result';
import type { Refusal, Result } from '../../../../src/result';
import { allOrNone, orUndo } from '../../all-or-none';
import type { By, DeskContext } from '../../desk/desk';
import { situationOfPerson } from '../../desk/situation';

const AT_ONCE = 250;
const HALF_DAY = 12 * 60 * 60 * 1000;

/** How far an import has come, a desk each: of two at once the second waits for the first anyway. */
const underWay = new WeakMap<DeskContext['store'], { done: number; total: number }>();

/** Who keeps the register, and for whom where it is a deputy. */
type Registrar = { readonly by: PersonRef; readonly stand: ReturnType<typeof standInBy> };

const registrarOf = async (desk: DeskContext, by: By): Promise<Result<Registrar>> => {
  const asking = await situationOfPerson(desk, by);
  if (!asking.ok) return asking;
  const { actor } = asking.value;
  const objection = objectionToRegistrar(asking.value);
  if (objection) return { ok: false, refusal: objection };
  const stand = standInBy(registrarDuty(asking.value));
  return accept({ by: { id: actor.id, name: actor.name }, stand });
};

const knownOf = async ({ store, configuration }: DeskContext, now: string): Promise<EnteredKnown> => {
  const departments = await store.organization.departments();
  const channels = await store.organization.channels();
  const { categories } = await store.settings.approval();
  return {
    departments: enteredNames(departments.map(({ key, name }) => ({ key, names: [name] }))),
    categories: enteredNames(categories.map(({ key, zh, en }) => ({ key, names: [zh, en] }))),
    channels: enteredNames(channels.map(({ key, name, slug }) => ({ key, names: [name, slug] }))),
    closedMonths: await store.months.closed(),
    today: civilDate(now, configuration.timeZone),
  };
};

/** Found by its name, day and department: entered again it is the same item. */
const documentOf = (desk: DeskContext, item: EnteredItem): string =>
  `entered-${desk.hash(enteredIdentity(item)).slice(0, 32)}`;

type Entering = Registrar & { readonly desk: DeskContext; readonly now: string };

const draftOf = (item: EnteredItem, { desk, by, stand, now }: Entering): EntryDraft => {
  const noon = new Date(
    Date.parse(startOfDay(item.on, desk.configuration.timeZone)) + HALF_DAY
  ).toISOString();
  const { source, address, officer, remark } = item;
  const said = Object.entries({ source, address, officer, remark }).filter(([, words]) => words !== '');
  return {
    kind: item.counts ? 'entered' : 'earlier',
    target: { uid: ENTRY_UID, documentId: documentOf(desk, item), locale: null },
    form: null,
    title: item.title,
    department: item.department,
    category: item.category,
    channel: item.channel,
    digest: null,
    publishedDigest: null,
    at: noon < now ? noon : now,
    by,
    reason: null,
    record: { ...Object.fromEntries(said), ...stand, onlineFrom: item.on, enteredAt: now },
  };
};

/** Which of them are in the register already. */
const enteredBefore = async <Item extends EnteredItem>(
  desk: DeskContext,
  items: readonly Item[]
): Promise<readonly Item[]> => {
  const found: Item[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const batch = items.slice(start, start + AT_ONCE);
    const ids = batch.map((item) => documentOf(desk, item));
    const known = await desk.store.register.knownDocuments(ENTRY_UID, ids);
    found.push(...batch.filter((_, index) => known.has(ids[index] ?? '')));
    await setImmediate();
  }
  return found;
};

const write = async (items: readonly EnteredItem[], entering: Entering) => {
  const { store } = entering.desk;
  const progress = { done: 0, total: items.length };
  underWay.set(store, progress);
  const entries: Awaited<ReturnType<typeof store.register.appendMany>>[number][] = [];
  try {
    for (let start = 0; start < items.length; start += AT_ONCE) {
      const batch = items.slice(start, start + AT_ONCE);
      entries.push(...(await store.register.appendMany(batch.map((item) => draftOf(item, entering)))));
      progress.done = start + batch.length;
      await setImmediate();
    }
    return entries;
  } finally {
    underWay.delete(store);
  }
};

const refusalOf = ({ reason, text }: Pick<RefusedEntry, 'reason' | 'text'>): Refusal =>
  reason === 'month-closed'
    ? { code: 'register.month-closed', params: { month: text } }
    : { code: 'register.entered-wrong', params: { field: reason, text } };

/** 补登: one item that was published on paper or before, as an entry that says so (Art. 10). */
export const createEnterItem =
  (desk: DeskContext) =>
  async ({ counts, ...row }: EnterItemRequest, by: By): Promise<Result<NoteEntryResponse>> => {
    const person = await registrarOf(desk, by);
    if (!person.ok) return person;
    const now = by.at ?? desk.clock.now();
    return desk.store.transaction(async () => {
      await desk.store.register.reserve();
      const cells = { ...row, category: row.category ?? '', channel: row.channel ?? '' };
      const item = judgeEntered({ ...cells, counts: counts ? '是' : '' }, await knownOf(desk, now));
      if ('reason' in item) return { ok: false, refusal: refusalOf(item) };
      if ((await enteredBefore(desk, [item])).length > 0)
        return { ok: false, refusal: refusalOf({ reason: 'known', text: item.title }) };
      const [entry] = await write([item], { desk, ...person.value, now });
      if (!entry) throw new Error('The register kept nothing');
      return accept({ entry });
    });
  };

type Table = ImportRequest['table'];

/** A list of thousands is judged a hundred rows at a time: on one machine everybody else is served in between. */
const readInSteps = async (table: Table, known: EnteredKnown): Promise<EnteredPlan> => {
  const steps = enteredSteps(table, known);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
};

type ImportRequest = { readonly table: readonly (readonly string[])[]; readonly dryRun: boolean };

/** 导入: a list of them, all of it or nothing; a dry run says what would be, row by row. */
export const createImportEntered =
  (desk: DeskContext) =>
  async ({ table, dryRun }: ImportRequest, by: By): Promise<Result<EnteredImportResponse>> => {
    const person = await registrarOf(desk, by);
    if (!person.ok) return person;
    const now = by.at ?? desk.clock.now();
    const plan = async (): Promise<Result<EnteredImportResponse>> => {
      const { items, refused } = await readInSteps(table, await knownOf(desk, now));
      const twice = await enteredBefore(desk, items);
      const known = twice.map(({ line, title }) => ({ line, text: title, reason: 'known' as const }));
      const wrong = [...refused, ...known].sort((a, b) => a.line - b.line);
      const counted = items.filter(({ counts }) => counts).length;
      if (wrong.length === 0 && !dryRun) await write(items, { desk, ...person.value, now });
      return accept({ entered: items.length, counted, refused: wrong });
    };
    if (dryRun) return plan();
    return allOrNone(() =>
      desk.store.transaction(async () => {
        await desk.store.register.reserve();
        return accept(orUndo(await plan()));
      })
    );
  };

/** How far it has come, for whoever waits. */
export const createEnteredProgress =
  ({ store }: DeskContext) =>
  async () =>
    accept(underWay.get(store) ?? { done: 0, total: 0 });

/** 注销: an item that was entered wrongly counts no more and stays in the register, with the reason (Art. 10). */
export const createStrikeEntry =
  (desk: DeskContext) =>
  async ({ sequence, reason }: StrikeEntryRequest, by: By): Promise<Result<NoteEntryResponse>> => {
    const person = await registrarOf(desk, by);
    if (!person.ok) return person;
    return desk.store.transaction(async () => {
      await desk.store.register.reserve();
      const named = (await desk.store.register.findMany([sequence])).get(sequence);
      if (!named) return refuse('register.no-entry');
      const newest = await desk.store.register.newest(named.target);
      const objection = objectionToStrike(named, newest) ?? objectionToEntry(named, desk.hash);
      if (objection) return { ok: false, refusal: objection };
      const { target, title, department, category, channel } = named;
      const entry = await desk.store.register.append({
        kind: 'withdrawal',
        target,
        form: null,
        title,
        department,
        category,
        channel,
        digest: null,
        publishedDigest: null,
        at: by.at ?? desk.clock.now(),
        by: person.value.by,
        reason,
        record: { names: sequence, ...person.value.stand },
      });
      return accept({ entry });
    });
  };
