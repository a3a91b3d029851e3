import type { Page } from './page';
import type { Selection } from './selection';

type Named = Readonly<Record<string, unknown>>;

const picked = (thing: Named, names: readonly string[]): Named =>
  Object.fromEntries(names.map((name) => [name, thing[name] ?? null]));

const related = (value: unknown, names: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((one) => picked(one as Named, names));
  return value ? picked(value as Named, names) : null;
};

/** A thing as far as it was asked for. */
export const selected = (thing: Named, { fields, relations }: Selection): Named => ({
  ...picked(thing, fields),
  ...Object.fromEntries(
    Object.entries(relations).map(([name, names]) => [name, related(thing[name], names)])
  ),
});

/** Where a page stands in its list, in the words it was asked for with; `total` null where nothing was counted. */
export const paginationOf = ({ start, limit, by }: Page, total: number | null): Named => {
  const place = by === 'offset' ? { start, limit } : { page: Math.floor(start / limit) + 1, pageSize: limit };
  if (total === null) return place;
  return by === 'offset' ? { ...place, total } : { ...place, pageCount: Math.ceil(total / limit), total };
};
