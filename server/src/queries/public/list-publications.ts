import { htmlOf, modelOf } from '../../../../src/content';
import type { Page } from '../../../../src/contracts';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { paged } from '../paged';
import { rowKey } from '../../store/documents/published';
import type { PublishedDocument } from '../../store/documents/published';
import { governedQuery } from './governed-query';
import type { PublicListInput } from './governed-query';

/** A published document of a type of the portal's own. Instants ISO 8601 UTC; `body` sanitized HTML, one for each body attribute. */
export type Publication = {
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
};
export type PublicationDetail = Publication & { readonly body: Readonly<Record<string, string>> };

type Row = Readonly<Record<string, unknown>>;
type Reading = {
  readonly desk: DeskContext;
  readonly uid: string;
  readonly document: PublishedDocument;
  readonly row: Row;
};

/** An attribute its schema calls private is not the public's, whatever the configuration names. */
const readable = ({ desk, uid, row }: Reading, name: string | undefined): unknown => {
  const attribute =
    name === undefined ? undefined : modelOf(desk.store.documents.models, uid).attributes[name];
  return name !== undefined && attribute && !attribute.private ? row[name] : undefined;
};

const publicationOf = (reading: Reading): Publication => {
  const { desk, uid, document } = reading;
  const { title, summary } = desk.configuration.governs[uid] ?? { title: 'title' };
  const { documentId, locale, publishedAt, updatedAt } = document;
  const text = (name: string | undefined): string => {
    const value = readable(reading, name);
    return typeof value === 'string' ? value : '';
  };
  return { documentId, locale, title: text(title), summary: text(summary), publishedAt, updatedAt };
};

const detailOf = (reading: Reading): PublicationDetail => {
  const { desk, uid } = reading;
  const { attributes } = modelOf(desk.store.documents.models, uid);
  const body = (desk.configuration.governs[uid]?.body ?? []).flatMap((name) => {
    const attribute = attributes[name];
    const value = readable(reading, name);
    return attribute && value !== undefined ? [[name, htmlOf(value, attribute)] as const] : [];
  });
  return { ...publicationOf(reading), body: Object.fromEntries(body) };
};

/** What is published of one governed type, newest first. */
export const createListPublications =
  (desk: DeskContext) =>
  async (input: PublicListInput & { readonly type: string }): Promise<Result<Page<Publication>>> => {
    const query = governedQuery(desk, input);
    if (!query) return refuse('form.not-governed', { uid: input.type });
    const { documents, total } = await desk.published.list(query);
    const rows = await desk.published.rows(query.uid, documents);
    const results = documents.flatMap((document) => {
      const row = rows.get(rowKey(document));
      return row ? [publicationOf({ desk, uid: query.uid, document, row })] : [];
    });
    return accept(paged(results, { ...input, total }));
  };

export const createFindPublication =
  (desk: DeskContext) =>
  async (input: {
    readonly type: string;
    readonly documentId: string;
    readonly locale?: string;
  }): Promise<Result<PublicationDetail>> => {
    const { documentId, ...rest } = input;
    const query = governedQuery(desk, { ...rest, page: 1, pageSize: 1 });
    if (!query) return refuse('form.not-governed', { uid: input.type });
    const { documents } = await desk.published.list({ ...query, documentId });
    const [document] = documents;
    const row = document && (await desk.published.rows(query.uid, documents)).get(rowKey(document));
    return document && row
      ? accept(detailOf({ desk, uid: query.uid, document, row }))
      : refuse('public.not-found');
  };

export type PublicChannel = { readonly name: string; readonly slug: string };

export const createListChannels =
  (desk: DeskContext) => async (): Promise<Result<readonly PublicChannel[]>> =>
    accept((await desk.store.organization.channels()).map(({ name, slug }) => ({ name, slug })));
