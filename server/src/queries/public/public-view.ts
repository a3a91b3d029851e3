import type { PublicItem } from '../../../../src/publication';
import type { DeskContext } from '../../desk/desk';
import { publicNames } from '../../gate';
import type { PublicNames } from '../../gate';
import { halvesOf } from './halves';
import type { ListedDocument, PublicDocument, WholeDocument } from '../../store';

/** An item in a list: all but its body and attachments. */
export type PublicItemSummary = Omit<PublicItem, 'body' | 'attachments' | 'companion'>;

/** A published document of a type of the portal's own. Instants ISO 8601 UTC; `body` sanitized HTML, one for each body attribute. */
export type Publication = {
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  /** When it comes down by itself; null for what stays. */
  readonly onlineUntil: string | null;
};
export type PublicationDetail = Publication & { readonly body: Readonly<Record<string, string>> };

export const namesOf = (desk: DeskContext): Promise<PublicNames> => publicNames(desk);

const datesOf = ({ firstAt, revisedAt, onlineUntil }: PublicDocument) => ({
  publishedAt: firstAt,
  updatedAt: revisedAt,
  onlineUntil,
});

/** What is shown beside an item's own words: names as the office has them, days as the register has them. */
const around = ({ channels, departments }: PublicNames, document: PublicDocument) => {
  const channel = channels.find(({ key }) => key === document.channel);
  const department = departments.find(({ key }) => key === document.department);
  return {
    channel: channel ? { name: channel.name, slug: channel.slug } : null,
    department: department?.name ?? null,
    ...datesOf(document),
  };
};

export const itemSummary = (names: PublicNames, document: ListedDocument): PublicItemSummary =>
  ({ ...document.listed, ...around(names, document) }) as unknown as PublicItemSummary;

/** A policy document and its interpretation link to each other while both are online (Art. 8(一) ¶2). */
const companionOf = async (
  { store: { publicDocuments } }: DeskContext,
  document: PublicDocument
): Promise<PublicItem['companion']> => {
  const half = (await halvesOf(publicDocuments, [document])).get(document.key);
  return half?.slug ? { title: half.title, slug: half.slug, role: half.role } : null;
};

export const itemDetail = async (
  desk: DeskContext,
  names: PublicNames,
  document: WholeDocument
): Promise<PublicItem> =>
  ({
    ...document.listed,
    ...document.answer,
    ...around(names, document),
    companion: await companionOf(desk, document),
  }) as unknown as PublicItem;

export const publicationOf = (document: ListedDocument): Publication =>
  ({ ...document.listed, ...datesOf(document) }) as unknown as Publication;

export const publicationDetail = (document: WholeDocument): PublicationDetail =>
  ({ ...publicationOf(document), ...document.answer }) as unknown as PublicationDetail;
