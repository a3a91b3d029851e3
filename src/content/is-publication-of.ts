import type { AttributeModel, CanonicalDocument, Json, JsonObject, Models } from './model';
import { componentAttributes, contentAttributes, isObject, modelOf } from './model';
import { stableJson } from '../chain';

type Given = {
  readonly models: Models;
  readonly hasDrafts: (uid: string) => boolean;
  /** Links left out of the comparison. */
  readonly isLinkless?: boolean;
};
type Pair = { readonly approved: Json; readonly online: Json };

const listOf = (value: Json): readonly Json[] =>
  Array.isArray(value) ? value : value === null ? [] : [value];

/** No link that was not approved, and none missing but to documents that may be offline. */
const areLinksOf = ({ approved, online }: Pair, { hasDrafts }: Given): boolean => {
  const [before, now] = [listOf(approved), new Set(listOf(online).map(stableJson))];
  const known = new Set(before.map(stableJson));
  const mayMiss = (link: Json) => isObject(link) && hasDrafts(String((link as JsonObject).uid));
  return (
    [...now].every((link) => known.has(link)) &&
    before.every((link) => now.has(stableJson(link)) || mayMiss(link))
  );
};

const isPartOf = ({ approved, online }: Pair, uid: string, given: Given): boolean =>
  isObject(approved) && isObject(online)
    ? areFieldsOf(
        { approved: approved as JsonObject, online: online as JsonObject },
        componentAttributes(modelOf(given.models, uid)),
        given
      )
    : stableJson(approved) === stableJson(online);

const isValueOf = (pair: Pair, attribute: AttributeModel, given: Given): boolean => {
  const { approved, online } = pair;
  if (stableJson(approved) === stableJson(online)) return true;
  if (attribute.type === 'relation') return given.isLinkless === true || areLinksOf(pair, given);
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return false;
  const [before, now] = [listOf(approved), listOf(online)];
  const uidOf = (part: Json): string =>
    attribute.component ?? String(isObject(part) ? (part as JsonObject).__component : '');
  return (
    before.length === now.length &&
    before.every((part, index) => {
      const other = now[index] ?? null;
      return uidOf(part) === uidOf(other) && isPartOf({ approved: part, online: other }, uidOf(part), given);
    })
  );
};

const areFieldsOf = (
  { approved, online }: { readonly approved: JsonObject; readonly online: JsonObject },
  attributes: ReturnType<typeof contentAttributes>,
  given: Given
): boolean => {
  const known = new Map<string, AttributeModel>(attributes);
  return Object.keys({ ...approved, ...online }).every((name) =>
    isValueOf(
      { approved: approved[name] ?? null, online: online[name] ?? null },
      known.get(name) ?? { type: 'json' },
      given
    )
  );
};

/**
 * Whether what is online is what was approved. A link to a document with drafts of its own comes and goes with that
 * document, and may be missing; nothing may be there that was not approved, and nothing else may differ.
 */
export const isPublicationOf = ({
  approved,
  online,
  ...given
}: Given & { readonly approved: CanonicalDocument; readonly online: CanonicalDocument }): boolean =>
  stableJson(approved.files ?? []) === stableJson(online.files ?? []) &&
  areFieldsOf(
    { approved: approved.fields, online: online.fields },
    contentAttributes(modelOf(given.models, online.uid)),
    given
  );

/** Whether two versions differ by what they link to alone: what other documents, or Strapi for them, changed from outside. */
export const isSameButForLinks = ({
  approved,
  online,
  models,
}: {
  readonly approved: CanonicalDocument;
  readonly online: CanonicalDocument;
  readonly models: Models;
}): boolean =>
  stableJson(approved.files ?? []) === stableJson(online.files ?? []) &&
  areFieldsOf(
    { approved: approved.fields, online: online.fields },
    contentAttributes(modelOf(models, online.uid)),
    { models, hasDrafts: () => true, isLinkless: true }
  );
