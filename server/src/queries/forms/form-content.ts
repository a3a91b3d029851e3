import { OPEN_STATES } from '../../../../src/approval';
import type { Form } from '../../../../src/approval';
import { readableFields } from '../../../../src/content';
import type { CanonicalDocument } from '../../../../src/content';
import type { ContentField } from '../../../../src/contracts';
import { ITEM_UID } from '../../configuration';
import type { DeskContext } from '../../desk/desk';
import { itemLabels } from '../item-labels';

/** An item's address is made from its title; nobody has to read it to sign. */
const ADDRESS = 'slug';

/** A form with its draft as it is now; null where there is none. */
type Shown = {
  readonly form: Form;
  readonly draft: CanonicalDocument | null;
  readonly language: string;
};

/**
 * What the form is about, ready to be read: the draft while the form is open or the draft is still that; afterwards the
 * content kept when it was signed, since the draft may have moved on.
 */
export const formContent = async (
  desk: DeskContext,
  { form, draft, language }: Shown
): Promise<readonly ContentField[]> => {
  const { documents } = desk.store;
  const { uid } = form.target;
  const isDraft =
    draft !== null && (OPEN_STATES.includes(form.state) || documents.digest(draft) === form.digest);
  const fields = isDraft
    ? await loadedOf(desk, form, draft)
    : (await documents.findSnapshot(form.digest))?.fields;
  if (!fields) return [];
  const labels = uid === ITEM_UID ? itemLabels(language) : {};
  const named = await withRelationNames(desk, uid, fields);
  const { inFields, inTexts } = draft ? documents.filesOf(draft) : { inFields: [], inTexts: [] };
  const own = documents.ownHosts([...inFields, ...inTexts]);
  const content = readableFields({ uid, fields: named, models: documents.models, labels, own });
  return uid === ITEM_UID ? content.filter(({ name }) => name !== ADDRESS) : content;
};

/**
 * A draft as it is shown. An item's row was read already, and its channel is named below; what has files is read through Strapi, which signs
 * addresses of files kept elsewhere, and so is a type whose links are shown by their names.
 */
const loadedOf = async (
  { store: { documents } }: DeskContext,
  { target }: Form,
  draft: CanonicalDocument
): Promise<Readonly<Record<string, unknown>> | null> => {
  const row = target.uid === ITEM_UID ? documents.rowOf(draft) : null;
  const hasFiles = documents.filesOf(draft).inFields.length > 0;
  return row && !hasFiles ? row : documents.load(target, 'draft');
};

/** Relations are loaded by their documentId alone: a channel is shown by its name. */
const withRelationNames = async (
  desk: DeskContext,
  uid: string,
  fields: Readonly<Record<string, unknown>>
): Promise<Readonly<Record<string, unknown>>> => {
  if (uid !== ITEM_UID || !fields.channel) return fields;
  const value = (Array.isArray(fields.channel) ? fields.channel[0] : fields.channel) as
    { documentId?: string } | undefined;
  const channel = (await desk.store.organization.channels()).find(({ key }) => key === value?.documentId);
  return channel ? { ...fields, channel: { documentId: channel.key, name: channel.name } } : fields;
};
