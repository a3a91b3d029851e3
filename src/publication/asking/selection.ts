import { accept } from '../../result';
import type { Result } from '../../result';
import type { Resource } from './resource';
import { isNamed, listed, oneOf, wrong } from './wrong';

/** What is answered of each thing. */
export type Selection = {
  readonly fields: readonly string[];
  /** The relations that come along, each with its attributes. */
  readonly relations: Readonly<Record<string, readonly string[]>>;
};

const MOST = 50;

/** `fields` of a thing or of a relation; its documentId always comes along, as in Strapi. */
const fieldsOf = (
  { known, usual, path }: { known: readonly string[]; usual: readonly string[]; path: string },
  value: unknown
): Result<readonly string[]> => {
  if (value === undefined) return accept(usual);
  const asked = listed(value, MOST);
  if (!asked) return wrong(path, `[…], ≤ ${MOST}`);
  if (asked.includes('*')) return accept(known);
  return asked.every((name) => typeof name === 'string' && known.includes(name))
    ? accept(known.filter((name) => name === 'documentId' || asked.includes(name)))
    : wrong(path, oneOf(known));
};

type Asked = readonly [name: string, how: unknown];

/** `*`, `a,b`, `[a, b]` or `{a: true, b: {fields: […]}}` as one list of names. */
const askedRelations = (offered: readonly string[], value: unknown): readonly Asked[] | null => {
  if (value === undefined) return [];
  const list = listed(value, MOST);
  if (list)
    return list.flatMap((name): readonly Asked[] =>
      name === '*' || name === 'true'
        ? offered.map((one) => [one, true])
        : [[typeof name === 'string' ? name : '', true]]
    );
  return isNamed(value) ? Object.entries(value) : null;
};

const relationOf = (resource: Resource, [name, how]: Asked): Result<readonly string[] | null> => {
  const known = Object.hasOwn(resource.relations, name) ? (resource.relations[name] ?? []) : [];
  const path = `populate.${name}`;
  if (how === 'false') return accept(null);
  if (how === true || how === 'true' || how === '*') return accept(known);
  if (!isNamed(how)) return wrong(path, 'true | { fields }');
  const unknown = Object.keys(how).find((one) => one !== 'fields');
  if (unknown !== undefined) return wrong(`${path}.${unknown}`, 'fields');
  return fieldsOf({ known, usual: known, path: `${path}.fields` }, how.fields);
};

const relationsOf = (
  resource: Resource,
  { value, isOne }: { value: unknown; isOne: boolean }
): Result<Selection['relations']> => {
  const offered = Object.keys(resource.relations).filter((name) => isOne || !resource.lonely.includes(name));
  const asked = askedRelations(offered, value);
  if (!asked) return wrong('populate', oneOf(['*', ...offered]));
  const found: Record<string, readonly string[]> = {};
  for (const [name, how] of asked) {
    if (!offered.includes(name)) return wrong(`populate.${name}`, oneOf(offered) || '—');
    const fields = relationOf(resource, [name, how]);
    if (!fields.ok) return fields;
    if (fields.value) found[name] = fields.value;
  }
  return accept(found);
};

/** `fields` and `populate`; long attributes come in a list only where they are named. */
export const parseSelection = (
  resource: Resource,
  asked: { readonly fields: unknown; readonly populate: unknown; readonly isOne: boolean }
): Result<Selection> => {
  const { isOne } = asked;
  const usual = resource.fields.filter((name) => isOne || !resource.long.includes(name));
  const fields = fieldsOf({ known: resource.fields, usual, path: 'fields' }, asked.fields);
  if (!fields.ok) return fields;
  const relations = relationsOf(resource, { value: asked.populate, isOne });
  return relations.ok ? accept({ fields: fields.value, relations: relations.value }) : relations;
};
