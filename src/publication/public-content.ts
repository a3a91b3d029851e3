import type { Model, Models, Row } from '../content';
import { htmlOf, textOfHtml } from '../content';
import { publicItem } from './public-item';
import { factsOf, servedRow } from './served';

/** What the public store keeps of a published document: what lists say, what its page adds, what a search looks through. */
export type PublicContent = {
  readonly slug: string | null;
  readonly kind: string | null;
  readonly title: string;
  readonly listed: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly words: string;
};

/** Names of the attributes a host's type keeps its title, summary and bodies in. */
export type PublicFields = {
  readonly title: string;
  readonly summary?: string;
  readonly body: readonly string[];
  /** Whether Strapi's own API answers with it as well, and the whole row is kept. */
  readonly serve?: boolean;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** Of the desk's own items. Names and dates are put in when somebody asks: they may change while the item does not. */
export const contentOfItem = ({
  document,
  model,
}: {
  readonly document: Row;
  readonly model: Model;
}): PublicContent => {
  const item = publicItem({
    document,
    model,
    channel: null,
    department: null,
    publishedAt: '',
    updatedAt: '',
    companion: null,
  });
  const { body, attachments, companion: _companion, ...listed } = item;
  return {
    slug: item.slug || null,
    kind: item.kind || null,
    title: item.title,
    listed,
    answer: { body, attachments },
    words: joined([item.title, item.summary, textOfHtml(body)]),
  };
};

/** Of a type of the portal's own. An attribute its schema calls private is not the public's, whatever the configuration names. */
export const contentOfPublication = (given: {
  readonly document: Row;
  readonly model: Model;
  readonly models: Models;
  readonly fields: PublicFields;
  readonly documentId: string;
  readonly locale: string | null;
}): PublicContent => {
  const { document, model, models, fields, documentId, locale } = given;
  const readable = (name: string | undefined): unknown => {
    const attribute = name === undefined ? undefined : model.attributes[name];
    return name !== undefined && attribute && !attribute.private ? document[name] : undefined;
  };
  const bodies = fields.body.flatMap((name) => {
    const [attribute, value] = [model.attributes[name], readable(name)];
    return attribute && value !== undefined ? [[name, htmlOf(value, attribute)] as const] : [];
  });
  const [title, summary] = [text(readable(fields.title)), text(readable(fields.summary))];
  return {
    slug: null,
    kind: null,
    title,
    listed: {
      ...{ documentId, locale, title, summary, publishedAt: '', updatedAt: '' },
      ...(fields.serve && { served: factsOf(model, document) }),
    },
    answer: {
      body: Object.fromEntries(bodies),
      ...(fields.serve && { served: servedRow({ models, model, row: document }) }),
    },
    words: joined([title, summary, ...bodies.map(([, html]) => textOfHtml(html))]),
  };
};
