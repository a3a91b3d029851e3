import type { ContentField, FormDetailResponse } from '../../../../src/contracts';
import { formPaper, paperLanguage, type PaperLanguage } from '../../../../src/papers';
import type { Result } from '../../../../src/result';
import { ITEM_UID } from '../../configuration';
import { channelOf } from '../../desk/channel-of';
import type { By, DeskContext } from '../../desk/desk';
import type { PaperFile } from '../../papers';
import { documentOf } from './written';
import { createFormDetail } from '../forms/form-detail';
import type { FormDetailInput } from '../forms/form-detail';
import { namesOf } from '../office/register';

const textOf = (content: readonly ContentField[], wanted: string): string => {
  const field = content.find(({ name }) => name === wanted);
  return field?.kind === 'text' ? field.value.trim() : '';
};

/** Names of the files of what is signed, each once. */
const filesIn = (content: readonly ContentField[]): readonly string[] => [
  ...new Set(content.flatMap((field) => (field.kind === 'files' ? field.value.map(({ name }) => name) : []))),
];

/** The event of a form's log that put it online last, or took it down since. */
const lastOf = <Type extends 'published' | 'withdrawn'>({ events }: FormDetailResponse, type: Type) =>
  events.flatMap(({ event }) => (event.type === type ? [event as typeof event & { type: Type }] : [])).at(-1);

/** What the register says of the form's publication, or the draft until there is one. */
const publicationOf = async (desk: DeskContext, detail: FormDetailResponse) => {
  const { form } = detail;
  const sequence = lastOf(detail, 'published')?.entry;
  const entry = sequence ? (await desk.store.register.findMany([sequence])).get(sequence) : undefined;
  const draft = await desk.store.documents.read(form.target, 'draft');
  const key = entry?.channel ?? (draft && channelOf(desk.configuration, draft)) ?? form.submission.channel;
  const { channels } = await namesOf(desk);
  return {
    channel: key ? (channels.get(key) ?? key) : null,
    publisher: entry?.by?.name ?? null,
    remark: entry?.record?.remark ?? null,
  };
};

const sourceOf = ({ form, content }: FormDetailResponse, language: PaperLanguage): string | null => {
  if (form.target.uid !== ITEM_UID) return null;
  return (
    [textOf(content, 'sourceName'), textOf(content, 'sourceUrl')]
      .filter(Boolean)
      .join(language === 'zh' ? '　' : ', ') || null
  );
};

/** The approval form (Annex 2) to be filed, for whoever may read it on the screen. */
export const createFormPaper =
  (desk: DeskContext) =>
  async (input: FormDetailInput, by: By): Promise<Result<PaperFile>> => {
    const found = await createFormDetail(desk)(input, by);
    if (!found.ok) return found;
    const detail = found.value;
    const { form, named, companion } = detail;
    const withdrawn = form.state === 'withdrawn' ? lastOf(detail, 'withdrawn') : undefined;
    const { organization, timeZone } = desk.configuration;
    const paper = formPaper({
      form,
      organization,
      named,
      ...(await publicationOf(desk, detail)),
      source: sourceOf(detail, paperLanguage(input.language)),
      files: filesIn(detail.content),
      companion: companion?.title ?? null,
      address: detail.publicPath ?? detail.plannedPath,
      withdrawn: withdrawn ? { at: withdrawn.at, reason: withdrawn.reason } : null,
      language: paperLanguage(input.language),
      timeZone,
    });
    return documentOf(desk, { paper, kind: 'form' });
  };
