import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { PersonRef } from '../../../src/approval';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { By } from '../desk/desk';
import { channelRow, delegationRow, departmentRow, seatRow, termRow } from '../queries/settings/rows';
import type { Desk, ListRow, ListKind } from '../services';
import { bodyOf, endpoint, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';
import { parse } from '../requests/parse';
import { listHandlers } from './list-imports';
import { ruleHandlers } from './rule-book';
import * as schemas from '../requests/office';

type Collection = keyof typeof schemas.records;
type People = ReadonlyMap<number, PersonRef>;
type Save<Key extends Collection> = (
  desk: Desk,
  input: z.output<(typeof schemas.records)[Key]> & { readonly documentId?: string },
  by: By
) => Promise<Result<ListRow>>;

const queryOf = ({ query }: Context) => query;

const peopleOf = async ({ queries }: Desk): Promise<People> => {
  const people = await queries.people();
  return new Map(people.ok ? people.value.map((person) => [person.id, person]) : []);
};

const withCalendar = async (desk: Desk, changed: Result<{ readonly recomputed: number }>) => {
  if (!changed.ok) return changed;
  const calendar = await desk.queries.calendar();
  return calendar.ok ? accept({ calendar: calendar.value, recomputed: changed.value.recomputed }) : calendar;
};

export const settings = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);

  const save = <Key extends Collection>(
    key: Key,
    show: (row: ListRow, people: People) => unknown,
    act: Save<Key>
  ): Handler =>
    at({
      schema: schemas.records[key],
      input: bodyOf,
      call: async ({ desk, input, by, context }) => {
        const place =
          context.params.documentId === undefined
            ? accept({})
            : parse(schemas.documentIdParam, paramsOf(context));
        if (!place.ok) return place;
        const saved = await act(
          desk,
          { ...(input as z.output<(typeof schemas.records)[Key]>), ...place.value },
          by
        );
        return saved.ok ? accept(show(saved.value, await peopleOf(desk))) : saved;
      },
    });

  const remove = (kind: ListKind): Handler =>
    at({
      schema: schemas.documentIdParam,
      input: paramsOf,
      call: async ({ desk, input, by }) => {
        const removed = await desk.actions.removeRow({ kind, documentId: input.documentId }, by);
        return removed.ok ? accept({}) : removed;
      },
    });

  const route = (call: 'saveRoute' | 'previewRoute'): Handler =>
    at({
      schema: schemas.routeChange,
      input: bodyOf,
      call: async ({ desk, input, by, context }): Promise<Result<unknown>> => {
        const key = parse(schemas.routeParam, paramsOf(context));
        return key.ok ? desk.actions[call]({ ...key.value, ...input }, by) : key;
      },
    });

  return {
    get: at({ schema: schemas.nothing, input: queryOf, call: ({ desk }) => desk.queries.settings() }),
    changes: at({
      schema: schemas.settingChanges,
      input: queryOf,
      call: ({ desk, input }) => desk.queries.settingChanges(input),
    }),
    saveDepartment: save('departments', departmentRow, ({ actions }, input, by) =>
      actions.saveDepartment(input, by)
    ),
    removeDepartment: remove('department'),
    saveSeat: save('seats', seatRow, ({ actions }, input, by) => actions.saveSeat(input, by)),
    removeSeat: remove('seat'),
    saveChannel: save('channels', channelRow, ({ actions }, input, by) => actions.saveChannel(input, by)),
    removeChannel: remove('channel'),
    saveDelegation: save('delegations', delegationRow, ({ actions }, input, by) =>
      actions.saveDelegation(input, by)
    ),
    removeDelegation: remove('delegation'),
    saveTerm: save('terms', termRow, ({ actions }, input, by) => actions.saveTerm(input, by)),
    removeTerm: remove('term'),
    ...listHandlers(strapi),
    saveRoute: route('saveRoute'),
    previewRoute: route('previewRoute'),
    ...ruleHandlers(strapi),
    saveOptions: at({
      schema: schemas.options,
      input: bodyOf,
      call: async ({ desk, input, by }) => {
        const saved = await desk.actions.saveOptions(input, by);
        return saved.ok ? desk.queries.settings() : saved;
      },
    }),
    savePhrases: at({
      schema: schemas.phrases,
      input: bodyOf,
      call: ({ desk, input, by }) => desk.actions.savePhrases(input, by),
    }),
    keepDrafts: at({
      schema: schemas.nothing,
      input: bodyOf,
      call: async ({ desk, by }) => {
        const kept = await desk.actions.keepDrafts({}, by);
        return kept.ok ? desk.queries.settings() : kept;
      },
    }),
    importYear: at({
      schema: schemas.calendarYear,
      input: bodyOf,
      call: async ({ desk, input, by, context }) => {
        const year = parse(schemas.yearParam, paramsOf(context));
        return year.ok
          ? withCalendar(desk, await desk.actions.importCalendarYear({ ...year.value, ...input }, by))
          : year;
      },
    }),
    correctDay: at({
      schema: schemas.calendarDay,
      input: bodyOf,
      call: async ({ desk, input, by, context }) => {
        const day = parse(schemas.dayParam, paramsOf(context));
        return day.ok
          ? withCalendar(desk, await desk.actions.correctCalendarDay({ ...day.value, ...input }, by))
          : day;
      },
    }),
  };
};
