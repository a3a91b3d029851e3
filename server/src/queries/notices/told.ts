import type { ToldRow } from '../../../../src/contracts';
import type { DeskContext } from '../../desk/desk';

/** Who was told of a form, when, and whether they read it: the answer to "did the reminder arrive". */
export const toldRows = async ({ store }: DeskContext, number: string): Promise<readonly ToldRow[]> => {
  const [notices, deliveries, people] = await Promise.all([
    store.notices.ofForm(number),
    store.outbox.ofForm(number),
    store.organization.everybody(),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const mailed = new Map(
    deliveries.filter(({ state }) => state === 'sent').map(({ key, settledAt }) => [key, settledAt])
  );
  return notices.map(({ key, person, kind, at, readAt }) => ({
    person: names.get(person) ?? `#${person}`,
    kind,
    at,
    readAt,
    mailedAt: mailed.get(`email|${key}`) ?? null,
  }));
};
