import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import type { FormQuery, FormStore } from '../types';

/** Events that are looked back over: who heard of none of them has read their desk again long since. */
const LATELY = 1_000;
/** An event has its number before it is committed: so many may still come after a higher one. */
const LATE = 100;

/** An event, and whose desk it is seen on: those of the form's department, and whoever ever did something to the form. */
type Happened = { readonly department: string; readonly people: ReadonlySet<number> };
type Asking = NonNullable<FormQuery['visibleTo']>;

const concerns = ({ department, people }: Happened, asking: Asking): boolean =>
  people.has(asking.person) || asking.departments.includes(department);

/**
 * The last event that somebody sees. Every open desk asks every few seconds and reads itself again when the answer is another: without
 * this, two hundred desks would for a signature that one of them shows. What is new is read once, for everybody who asks of an instance.
 */
export const createLately = (rows: Rows): Pick<FormStore, 'lastEvent' | 'lastEventFor'> => {
  const happened = new Map<number, Happened>();
  let until = 0;

  const read = async (event: number): Promise<void> => {
    const from = Math.max(event - LATELY, until - LATE);
    const forms = { form: rows.tableOf(UID.form) };
    const found = await rows.ask(UID.formEvent, (query, table) =>
      query
        .join(forms, 'form.number', `${table}.number`)
        .where(`${table}.id`, '>', from)
        .select({ id: `${table}.id`, number: 'form.number', department: 'form.department' })
        .select({ submittedBy: 'form.submitted_by', reassignedTo: 'form.reassigned_to' })
    );
    const numbers = [...new Set(found.map(({ number }) => String(number)))];
    const acted = await rows.ask(UID.formEvent, (query) =>
      query.distinct('number', 'actor').whereIn('number', numbers)
    );
    const people = new Map(numbers.map((number) => [number, new Set<number>()]));
    for (const { number, actor } of acted) people.get(String(number))?.add(Number(actor));
    for (const { number, submittedBy, reassignedTo } of found)
      people.get(String(number))?.add(Number(submittedBy)).add(Number(reassignedTo));
    for (const { id, number, department } of found)
      happened.set(Number(id), {
        department: String(department),
        people: people.get(String(number)) ?? new Set(),
      });
    for (const id of happened.keys()) if (id <= event - LATELY) happened.delete(id);
    until = Math.max(until, event);
  };

  return {
    lastEvent: async () => {
      const [last] = await rows.ask(UID.formEvent, (query) => query.max({ event: 'id' }));
      return Number(last?.event ?? 0);
    },
    lastEventFor: async (event, asking) => {
      if (asking === null) return event;
      if (event > until) await read(event);
      const seen = [...happened].filter(([id, one]) => id <= event && concerns(one, asking));
      return Math.max(0, ...seen.map(([id]) => id));
    },
  };
};
