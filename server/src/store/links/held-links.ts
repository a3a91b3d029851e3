import type { Core } from '@strapi/strapi';
import { withTables } from '../tables/connection';
import type { Tables } from '../tables/connection';
import type { Row } from '../tables/rows';
import type { LinkPlace } from './link-places';
import { linkMapOf } from './link-places';
import type { LinkRow } from './link-rows';
import { linksHeldBy, linksPointingTo, putLinks } from './link-rows';
import type { Owner } from './owners';
import { allVersions, documentRows, onlineSiblings, ownersOfParts } from './owners';

/** The links one row of an online governed document holds in one place. */
export type HeldLinks = {
  readonly place: LinkPlace;
  readonly holder: number;
  readonly owner: Owner;
  readonly links: readonly LinkRow[];
};

export type DocumentRow = {
  readonly id: number;
  readonly locale: string | null;
  readonly isOnline: boolean;
};

type Rows = { readonly uid: string; readonly ids: readonly number[] };

const keyOf = (place: LinkPlace, holder: number): string => `${place.uid}|${place.name}|${holder}`;
export const heldKey = ({ place, holder }: Pick<HeldLinks, 'place' | 'holder'>): string =>
  keyOf(place, holder);

/** Links that online governed documents hold, as the tables have them. Reads join the open transaction. */
export const createHeldLinks = (strapi: Core.Strapi) => {
  const map = linkMapOf(strapi);

  const ownersAt = (tables: Tables, place: LinkPlace, ids: readonly number[]) =>
    map.isGoverned(place.uid)
      ? onlineSiblings(strapi, tables, { uid: place.uid, ids })
      : ownersOfParts(strapi, tables, { uid: place.uid, ids });

  /** Online holders of a place that have, or whose drafts have, a link to these rows, with all they hold there. */
  const heldAt = async (tables: Tables, place: LinkPlace, rows: Rows): Promise<readonly HeldLinks[]> => {
    const pointing = await linksPointingTo(tables, place, rows);
    if (pointing.length === 0) return [];
    const owners = await ownersAt(
      tables,
      place,
      pointing.map(({ holder }) => holder)
    );
    const online = [...owners].filter(([, { isOnline }]) => isOnline);
    const links = await linksHeldBy(
      tables,
      place,
      online.map(([holder]) => holder)
    );
    return online.map(([holder, owner]) => ({
      place,
      holder,
      owner,
      links: links.filter((link) => link.holder === holder),
    }));
  };

  return {
    /** The rows of a document, every version and language. */
    rowsOf: (uid: string, documentId: string): Promise<readonly DocumentRow[]> =>
      withTables(strapi, async (tables) => {
        const rows = (await tables(strapi.db.metadata.get(uid).tableName)
          .select('id', 'locale', 'published_at')
          .where({ document_id: documentId })) as Row[];
        return rows.map((row) => ({
          id: Number(row.id),
          locale: (row.locale as string | null) ?? null,
          isOnline: row.published_at != null,
        }));
      }),

    /** What online governed documents hold in every place that links to these rows. */
    around: (places: readonly LinkPlace[], rows: Rows): Promise<ReadonlyMap<string, HeldLinks>> =>
      withTables(strapi, async (tables) => {
        const found: HeldLinks[] = [];
        if (rows.ids.length > 0)
          for (const place of places) found.push(...(await heldAt(tables, place, rows)));
        return new Map(found.map((held) => [heldKey(held), held]));
      }),

    /** What other online documents hold where a publication of these rows takes their targets away. */
    rivals: ({ uid, ids }: Rows): Promise<ReadonlyMap<string, HeldLinks>> =>
      withTables(strapi, async (tables) => {
        const found: HeldLinks[] = [];
        for (const place of ids.length > 0 ? map.rivalPlaces(uid) : []) {
          const [other = ''] = place.others ?? [];
          const targets = (await linksHeldBy(tables, place, ids)).map((link) => link.other);
          const siblings = [...(await allVersions(strapi, tables, { uid: other, ids: targets }))];
          found.push(...(await heldAt(tables, place, { uid: other, ids: siblings })));
        }
        return new Map(found.map((held) => [heldKey(held), held]));
      }),

    /** The documents, drafts included, one of whose components links to these rows. */
    ownersOfPartsAround: (places: readonly LinkPlace[], rows: Rows): Promise<readonly Owner[]> =>
      withTables(strapi, async (tables) => {
        const found: Owner[] = [];
        for (const place of places.filter(({ uid }) => !map.isGoverned(uid))) {
          const ids = (await linksPointingTo(tables, place, rows)).map(({ holder }) => holder);
          found.push(...(await ownersOfParts(strapi, tables, { uid: place.uid, ids })).values());
        }
        return found;
      }),

    /** What one row holds in one place now. */
    now: ({ place, holder }: Pick<HeldLinks, 'place' | 'holder'>): Promise<readonly LinkRow[]> =>
      withTables(strapi, (tables) => linksHeldBy(tables, place, [holder])),

    put: ({ place, holder, links }: Pick<HeldLinks, 'place' | 'holder' | 'links'>): Promise<void> =>
      withTables(strapi, (tables) => putLinks(tables, place, { holder, links })),

    /** The documents these rows are of. */
    documents: ({ uid, ids }: Rows): Promise<readonly Owner[]> =>
      withTables(strapi, async (tables) => [...(await documentRows(strapi, tables, { uid, ids })).values()]),

    /** Online governed documents that these components are parts of. */
    onlineOwners: (uid: string, ids: readonly number[]): Promise<readonly Owner[]> =>
      withTables(strapi, async (tables) =>
        [...(await ownersOfParts(strapi, tables, { uid, ids })).values()].filter(({ isOnline }) => isOnline)
      ),
  };
};

export type HeldLinksStore = ReturnType<typeof createHeldLinks>;
