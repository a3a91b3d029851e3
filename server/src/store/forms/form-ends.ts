import type { FormHead } from '../../../../src/ledger';
import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import type { FormStore } from '../types';

/** Publications, a stretch of the register at a time: only what names them and their forms is read. */
const STRETCH = 500;

/** Where logs of forms end, and whether they still go as far as others say. */
export const createFormEnds = (rows: Rows): Pick<FormStore, 'endsAfter' | 'hashesAmong' | 'unpublished'> => ({
  endsAfter: async (event, limit) => {
    const found = await rows.findMany(UID.formEvent, {
      where: { id: { $gt: event } },
      select: ['id', 'number'],
      orderBy: { id: 'asc' },
      limit,
    });
    const numbers = [...new Set(found.map(({ number }) => String(number)))];
    const forms = await rows.ask(UID.form, (query) =>
      query.select('number', 'version', 'last_hash').whereIn('number', numbers).whereNotNull('last_hash')
    );
    const heads = forms.map(({ number, version, last_hash: hash }): FormHead => ({
      number: String(number),
      version: Number(version),
      hash: String(hash),
    }));
    return { heads, upTo: found.length === 0 ? null : Number(found.at(-1)?.id) };
  },

  hashesAmong: async (numbers) => {
    const found = await rows.ask(UID.formEvent, (query) =>
      query.select('number', 'sequence', 'hash').whereIn('number', [...numbers])
    );
    const events = new Map<string, Map<number, string>>();
    for (const { number, sequence, hash } of found) {
      const ofForm = events.get(String(number)) ?? new Map<number, string>();
      ofForm.set(Number(sequence), String(hash));
      events.set(String(number), ofForm);
    }
    return events;
  },

  async *unpublished() {
    for (let after = 0; ;) {
      const entries = await rows.ask(UID.registerEntry, (query) =>
        query
          .select('sequence', 'form')
          .where('sequence', '>', after)
          .whereIn('kind', ['publication', 'revision'])
          .orderBy('sequence')
          .limit(STRETCH)
      );
      if (entries.length === 0) return;
      const numbers = [...new Set(entries.flatMap(({ form }) => (form ? [String(form)] : [])))];
      const published = await rows.ask(UID.formEvent, (query) =>
        query.distinct('number').whereIn('number', numbers).where('type', 'published')
      );
      const known = new Set(published.map(({ number }) => String(number)));
      yield numbers.filter((number) => !known.has(number));
      after = Number(entries.at(-1)?.sequence);
    }
  },
});
