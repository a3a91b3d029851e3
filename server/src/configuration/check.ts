import type { Configuration, Governed } from './configuration';
import { ITEM_UID } from './parse';
import { ConfigurationRefused } from './refused';

type Attribute = { readonly type: string; readonly customField?: string };
export type Types = Readonly<
  Record<
    string,
    {
      readonly options?: { readonly draftAndPublish?: boolean };
      readonly attributes: Readonly<Record<string, Attribute>>;
    }
  >
>;

const TEXTS = ['string', 'text', 'richtext', 'blocks', 'uid', 'email'];
const SOURCES: Readonly<Record<Exclude<keyof Governed, 'body' | 'address' | 'serve'>, readonly string[]>> = {
  title: TEXTS,
  summary: TEXTS,
  channel: ['relation', 'string', 'enumeration'],
  picture: ['media'],
};

const BODY_TYPES = ['blocks', 'richtext', 'text', 'customField'];

/** Strapi adds it to every type; nobody's title. */
const LANGUAGE = 'locale';

const describe = (types: readonly string[], attributes: Readonly<Record<string, Attribute>>): string => {
  const fitting = Object.entries(attributes).filter(
    ([name, { type, customField }]) => name !== LANGUAGE && (types.includes(type) || customField)
  );
  return `an attribute of type ${types.join(', ')}${fitting.length ? ` (here: ${fitting.map(([name]) => name).join(', ')})` : ''}`;
};

const checkAttribute = (input: {
  key: string;
  name: string;
  types: readonly string[];
  attributes: Readonly<Record<string, Attribute>>;
}): void => {
  const attribute = input.attributes[input.name];
  if (attribute && (input.types.includes(attribute.type) || attribute.customField)) return;
  throw new ConfigurationRefused({
    key: input.key,
    value: input.name,
    allowed: describe(input.types, input.attributes),
  });
};

const checkGoverned = (uid: string, governed: Governed, types: Types): void => {
  const type = types[uid];
  const key = `governs.${uid}`;
  const candidates = Object.keys(types).filter(
    (one) => one.startsWith('api::') && types[one]?.options?.draftAndPublish
  );
  const allowed = `a content type with draft and publish (here: ${candidates.join(', ') || 'none'})`;
  if (!type) throw new ConfigurationRefused({ key, value: uid, allowed });
  if (!type.options?.draftAndPublish) {
    throw new ConfigurationRefused({ key, value: `${uid} without draftAndPublish`, allowed });
  }
  const { attributes } = type;
  for (const [part, fitting] of Object.entries(SOURCES) as [
    Exclude<keyof Governed, 'body' | 'address' | 'serve'>,
    readonly string[],
  ][]) {
    const name = governed[part];
    if (name !== undefined) checkAttribute({ key: `${key}.${part}`, name, types: fitting, attributes });
  }
  governed.body.forEach((name, index) =>
    checkAttribute({
      key: `${key}.body[${index}]`,
      name,
      types: [...TEXTS, 'dynamiczone', 'component', 'customField'],
      attributes,
    })
  );
};

/** Compares a configuration with the content types that are loaded; throws ConfigurationRefused for the first thing wrong. */
export const checkConfiguration = (configuration: Configuration, types: Types): void => {
  const { type, customField } = configuration.itemBody;
  if (
    typeof type !== 'string' ||
    !BODY_TYPES.includes(type) ||
    (type === 'customField' && typeof customField !== 'string')
  ) {
    throw new ConfigurationRefused({
      key: 'item.body',
      value: configuration.itemBody,
      allowed: `a Strapi attribute of type ${BODY_TYPES.join(', ')}, a custom field with its name in customField`,
    });
  }
  for (const [uid, governed] of Object.entries(configuration.governs)) {
    if (uid !== ITEM_UID) checkGoverned(uid, governed, types);
  }
};
