import type { Form, Target } from '../../../../src/approval';
import type { CanonicalDocument } from '../../../../src/content';
import { modelOf } from '../../../../src/content';
import { withOwnAddresses } from '../../../../src/files';
import { contentOfItem, contentOfPublication } from '../../../../src/publication';
import type { RegisterEntry } from '../../../../src/register';
import { ITEM_UID } from '../../configuration';
import type { Ground } from '../../desk/portal';
import { channelOf } from '../../desk/channel-of';
import { keyOf, withSizes } from '../../store';

type Publication = {
  readonly target: Target;
  readonly entry: RegisterEntry;
  /** What is online, just read and compared with what was signed. */
  readonly published: CanonicalDocument;
  /** The form it was published by, where that is at hand. */
  readonly form?: Form | null;
};

/**
 * When a document went online first and its place among those of one instant, which it keeps over revisions, by the register; and its
 * last address.
 */
const firstOf = async ({ store }: Ground, { target, entry }: Publication) => {
  const own = { firstAt: entry.at, firstSequence: entry.sequence, former: null };
  if (entry.kind === 'publication' || entry.kind === 'existing') return own;
  const known = await store.publicDocuments.find(target);
  const first = (await store.register.history(target)).find(
    ({ kind }) => kind === 'publication' || kind === 'existing'
  );
  const former = known?.slug ?? null;
  return first ? { firstAt: first.at, firstSequence: first.sequence, former } : { ...own, former };
};

/** What the document's form said of it: its other half (Art. 8(一) ¶2), and when it comes down. */
const saidOnForm = async ({ store }: Ground, { entry, form }: Publication) => {
  const known = form?.number === entry.form ? form : null;
  const submission = entry.form ? (known ?? (await store.forms.find(entry.form)))?.submission : undefined;
  return {
    companion: submission?.companion ? keyOf(submission.companion) : null,
    onlineUntil: submission?.onlineUntil ?? null,
  };
};

/** What is online, its files by the addresses the public reads them at. */
const publicRowOf = async (store: Ground['store'], published: CanonicalDocument) => {
  const row = store.documents.rowOf(published);
  if (!row || (await store.storedElsewhere.storage()) !== 'signed') return row;
  const { inFields, inTexts } = store.documents.filesOf(published);
  return withOwnAddresses(row, withSizes([...inFields, ...inTexts]));
};

const contentOf = async ({ store, configuration }: Ground, { target, published }: Publication) => {
  const { uid, documentId, locale } = target;
  const document = await publicRowOf(store, published);
  const fields = configuration.governs[uid];
  if (!document || !fields) return null;
  const model = modelOf(store.documents.models, uid);
  return uid === ITEM_UID
    ? contentOfItem({ document, model })
    : contentOfPublication({ document, model, models: store.documents.models, fields, documentId, locale });
};

/**
 * Writes what the public sees of a publication, in its transaction and from the content that was compared with the signed
 * one. Whatever happens to the rows underneath afterwards never shows.
 */
export const keepPublic = async (ground: Ground, publication: Publication): Promise<void> => {
  const { target, entry, published } = publication;
  const content = await contentOf(ground, publication);
  if (!content) return;
  const { former, ...first } = await firstOf(ground, publication);
  if (former && former !== content.slug)
    await ground.store.publicDocuments.keepFormer(target, { former, present: content.slug });
  await ground.store.publicDocuments.put({
    ...content,
    ...first,
    target,
    channel: channelOf(ground.configuration, published),
    department: entry.department,
    category: entry.category,
    ...(await saidOnForm(ground, publication)),
    digest: entry.publishedDigest,
    sequence: entry.sequence,
    revisedAt: entry.at,
  });
};

/**
 * What is taken down is gone from the public store with the same transaction; its address and the day stay, and the page of what is no
 * longer in force (失效留存).
 */
export const dropPublic = ({ store }: Ground, entry: RegisterEntry): Promise<void> => {
  const { target, at, sequence, record } = entry;
  return store.publicDocuments.takeDown(target, { at, sequence, ending: record?.ended });
};
