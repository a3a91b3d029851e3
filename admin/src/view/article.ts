import type { ContentField } from '../../../src/contracts';

type Text = Extract<ContentField, { kind: 'text' }>;

/** A document's fields as a page of the site has them. */
export type Article = {
  readonly title: Text | null;
  readonly lead: Text | null;
  /** Texts and files, in the order of the document. */
  readonly body: readonly ContentField[];
  /** What stands around it: channel, dates, source, components. */
  readonly others: readonly ContentField[];
};

const isText = (field: ContentField): field is Text => field.kind === 'text';
const TITLES: readonly string[] = ['title', 'name', 'headline'];
const LEADS: readonly string[] = ['summary', 'description', 'excerpt', 'lead'];

/** Title and lead by their names, which nearly every type gives them; a type of other names is read field by field. */
export const articleOf = (fields: readonly ContentField[]): Article => {
  const named = (names: readonly string[]) =>
    fields.filter(isText).find(({ name }) => names.includes(name)) ?? null;
  const title = named(TITLES);
  const lead = named(LEADS);
  const rest = fields.filter((field) => field !== title && field !== lead);
  const isBody = (field: ContentField) => field.kind === 'html' || field.kind === 'files';
  return { title, lead, body: rest.filter(isBody), others: rest.filter((field) => !isBody(field)) };
};
