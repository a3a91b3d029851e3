import type { AttributeModel, CanonicalDocument, Models } from './model';
import { contentAttributes, modelOf } from './model';
import { plainText } from './plain-text';

/** What holds an article, and not its title or a line about it. */
const isBody = (name: string, { type, customField }: AttributeModel): boolean =>
  ['richtext', 'blocks', 'customField'].includes(type) ||
  (customField !== undefined && ['text', 'json'].includes(type)) ||
  (type === 'text' && name === 'body');

/** How many characters the body of a document has, blanks apart, as a reader sees it; null where its type has no body. */
export const charactersOf = (
  { uid, fields }: Pick<CanonicalDocument, 'uid' | 'fields'>,
  models: Models
): number | null => {
  const bodies = contentAttributes(modelOf(models, uid)).filter(([name, attribute]) =>
    isBody(name, attribute)
  );
  if (bodies.length === 0) return null;
  return bodies
    .map(([name, attribute]) => plainText(fields[name], attribute).replaceAll(/\s/gu, ''))
    .reduce((sum, text) => sum + [...text].length, 0);
};
