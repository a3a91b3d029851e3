import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { refuse } from '../../../src/result';
import { templateAsked, templateKind, templateSaved } from '../requests/papers';
import { endpoint, languageOf, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';
import { paperAnswer } from './paper-answer';

const MOST_BYTES = 1024 * 1024;

type Sent = { readonly filepath?: string; readonly size?: number; readonly originalFilename?: string | null };

/** The file of the form, with a name that a later download may bear; null where none came. */
const fileOf = async ({ request }: Context) => {
  const [file] = [request.files?.template].flat() as readonly (Sent | undefined)[];
  if (!file?.filepath) return null;
  const name =
    (file.originalFilename ?? '').replace(/[\u0000-\u001f/\\]/g, '').slice(-120) || 'template.docx';
  if ((file.size ?? 0) > MOST_BYTES) return { name, bytes: null };
  return { name, bytes: new Uint8Array(await readFile(file.filepath)) };
};

/** 文书模板: the organization's own layout of its papers. */
export const templates = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at = endpoint(strapi);
  const inQuery = ({ query }: Context) => query;
  return {
    list: at({
      schema: templateAsked,
      input: inQuery,
      call: ({ desk, context }) => desk.queries.templates({ language: languageOf(context) }),
    }),
    example: at({
      schema: templateKind,
      input: paramsOf,
      call: async ({ desk, input, context }) =>
        paperAnswer(context, await desk.queries.exampleTemplate({ ...input, language: languageOf(context) })),
    }),
    file: at({
      schema: templateKind,
      input: paramsOf,
      call: async ({ desk, input, context }) =>
        paperAnswer(context, await desk.queries.keptTemplate({ ...input, language: languageOf(context) })),
    }),
    save: at({
      schema: templateSaved,
      input: (context) => ({ ...paramsOf(context), ...context.query }),
      call: async ({ desk, input, by, context }) => {
        const file = await fileOf(context);
        if (!file) return refuse('template.none');
        const { name, bytes } = file;
        if (!bytes) return refuse('template.too-large');
        const { kind, dryRun } = input;
        return desk.actions.saveTemplate({ kind, name, bytes, dryRun: dryRun === 'true' }, by);
      },
    }),
    remove: at({
      schema: templateKind,
      input: paramsOf,
      call: ({ desk, input, by }) => desk.actions.removeTemplate(input, by),
    }),
  };
};
