import type { Form, Target } from '../../../../src/approval';
import { modelOf } from '../../../../src/content';
import { publicItem } from '../../../../src/publication';
import type { PublicItem } from '../../../../src/publication';
import type { DeskContext } from '../../desk/desk';
import { ITEM_UID } from '../../configuration';
import { rowKey } from '../../store/documents/published';
import type { PublishedDocument } from '../../store/documents/published';

type Names = {
  readonly departments: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, { readonly name: string; readonly slug: string }>;
};

export const publicNames = async ({ store }: DeskContext): Promise<Names> => {
  const [departments, channels] = await Promise.all([
    store.organization.departments(),
    store.organization.channels(),
  ]);
  return {
    departments: new Map(departments.map(({ key, name }) => [key, name])),
    channels: new Map(channels.map(({ key, name, slug }) => [key, { name, slug }])),
  };
};

const itemTarget = (documentId: string): Target => ({ uid: ITEM_UID, documentId, locale: null });

/** The published half a form speaks of: by its own companion, or by a policy document that names this one. */
const otherHalf = async (
  desk: DeskContext,
  target: Target,
  form: Form
): Promise<{ target: Target; role: 'policy' | 'interpretation' } | null> => {
  if (form.submission.companion) return { target: form.submission.companion, role: 'interpretation' };
  for (const policy of await desk.store.forms.findByCompanion(target)) {
    if (policy.state === 'published') return { target: policy.target, role: 'policy' };
  }
  return null;
};

/** A policy document and its interpretation link to each other while both are online (Art. 8(一) ¶2). */
export const publicCompanion = async (
  desk: DeskContext,
  documentId: string
): Promise<PublicItem['companion']> => {
  const target = itemTarget(documentId);
  const live = await desk.store.register.findLive(target);
  const form = live?.form ? await desk.store.forms.find(live.form) : null;
  const other = form ? await otherHalf(desk, target, form) : null;
  if (!other || other.target.uid !== ITEM_UID) return null;
  const query = {
    uid: ITEM_UID,
    title: 'title',
    summary: null,
    page: 1,
    pageSize: 1,
    documentId: other.target.documentId,
  };
  const { documents } = await desk.published.list(query);
  const row = documents[0] && (await desk.published.rows(ITEM_UID, documents)).get(rowKey(documents[0]));
  return row ? { title: String(row.title ?? ''), slug: String(row.slug ?? ''), role: other.role } : null;
};

/** One published item as the public sees it. */
export const itemView = (given: {
  readonly desk: DeskContext;
  readonly names: Names;
  readonly document: PublishedDocument;
  readonly row: Readonly<Record<string, unknown>>;
  readonly companion: PublicItem['companion'];
}): PublicItem => {
  const { desk, names, document, row, companion } = given;
  const channel = row.channel as { documentId?: string } | null | undefined;
  return publicItem({
    document: row,
    model: modelOf(desk.store.documents.models, ITEM_UID),
    channel: names.channels.get(channel?.documentId ?? '') ?? null,
    department: names.departments.get(document.department ?? '') ?? null,
    publishedAt: document.publishedAt,
    updatedAt: document.updatedAt,
    companion,
  });
};
