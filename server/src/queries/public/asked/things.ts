import type { PublicNames } from '../../../gate';
import type { PublicDocument, WholeDocument } from '../../../store';

type Thing = Readonly<Record<string, unknown>>;

export const channelThings = ({ channels }: PublicNames) =>
  channels.map(({ key, name, slug }) => ({ documentId: key, name, slug }));

export const departmentThings = ({ departments }: PublicNames) =>
  departments.map(({ key, name, class: of }) => ({ documentId: key, name, class: of }));

/** What is the same of every published document: dates of the register, names as the office has them. */
const around = (names: PublicNames, document: PublicDocument): Thing => ({
  documentId: document.target.documentId,
  type: document.target.uid,
  locale: document.target.locale,
  slug: document.slug,
  title: document.title,
  publishedAt: document.firstAt,
  updatedAt: document.revisedAt,
  onlineUntil: document.onlineUntil,
  lapsedAt: document.ended === 'lapsed' ? document.withdrawnAt : null,
  notice: document.notice,
  channel: channelThings(names).find(({ documentId }) => documentId === document.channel) ?? null,
  department: departmentThings(names).find(({ documentId }) => documentId === document.department) ?? null,
});

/** Everything that may be asked of a document; `source` of a reprint as two attributes, as the item itself has it. */
export const thingOf = (names: PublicNames, document: WholeDocument): Thing => {
  const { source, ...listed } = document.listed as { source?: { name: string; url: string | null } | null };
  return {
    ...listed,
    ...document.answer,
    sourceName: source?.name ?? null,
    sourceUrl: source?.url ?? null,
    ...around(names, document),
  };
};

export const neighbourThing = (document: PublicDocument | null): Thing | null =>
  document && {
    documentId: document.target.documentId,
    title: document.title,
    slug: document.slug,
    publishedAt: document.firstAt,
  };
