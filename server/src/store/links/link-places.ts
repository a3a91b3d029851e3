import type { Core } from '@strapi/strapi';
import type { AttributeModel, Models } from '../../../../src/content';
import { componentAttributes, contentAttributes } from '../../../../src/content';
import { configurationOf } from '../../configuration';
import type { Keeping } from './keeping';
import { keepingOf } from './keeping';

/**
 * One attribute in which a governed document holds links: of the type itself or of a component it is made of. `others` are
 * the types it may point to, null for any. A link seen from both types is held by the one that is governed, where both
 * are by the one that owns it in the schema, since its signature covers the link.
 */
export type LinkPlace = {
  readonly uid: string;
  readonly name: string;
  readonly others: readonly string[] | null;
  /** The attribute of the other type that shows the same links; null where the other type shows none. */
  readonly back: string | null;
  /** Whether a target belongs to one holder alone, so that Strapi takes it from the one before: two-way, one to one or to many. */
  readonly isExclusive: boolean;
  readonly keeping: Keeping;
};

/** Where parts of a governed document lie: one row a component, in this table, of a holder of type `uid`. */
export type PartTable = { readonly uid: string; readonly table: string };

export type LinkMap = {
  /** Places whose links a write to documents of `uid` may change. */
  touching(uid: string): readonly LinkPlace[];
  /** Places in which a publication of `uid` takes targets away from other documents. */
  rivalPlaces(uid: string): readonly LinkPlace[];
  placeOf(uid: string, name: string): LinkPlace | undefined;
  /** Whether documents of `uid` are made of components that governed types use too. */
  sharesParts(uid: string): boolean;
  /** Which tables may say whose part a component of this type is; empty where no governed type uses it. */
  partsOf(component: string): readonly PartTable[];
  isGoverned(uid: string): boolean;
};

const FILE = 'plugin::upload.file';

type Held = { readonly uid: string; readonly name: string; readonly attribute: AttributeModel };

/** Governed types and every component they are made of, each once. */
const holdersOf = (governed: readonly string[], models: Models): readonly string[] => {
  const found = new Set(governed.filter((uid) => uid in models));
  for (const uid of found) {
    for (const { component, components } of Object.values(models[uid]?.attributes ?? {}))
      for (const part of [component ?? [], components ?? []].flat()) if (part in models) found.add(part);
  }
  return [...found];
};

/** Links that are the document's content, and those of an ungoverned type that it shows from the far end. */
const heldBy = (uid: string, models: Models, isGoverned: (uid: string) => boolean): readonly Held[] => {
  const model = models[uid];
  if (!model) return [];
  const own = isGoverned(uid) ? contentAttributes(model) : componentAttributes(model);
  const inverse = Object.entries(model.attributes).filter(
    ([, { mappedBy, morphBy, target = '' }]) =>
      (mappedBy || morphBy) && target !== FILE && target in models && !isGoverned(target)
  );
  return [...own, ...inverse]
    .filter(([, { type }]) => type === 'relation')
    .map(([name, attribute]) => ({ uid, name, attribute }));
};

const backOf = ({ uid, name, attribute }: Held, models: Models): string | null => {
  const known = attribute.inversedBy ?? attribute.mappedBy ?? attribute.morphBy;
  if (known) return known;
  const { target } = attribute;
  if (target) return null;
  for (const other of Object.values(models)) {
    const found = Object.entries(other.attributes).find(
      ([, { morphBy, target: to }]) => morphBy === name && to === uid
    );
    if (found) return found[0];
  }
  return null;
};

const placeOf = (held: Held, keeping: Keeping, models: Models): LinkPlace => {
  const { target, inversedBy, mappedBy, relation } = held.attribute;
  return {
    uid: held.uid,
    name: held.name,
    others: target ? [target] : null,
    back: backOf(held, models),
    isExclusive: Boolean(inversedBy ?? mappedBy) && (relation === 'oneToOne' || relation === 'oneToMany'),
    keeping,
  };
};

const createLinkMap = (strapi: Core.Strapi): LinkMap => {
  const models = { ...strapi.contentTypes, ...strapi.components } as unknown as Models;
  const { governs } = configurationOf(strapi);
  const isGoverned = (uid: string): boolean => uid in governs;
  const holders = holdersOf(Object.keys(governs), models);
  const places = holders.flatMap((uid) =>
    heldBy(uid, models, isGoverned).flatMap((held): LinkPlace[] => {
      const keeping = keepingOf(strapi, held);
      return keeping ? [placeOf(held, keeping, models)] : [];
    })
  );
  const byOther = new Map<string, readonly LinkPlace[]>();
  const sharing = new Map<string, boolean>();
  const parts = new Map<string, PartTable[]>();
  for (const uid of holders) {
    const { attributes } = strapi.db.metadata.get(uid);
    for (const [name, { component, components }] of Object.entries(models[uid]?.attributes ?? {})) {
      const table = (attributes[name] as { joinTable?: { name: string } } | undefined)?.joinTable?.name;
      for (const part of [component ?? [], components ?? []].flat()) {
        const known = parts.get(part) ?? [];
        if (table && !known.some((one) => one.uid === uid)) known.push({ uid, table });
        parts.set(part, known);
      }
    }
  }
  const rivals = new Map(
    holders.map((uid) => [uid, places.filter((place) => place.uid === uid && place.isExclusive)])
  );
  return {
    sharesParts: (uid) => {
      const known = sharing.get(uid) ?? holdersOf([uid], models).some((part) => parts.has(part));
      sharing.set(uid, known);
      return known;
    },
    rivalPlaces: (uid) => rivals.get(uid) ?? [],
    touching: (uid) => {
      const known =
        byOther.get(uid) ??
        (uid in strapi.components ? [] : places.filter(({ others }) => others?.includes(uid) ?? true));
      byOther.set(uid, known);
      return known;
    },
    placeOf: (uid, name) => places.find((place) => place.uid === uid && place.name === name),
    partsOf: (component) => parts.get(component) ?? [],
    isGoverned,
  };
};

const maps = new WeakMap<object, LinkMap>();

/** Which links governed documents hold, read from the schemas once. */
export const linkMapOf = (strapi: Core.Strapi): LinkMap => {
  const map = maps.get(strapi) ?? createLinkMap(strapi);
  maps.set(strapi, map);
  return map;
};
