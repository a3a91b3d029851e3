import type { ToldRow } from '../../../../src/contracts';
import type { DeskContext } from '../../desk/desk';

/** Who was told of a form, when, and whether they read it: the answer to "did the reminder arrive". */
export const toldRows = async ({ store }: DeskContext, number: string): Promise<readonly ToldRow[]> => {
  const notices = await store.notices.ofForm(number);
  const deliveries = await store.outbox.ofForm(number);
  const names = await store.organization.names([...new Set(notices.map(({ person }) => person))]);
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
