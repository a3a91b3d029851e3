import { formHeadsNote, headsIn, type FormHeadsNote } from '../../../../src/ledger';
import { clock } from '../../clock';
import { UID } from '../../content-types';
import type { FormStore } from '../types';
import type { Rows } from '../tables/rows';
import type { Ledger } from './ledger';
import { lineOf } from './ledger-bent';

/** Events that are looked at once: what there was before the ledger knew of forms is caught up with over some looks. */
const EVENTS = 2_000;
/** Forms a line names. */
const FORMS = 250;
/** An event has its number before it is committed: so many may still come after a higher one. */
const LATE = 100;

type Dependencies = { readonly rows: Rows; readonly ledger: Ledger; readonly forms: FormStore };

/** Where the logs of forms ended, in the ledger: a form set back to an earlier day or hour no longer reaches it. */
export const createFormHeads = ({ rows, ledger, forms }: Dependencies) => {
  const last = async (where: Readonly<Record<string, string>>) => {
    const found = await rows.findMany(UID.ledgerLine, { where, orderBy: { sequence: 'desc' }, limit: 1 });
    return found[0] ? lineOf(found[0]) : null;
  };

  return {
    /**
     * Notes the forms to which something happened since the last look; true while there are more. After somebody accepted the records as they
     * are, everything is noted anew.
     */
    keep: async (): Promise<boolean> => {
      const [line, accepted] = [
        await last({ subject: 'forms' }),
        await last({ subject: 'seal', key: 'accepted' }),
      ];
      const before = line && line.sequence > (accepted?.sequence ?? 0) ? line : null;
      const reached = (before?.note as FormHeadsNote | undefined)?.upTo ?? 0;
      if ((await forms.lastEvent()) <= reached) return false;
      const { heads, upTo } = await forms.endsAfter(reached - LATE, EVENTS + LATE);
      if (upTo === null || upTo <= reached) return false;
      const known = new Set(
        before ? headsIn(before).map(({ number, version }) => `${number}:${version}`) : []
      );
      const fresh = heads.filter(({ number, version }) => !known.has(`${number}:${version}`));
      const at = clock.now();
      const notes = [];
      for (let start = 0; start === 0 || start < fresh.length; start += FORMS)
        notes.push(formHeadsNote(fresh.slice(start, start + FORMS), upTo));
      await ledger.append(notes.map((note) => ({ subject: 'forms', key: at, digest: null, at, note })));
      return upTo < (await forms.lastEvent());
    },
  };
};

export type FormHeads = ReturnType<typeof createFormHeads>;
