import type { AttributeModel, Models } from '../../../../src/content';
import { componentAttributes, contentAttributes } from '../../../../src/content';

type Populate = Record<string, unknown>;

const REFERENCE = { select: ['documentId', 'locale'] };
const UNLOCALIZED = { select: ['documentId'] };

/** What a query must load for one attribute; undefined for one that is a column of the row. */
export const populateOne = (attribute: AttributeModel, models: Models): unknown => {
  switch (attribute.type) {
    case 'relation': {
      if (attribute.relation?.startsWith('morph')) return true;
      const target = models[attribute.target ?? ''];
      return target && 'locale' in target.attributes ? REFERENCE : UNLOCALIZED;
    }
    case 'media':
      return true;
    case 'component':
      return { populate: componentPopulate(attribute.component ?? '', models) };
    case 'dynamiczone': {
      const on = (attribute.components ?? []).map((uid) => [
        uid,
        { populate: componentPopulate(uid, models) },
      ]);
      return { on: Object.fromEntries(on) };
    }
    default:
      return undefined;
  }
};

const populateOf = (attributes: readonly (readonly [string, AttributeModel])[], models: Models): Populate =>
  Object.fromEntries(
    attributes
      .map(([name, attribute]) => [name, populateOne(attribute, models)] as const)
      .filter(([, populate]) => populate !== undefined)
  );

const componentPopulate = (uid: string, models: Models): Populate => {
  const model = models[uid];
  return model ? populateOf(componentAttributes(model), models) : {};
};

/** What a query must load for the canonical form of a type: components to the last one, files, owned relations. */
export const deepPopulate = (uid: string, models: Models): Populate => {
  const model = models[uid];
  return model ? populateOf(contentAttributes(model), models) : {};
};

/** The same for the document service, whose parameters know no `select`: relations come with all they have. */
export const documentPopulate = (populate: unknown): unknown => {
  if (typeof populate !== 'object' || populate === null) return populate;
  if ('select' in populate) return true;
  return Object.fromEntries(Object.entries(populate).map(([name, value]) => [name, documentPopulate(value)]));
};
