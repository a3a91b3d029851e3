import { inPortions } from '../documents/places';
import type { Tables } from '../tables/connection';
import type { Row } from '../tables/rows';
import type { Keeping } from './keeping';

/** One link as it is kept: `holder` and `other` are row ids; `row` is all the database has of the pair. */
export type LinkRow = {
  readonly holder: number;
  readonly other: number;
  readonly otherUid: string;
  readonly row: Row;
};

type Place = { readonly others: readonly string[] | null; readonly keeping: Keeping };

const toLinks = ({ others, keeping }: Place, rows: readonly Row[]): readonly LinkRow[] =>
  rows
    .filter((row) => row[keeping.holder] != null && row[keeping.other] != null)
    .map((row) => ({
      holder: Number(row[keeping.holder]),
      other: Number(row[keeping.other]),
      otherUid: keeping.otherType ? String(row[keeping.otherType]) : String(others?.[0] ?? ''),
      row,
    }));

const columnsOf = ({ kind, holder, other, otherType }: Keeping): readonly string[] =>
  kind === 'pairs' ? ['*'] : [...new Set([holder, other, ...(otherType ? [otherType] : [])])];

const selection = (tables: Tables, keeping: Keeping) => {
  const query = tables(keeping.table)
    .select(...columnsOf(keeping))
    .where(keeping.fixed);
  return keeping.order
    ? query.orderBy([keeping.order, 'id'])
    : keeping.kind === 'pairs'
      ? query.orderBy('id')
      : query;
};

/** The links these rows hold, in their order. */
export const linksHeldBy = async (
  tables: Tables,
  place: Place,
  holders: Iterable<number>
): Promise<readonly LinkRow[]> =>
  toLinks(
    place,
    await inPortions<Row>(holders, (portion) =>
      selection(tables, place.keeping).whereIn(place.keeping.holder, portion)
    )
  );

/** The links that point to these rows of `uid`. */
export const linksPointingTo = async (
  tables: Tables,
  place: Place,
  { uid, ids }: { readonly uid: string; readonly ids: Iterable<number> }
): Promise<readonly LinkRow[]> =>
  toLinks(
    place,
    await inPortions<Row>(ids, (portion) => {
      const query = selection(tables, place.keeping).whereIn(place.keeping.other, portion);
      return place.keeping.otherType ? query.where(place.keeping.otherType, uid) : query;
    })
  );

/** Puts exactly these links in a place, in their order. */
export const putLinks = async (
  tables: Tables,
  { keeping }: Place,
  { holder, links }: { readonly holder: number; readonly links: readonly LinkRow[] }
): Promise<void> => {
  const { kind, table, otherType, fixed, order } = keeping;
  if (kind === 'pairs') {
    await tables(table)
      .where({ ...fixed, [keeping.holder]: holder })
      .delete();
    const rows = links.map(({ other, otherUid, row: { id: _, ...row } }, index) => ({
      ...row,
      ...fixed,
      [keeping.holder]: holder,
      [keeping.other]: other,
      ...(otherType ? { [otherType]: otherUid } : {}),
      ...(order ? { [order]: index + 1 } : {}),
    }));
    if (rows.length > 0) await tables(table).insert(rows);
    return;
  }
  if (kind === 'holder-column') {
    const [link] = links;
    await tables(table)
      .where({ id: holder })
      .update({
        [keeping.other]: link?.other ?? null,
        ...(otherType ? { [otherType]: link?.otherUid ?? null } : {}),
      });
    return;
  }
  const others = links.map(({ other }) => other);
  await tables(table)
    .where({ ...fixed, [keeping.holder]: holder })
    .whereNotIn('id', others)
    .update({ [keeping.holder]: null });
  if (others.length > 0)
    await tables(table)
      .whereIn('id', others)
      .update({ ...fixed, [keeping.holder]: holder });
};
