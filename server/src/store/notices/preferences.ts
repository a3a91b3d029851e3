import type { Preference } from '../../../../src/notices';
import { DEFAULT_PREFERENCE } from '../../../../src/notices';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';

/** Somebody a message can be sent to: an account in use. */
export type Mailbox = { readonly email: string; readonly language: string | null };

export type Preferences = {
  of(people: readonly number[]): Promise<ReadonlyMap<number, Preference>>;
  save(person: number, preference: Preference): Promise<void>;
  /** Null where the account is blocked, gone, or has no address. */
  mailbox(person: number): Promise<Mailbox | null>;
};

export const createPreferences = (rows: Rows): Preferences => ({
  of: async (people) => {
    const found = await rows.findMany(UID.preference, { where: { person: { $in: [...people] } } });
    const saved = new Map(found.map(({ person, data }) => [Number(person), data as Partial<Preference>]));
    return new Map(people.map((person) => [person, { ...DEFAULT_PREFERENCE, ...saved.get(person) }]));
  },
  save: async (person, preference) => {
    await rows.insertOnce(UID.preference, { person, data: preference }, 'person');
    await rows.update(UID.preference, { person }, { data: preference });
  },
  mailbox: async (person) => {
    const [row] = await rows.findMany('admin::user', {
      where: { id: person, isActive: true, blocked: { $ne: true } },
      select: ['id', 'email', 'preferedLanguage'],
      limit: 1,
    });
    const { email, preferedLanguage } = (row ?? {}) as Row;
    if (typeof email !== 'string' || email === '') return null;
    return { email, language: typeof preferedLanguage === 'string' ? preferedLanguage : null };
  },
});
