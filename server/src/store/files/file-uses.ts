import type { Core } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import type { FileUse, UsedObject, UseState } from '../../../../src/files';
import { afterUse, changesOf, hashesOf } from '../../../../src/files';
import { UID } from '../../content-types';
import { objectsOf } from '../documents/used-files';
import type { RowName } from '../types';
import { inPortions, joinTableOf } from '../documents/places';
import { withTables } from '../tables/connection';
import type { Row, Rows } from '../tables/rows';
import { whereTarget } from '../tables/target';

const FILE = 'plugin::upload.file';

export type FileUses = {
  /** What is known of one address; empty where nobody governs it. */
  at(object: string): Promise<readonly FileUse[]>;
  /** Uses of these addresses, of whatever file. */
  ofObjects(objects: readonly string[]): Promise<readonly FileUse[]>;
  /** Uses of these files, by their ids. */
  ofFiles(files: readonly number[]): Promise<readonly FileUse[]>;
  /** Uses of one document. */
  ofTarget(target: Target): Promise<readonly FileUse[]>;
  /** Keeps what one version of a document uses now; what it used before leaves a trace. */
  note(given: {
    readonly target: Target;
    readonly state: 'draft' | 'online';
    readonly title: string;
    readonly now: readonly UsedObject[];
  }): Promise<void>;
  /** Keeps a file as the scan of a form of this document. */
  noteScan(given: { readonly file: number; readonly target: Target; readonly title: string }): Promise<void>;
  /** Writes the addresses of a file anew where it is used: a replaced picture may have other sizes. */
  readdress(file: number): Promise<void>;
  /** The rows, of whatever type or component, in whose media fields these files are. */
  fieldsOf(files: readonly number[]): Promise<readonly RowName[]>;
  /** Whether a file lies at this address that is in no field of anything. */
  isUnattached(object: string): Promise<boolean>;
  /** Told after each commit that changed a use. */
  onChange(listener: () => void): void;
};

type Dependencies = {
  readonly strapi: Core.Strapi;
  readonly rows: Rows;
  readonly afterCommit: (effect: () => void) => void;
};
type Kept = FileUse & { readonly id: number };

const useOf = (row: Row): Kept => ({
  id: Number(row.id),
  file: Number(row.fileId),
  name: String(row.name ?? ''),
  object: String(row.object),
  target: {
    uid: String(row.targetUid),
    documentId: String(row.targetDocument),
    locale: (row.targetLocale as string | null) ?? null,
  },
  state: row.state as UseState,
  title: String(row.title ?? ''),
});

const rowOf = (
  use: UsedObject,
  target: Target,
  { state, title }: { state: UseState; title: string }
): Row => ({
  fileId: use.file,
  name: use.name,
  object: use.object,
  ...whereTarget(target),
  state,
  title,
});

export const createFileUses = ({ strapi, rows, afterCommit }: Dependencies): FileUses => {
  const listeners: (() => void)[] = [];
  const changed = (): void => afterCommit(() => listeners.forEach((tell) => tell()));

  const found = async (where: Row): Promise<readonly Kept[]> =>
    (await rows.findMany(UID.fileUse, { where, orderBy: { id: 'asc' } })).map(useOf);

  const insert = async (all: readonly Row[]): Promise<void> => {
    if (all.length > 0) await rows.insert(UID.fileUse, all);
  };

  const fileRow = async (id: number): Promise<Row | null> =>
    (await strapi.db.query(FILE).findOne({ where: { id } })) as Row | null;

  const note: FileUses['note'] = async ({ target, state, title, now }) => {
    const kept = (await rows.findExact(UID.fileUse, whereTarget(target))).map(useOf);
    const { added, ended, dropped } = changesOf({ kept, state, now });
    const renamed = kept.filter((use) => use.state === state && use.title !== title).map(({ id }) => id);
    if (renamed.length > 0) await rows.updateFound(UID.fileUse, { id: { $in: renamed } }, { title });
    if (added.length + ended.length + dropped.length === 0) return;
    await insert(added.map((use) => rowOf(use, target, { state, title })));
    if (ended.length > 0)
      await rows.updateFound(UID.fileUse, { id: { $in: [...ended] } }, { state: afterUse(state) });
    if (dropped.length > 0) await rows.remove(UID.fileUse, { id: { $in: [...dropped] } });
    changed();
  };

  const readdress: FileUses['readdress'] = async (id) => {
    const kept = await found({ fileId: id });
    const file = kept.length > 0 ? await fileRow(id) : null;
    if (!file) return;
    const now = objectsOf([file]);
    const uses = new Map(kept.map((use) => [JSON.stringify([use.target, use.state]), use]));
    for (const { target, state, title } of uses.values()) {
      const known = new Set(
        kept
          .filter((use) => use.state === state && keyOf(use) === keyOf({ target }))
          .map(({ object }) => object)
      );
      await insert(
        now.filter(({ object }) => !known.has(object)).map((use) => rowOf(use, target, { state, title }))
      );
    }
    changed();
  };

  const fieldsOf: FileUses['fieldsOf'] = (files) =>
    withTables(strapi, async (tables) => {
      const { name = '', joinColumn, morphColumn } = joinTableOf(strapi, FILE, 'related') ?? {};
      if (!joinColumn || !morphColumn) return [];
      const { idColumn, typeColumn } = morphColumn;
      const links = await inPortions<Row>(files, (portion) => tables(name).whereIn(joinColumn.name, portion));
      return links.map((link) => ({ uid: String(link[typeColumn.name]), id: Number(link[idColumn.name]) }));
    });

  return {
    at: (object) => found({ object }),
    ofObjects: (objects) =>
      inPortions<FileUse, string>(objects, (portion) => found({ object: { $in: portion } })),
    ofFiles: (files) => inPortions(files, (portion) => found({ fileId: { $in: portion } })),
    ofTarget: (target) => found(whereTarget(target)),
    note,
    noteScan: async ({ file, target, title }) => {
      const row = await fileRow(file);
      if (!row) return;
      const known = new Set((await found({ fileId: file, state: 'scan' })).map(({ object }) => object));
      const fresh = objectsOf([row]).filter(({ object }) => !known.has(object));
      await insert(fresh.map((use) => rowOf(use, target, { state: 'scan', title })));
      changed();
    },
    readdress,
    fieldsOf,
    isUnattached: async (object) => {
      const named = (await strapi.db.query(FILE).findMany({
        where: { $or: hashesOf([object]).map((hash) => ({ hash: { $eqi: hash } })) } as never,
      })) as readonly Row[];
      const files = named.filter((file) => objectsOf([file]).some((one) => one.object === object));
      return files.length > 0 && (await fieldsOf(files.map(({ id }) => Number(id)))).length === 0;
    },
    onChange: (listener) => void listeners.push(listener),
  };
};

const keyOf = ({ target }: { readonly target: Target }): string => JSON.stringify(target);
