import type { Seals } from '../../../../src/chain';
import { compareWithLedger, createLastLines, type LedgerFault } from '../../../../src/ledger';
import { clock } from '../../clock';
import { sealOfForm } from '../forms/form-seal';
import { UID } from '../../content-types';
import { BELOW_ALL } from '../tables/rows';
import type { Rows } from '../tables/rows';
import type { SealedSeries, Sequences } from '../tables/sequences';
import { LEDGER_SERIES } from './ledger';
import type { Ledger, LedgerRow } from './ledger';
import { ROW_SUBJECTS, type RowSubject } from './ledger-rows';

const BATCH = 500;

/** What lines and seals are on, by now: 2 since former addresses and the public store are among it. */
const COVERS = 2;
/** What came in after 1. */
const WIDENED: readonly RowSubject[] = ['former-address', 'setting'];

/**
 * Why the records were sealed: for the first time, found with another portal's seals, found without the seals they had had (`anew`),
 * accepted as they are by somebody, or `widened` to what an earlier version did not look at. `open`: nobody could compare them with
 * anything, so a check is not whole until somebody accepts them.
 */
export type SealingCause =
  | { readonly key: 'begun' }
  | { readonly key: 'moved'; readonly from: string; readonly open: true }
  | { readonly key: 'anew'; readonly open: true }
  | { readonly key: 'accepted'; readonly operator: string; readonly reason: string }
  | { readonly key: 'widened' };

type Dependencies = {
  readonly rows: Rows;
  readonly sequences: Sequences;
  readonly ledger: Ledger;
  readonly seals: Seals;
  readonly sealPublic: () => Promise<void>;
};

/** Why there is no ledger. Entries have been numbered as long as there has been one: where they are, somebody took it out. */
const firstCause = async (rows: Rows): Promise<SealingCause> =>
  (await rows.count(UID.registerEntry, { number: { $notNull: true } })) > 0
    ? { key: 'anew', open: true }
    : { key: 'begun' };

export const createSealing = ({ rows, sequences, ledger, seals, sealPublic }: Dependencies) => {
  const sealForms = async (): Promise<void> => {
    for (let after = BELOW_ALL; ;) {
      const found = await rows.findMany(UID.form, {
        where: { id: { $gt: after } },
        select: ['id', 'number', 'version', 'lastHash'],
        orderBy: { id: 'asc' },
        limit: BATCH,
      });
      if (found.length === 0) return;
      for (const row of found) await rows.update(UID.form, { id: row.id }, { seal: sealOfForm(seals, row) });
      after = Number(found.at(-1)?.id);
    }
  };

  /** A line for every row that the ledger says otherwise, or nothing, of. */
  const takeDown = async (
    subjects: readonly RowSubject[],
    which: (fault: LedgerFault) => boolean = () => true
  ): Promise<void> => {
    const gathered = createLastLines();
    for await (const lines of ledger.walk(BATCH)) gathered.add(lines);
    for (const subject of subjects) {
      const kept: LedgerRow[] = [];
      for await (const batch of ledger.rowsOf(subject)) kept.push(...batch);
      const byKey = new Map(kept.map((row) => [row.key, row]));
      const faults = compareWithLedger(subject, {
        lines: gathered.last.get(subject) ?? new Map(),
        rows: kept,
      });
      await ledger.append(
        faults.filter(which).map(({ key, label }) => {
          const row = byKey.get(key);
          return row
            ? ledger.lineFor(subject, row)
            : { subject, key, digest: null, at: clock.now(), note: { label } };
        })
      );
    }
  };

  /** Makes what is there now what the next check compares with; the ledger keeps why. */
  const seal = async (cause: SealingCause): Promise<void> => {
    const { key, ...why } = cause;
    await sequences.sealAll({ keeps: key === 'moved' });
    await sealForms();
    await sealPublic();
    // The ledger came along with the rows, and needs no secret: what does not fit is named after a move too.
    if (key !== 'moved') await takeDown(ROW_SUBJECTS);
    const heads = (await sequences.all()).filter(({ series }) => series !== LEDGER_SERIES);
    await ledger.append([
      ...heads.map(({ series }) => ({
        subject: 'heads' as const,
        key: series,
        digest: null,
        at: clock.now(),
        note: null,
      })),
      {
        subject: 'seal',
        key,
        digest: null,
        at: clock.now(),
        note: { ...why, by: seals.key, covers: COVERS },
      },
    ]);
  };

  /** What an earlier version did not look at: rows without any line get one, once. Others are not touched. */
  const widen = async (): Promise<void> => {
    const found = await rows.findMany(UID.ledgerLine, {
      where: { subject: 'seal' },
      orderBy: { sequence: 'desc' },
      limit: 1,
    });
    const covers = Number((found[0]?.note as { covers?: number } | null)?.covers ?? 1);
    if (found.length === 0 || covers >= COVERS) return;
    await sealPublic();
    await takeDown(
      WIDENED,
      ({ subject, key, what }) =>
        what === 'inserted' && (subject === 'former-address' || key.startsWith('existing.'))
    );
    await ledger.append([
      {
        subject: 'seal',
        key: 'widened',
        digest: null,
        at: clock.now(),
        note: { by: seals.key, covers: COVERS },
      },
    ]);
  };

  const stateOfLedger = async (): Promise<'none' | 'own' | { readonly from: string }> => {
    const row = await rows.find(UID.sequence, { series: LEDGER_SERIES });
    // Other heads have seals: the ledger was there, and somebody took it out.
    if (!row) return (await rows.count(UID.sequence, { seal: { $notNull: true } })) > 0 ? 'own' : 'none';
    const [from = ''] = String(row.seal ?? '').split(':');
    return from !== '' && from !== seals.key ? { from } : 'own';
  };

  return {
    /**
     * At every start. A portal of before there were seals is sealed as it is, and one that was imported from another portal, whose
     * secret it does not have; both are in the ledger from then on. What nobody can compare with anything, `reseal` accepts.
     */
    begin: async (): Promise<void> => {
      const state = await stateOfLedger();
      if (state === 'none') await seal(await firstCause(rows));
      else if (typeof state === 'object') await seal({ key: 'moved', from: state.from, open: true });
      else await widen();
    },
    seal,
    /** Once a day: where every other chain stands. A chain set back to an earlier day, seals and all, no longer has it. */
    keepHeads: async (): Promise<void> => {
      const found = (await sequences.all()).filter(({ series }) => series !== LEDGER_SERIES);
      const note = Object.fromEntries(
        found.map(({ series, head: { value, hash } }) => [series, { value, hash }])
      );
      await ledger.append([{ subject: 'heads', key: clock.now(), digest: null, at: clock.now(), note }]);
    },
    series: (): Promise<readonly SealedSeries[]> => sequences.all(),
  };
};

export type Sealing = ReturnType<typeof createSealing>;
