import type { Target } from '../../../src/approval';
import type { Store } from '../../../server/src/store';
import { submitAndApprove } from '../approve';
import { documentsOf } from '../content';
import type { Portal } from '../portal';

export const STORY = 'api::story.story';
export const TOPIC = 'api::topic.topic';
export const TAG = 'api::tag.tag';
export const NOTE = 'api::note.note';
export const THEME = 'api::theme.theme';

type Data = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>> & { readonly documentId: string };

let count = 0;

/** A new document of a type; a draft where the type has drafts. */
export const made = async ({ strapi }: Portal, uid: string, data: Data = {}): Promise<string> => {
  count += 1;
  const { documentId } = await documentsOf(strapi, uid).create({
    data: { title: `标题 ${count}`, ...data } as never,
  });
  return documentId;
};

/** A topic that is online. */
export const onlineTopic = async (portal: Portal, data: Data = {}): Promise<string> => {
  const documentId = await made(portal, TOPIC, data);
  await documentsOf(portal.strapi, TOPIC).publish({ documentId });
  return documentId;
};

export const storyTarget = (documentId: string): Target => ({ uid: STORY, documentId, locale: null });

/** Approves the story's draft as it is and publishes it. */
export const publishStory = async (portal: Portal, store: Store, documentId: string): Promise<void> => {
  await submitAndApprove(portal, store, { target: storyTarget(documentId) });
  await documentsOf(portal.strapi, STORY).publish({ documentId });
};

/** A story that is online as approved. */
export const onlineStory = async (portal: Portal, store: Store, data: Data = {}): Promise<string> => {
  const documentId = await made(portal, STORY, data);
  await publishStory(portal, store, documentId);
  return documentId;
};

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'documentId' in value;

/** Links by name, each a list of documentIds in order; those of components beside them, by the place of the component. */
const linksIn = (row: Record<string, unknown>, at = ''): Record<string, readonly string[]> => {
  const links: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(row)) {
    const all = [value].flat().filter((one) => typeof one === 'object' && one !== null) as unknown[];
    if (name === 'createdBy' || name === 'updatedBy' || name === 'localizations' || all.length === 0)
      continue;
    if (all.every(isRow)) links[`${at}${name}`] = (all as Row[]).map(({ documentId }) => documentId);
    else
      all.forEach((part, index) =>
        Object.assign(links, linksIn(part as Record<string, unknown>, `${at}${name}.${index}.`))
      );
  }
  return links;
};

const card = { populate: { topic: true, tags: true } };

/** Every link of a document as it stands, published unless told otherwise. */
export const linksOf = async (
  { strapi }: Portal,
  uid: string,
  documentId: string,
  status: 'published' | 'draft' = 'published'
): Promise<Record<string, readonly string[]>> => {
  const relations = Object.entries(strapi.contentType(uid as never).attributes)
    .filter(([, { type }]) => type === 'relation')
    .map(([name]) => [name, true]);
  const parts = uid === STORY ? { card, cards: card, zone: { on: { 'link.card': card } } } : {};
  const row = await documentsOf(strapi, uid).findOne({
    documentId,
    status,
    populate: { ...Object.fromEntries(relations), ...parts } as never,
  });
  return row ? linksIn(row as never) : {};
};
