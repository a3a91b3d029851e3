import { factsOf, OPEN_STATES, routeEffect, routeTaken } from '../../../../src/approval';
import type { Form } from '../../../../src/approval';
import type { RulesChangeResponse, RulesPreviewResponse } from '../../../../src/contracts';
import { approvalSettings, bookChanges, changeBook } from '../../../../src/rules';
import type { BookChange, BookVersion, InUse, RuleBook } from '../../../../src/rules';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { situationOf } from '../../desk/situation';
import type { Situation } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { movedMonths } from '../../queries/office/moved-months';
import { holdPower } from '../power/hold';
import type { Intended } from '../power/hold';
import { logChange } from './log-change';
import { oneByOne } from '../../one-by-one';

type RulesInput = { readonly book: RuleBook; readonly from?: number };

const PAGE = 200;
/** How many forms, and rows of months, a preview names. */
const NAMED = 1000;

const openForms = async (desk: DeskContext): Promise<readonly Form[]> => {
  const found: Form[] = [];
  for (let page = 1; ; page += 1) {
    const { forms, total } = await desk.store.forms.list({ states: OPEN_STATES, page, pageSize: PAGE });
    found.push(...forms);
    if (page * PAGE >= total) return found;
  }
};

const inUseOf = async (desk: DeskContext, forms: readonly Form[]): Promise<InUse> => {
  const [seats, channels, departments] = await oneByOne(
    () => desk.store.lists.list('seat'),
    () => desk.store.lists.list('channel'),
    () => desk.store.organization.departments()
  );
  const classes: Record<string, number> = {};
  for (const { class: name } of departments) classes[name] = (classes[name] ?? 0) + 1;
  const routes: Record<string, number> = {};
  for (const { route } of forms) routes[route.key] = (routes[route.key] ?? 0) + 1;
  return {
    held: [...new Set(seats.map(({ position }) => String(position)))],
    awaited: [...new Set(forms.flatMap(({ route }) => route.stages.map(({ position }) => position)))],
    routes,
    classes,
    channels: channels.map(({ documentId }) => documentId),
  };
};

/** What the new rules would make of a form in review, were it submitted under them; it keeps its own. */
const effectOf = (form: Form, book: RuleBook, situation: Situation) => {
  const settings = approvalSettings(book);
  const { submission, target } = form;
  const route = routeTaken(factsOf(submission, { target, category: submission.category }), settings);
  const context = { holders: situation.holders, settings };
  return {
    number: form.number,
    title: submission.title,
    ...routeEffect(form, { stages: route?.stages ?? [], context }),
  };
};

type Changing = {
  readonly current: BookVersion;
  readonly next: Result<BookVersion>;
  readonly forms: readonly Form[];
};

const changing = async (desk: DeskContext, { book, from }: RulesInput): Promise<Changing> => {
  const [current, forms] = await oneByOne(
    () => desk.store.settings.rules(),
    () => openForms(desk)
  );
  const inUse = await inUseOf(desk, forms);
  const next = changeBook(current, { book, inUse, ...(from === undefined ? {} : { from }) });
  return { current, next, forms };
};

/** What other rules would do: what differs, which forms would wait for somebody else, who would stand elsewhere in open months. Nothing is saved. */
export const createPreviewRules =
  (desk: DeskContext) =>
  async (input: RulesInput, by: By): Promise<Result<RulesPreviewResponse>> => {
    const { current, next, forms } = await changing(desk, input);
    const changes = bookChanges(current.book, input.book);
    const inReview = forms.filter(({ state }) => state === 'in-review');
    const seen = { version: current.version, changes, open: forms.length };
    if (!next.ok)
      return accept({ ...seen, forms: [], affected: 0, moved: [], movedCount: 0, refusal: next.refusal });
    const situation = await situationOf(desk, by);
    const effects = inReview
      .map((form) => effectOf(form, next.value.book, situation))
      .filter(({ now, under }) => now !== under);
    const moved = await movedMonths(desk, next.value.book);
    return accept({
      ...seen,
      forms: effects.slice(0, NAMED),
      affected: effects.length,
      moved: moved.slice(0, NAMED),
      movedCount: moved.length,
      refusal: null,
    });
  };

/** One line of the log of the settings: each part with what became of its rows, by their names in Chinese and English. */
const inWords = (changes: readonly BookChange[]): Readonly<Record<string, readonly string[]>> => {
  const parts: Record<string, string[]> = {};
  const marks = { added: '+', removed: '−', changed: '±', reordered: '↕' } as const;
  for (const { part, what, name } of changes)
    (parts[part] ??= []).push(`${marks[what]}${name ? ` ${name.zh} ${name.en}` : ''}`);
  return parts;
};

const inTwo = (before: RuleBook, after: RuleBook) => {
  const words = inWords(bookChanges(before, after));
  return { before: Object.fromEntries(Object.keys(words).map((part) => [part, []])), after: words };
};

const stagesOf = ({ routes }: RuleBook, key: string) =>
  routes.find((route) => route.key === key)?.stages ?? [];

/**
 * What the change would give. A category that takes another route, or a question that leads elsewhere, is signed by others: that is
 * power as much as a stage is.
 */
const intendedOf = ({ book: before, version }: BookVersion, after: RuleBook, input: RulesInput): Intended => {
  const ways = [
    ...after.routes.map(({ key }) => [stagesOf(before, key), stagesOf(after, key)] as const),
    ...after.categories.map(({ key, route }) => {
      const was = before.categories.find((category) => category.key === key)?.route ?? route;
      return [stagesOf(before, was), stagesOf(after, route)] as const;
    }),
  ];
  return {
    kind: 'rules',
    subject: '',
    ...inTwo(before, after),
    changes: [
      { kind: 'positions', before: before.positions, after: after.positions },
      { kind: 'questions', before: before.checklist, after: after.checklist },
      { kind: 'options', before, after },
      {
        kind: 'order',
        before: before.routes.map(({ key }) => key),
        after: after.routes.map(({ key }) => key),
      },
      ...ways.map(([was, is]) => ({ kind: 'route' as const, before: was, after: is })),
    ],
    // Confirmed later, it would undo whatever the rules became meanwhile, and say nothing of it.
    command: { action: 'saveRules', input: { ...input, from: version } },
  };
};

/** Puts other rules in force from now on; every form keeps the version it was submitted under. */
export const createSaveRules =
  (desk: DeskContext) =>
  (input: RulesInput, by: By): Promise<Result<RulesChangeResponse>> =>
    desk.store.transaction(async () => {
      const { current, next, forms } = await changing(desk, input);
      if (!next.ok) return next;
      if (next.value.version === current.version)
        return accept({ version: current.version, open: forms.length });
      const held = await holdPower(desk, intendedOf(current, next.value.book, input), by);
      if (!held.ok) return held;
      const { actor, at } = await situationOf(desk, by);
      const made = { by: actor && { id: actor.id, name: actor.name }, at };
      await desk.store.settings.saveRules(next.value, made);
      const subject = `${next.value.version}`;
      await logChange(desk, { kind: 'rules', subject, ...inTwo(current.book, next.value.book) }, by);
      return accept({ version: next.value.version, open: forms.length });
    });
